import { Component, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../../backend/session';
import { destination } from '../../backend/signing/destination';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';

/** In place of a page that needs roles, while they are late or could not be read; then opens it. */
@Component({
  selector: 'es-awaited-roles',
  imports: [Page, Problem, Skeleton],
  template: `
    <es-page heading="Vos rôles se chargent" i18n-heading="@@shell.awaitedRoles" width="narrow">
      @let state = roles.state();
      @if (state.kind === 'refused') {
        <es-problem [refusal]="state.refusal" (retry)="roles.retry()" />
        <p class="es-muted" i18n="@@shell.awaitedRolesWhy">Vos rôles n'ont pas pu être lus. La page s'ouvrira dès qu'ils le seront.</p>
      } @else {
        <p class="es-muted" i18n="@@shell.awaitedRolesSlow">Le serveur tarde à répondre. La page s'ouvrira d'elle-même.</p>
        <es-skeleton [count]="4" />
      }
    </es-page>
  `,
})
export class AwaitedRoles {
  private readonly session = inject(Session);
  protected readonly roles = this.session.roles;
  /** The address that was asked for. */
  readonly page = input('', { transform: (given: string | undefined): string => given ?? '' });

  constructor() {
    const router = inject(Router);
    effect(() => {
      if (this.session.ready()) void router.navigateByUrl(destination(this.page()));
    });
  }
}
