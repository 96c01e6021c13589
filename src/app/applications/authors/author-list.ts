import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Application } from '@domain/applications/applications';
import { mayRemoveAuthor } from '@domain/applications/authors';
import type { Identified } from '@domain/shared/document';
import { Session } from '../../backend/session';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Person } from '../../shared/show/person';
import { ConfirmRemoval, type Removing } from './confirm-removal';

/** Who writes an application, who is here, and the way out for each of them. */
@Component({
  selector: 'es-author-list',
  imports: [MatButton, Person],
  template: `
    @for (author of authors(); track author.uid) {
      <div class="author">
        <es-person [name]="author.name" [about]="author.about" />
        @if (author.removable) {
          <button type="button" matButton class="es-compact" (click)="remove(author.uid, author.name)">
            @if (author.self) {
              <ng-container i18n="@@applications.leaveAuthors">Quitter le dossier</ng-container>
            } @else {
              <ng-container i18n="@@applications.removeAuthor">Retirer</ng-container>&ngsp;<span class="es-hidden-text">{{
                author.name
              }}</span>
            }
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-2);
    }
    .author {
      display: flex;
      flex-wrap: wrap;
      gap: var(--es-space-2);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class AuthorList {
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  private readonly router = inject(Router);
  readonly application = input.required<Identified<Application>>();
  /** Those whose page is open now. */
  readonly here = input<readonly string[]>([]);

  protected readonly authors = computed(() => {
    const [application, actor] = [this.application(), this.session.actor()];
    return application.authors.map((uid, index) => ({
      uid,
      name: application.authorNames[index] ?? '',
      about: this.here().includes(uid) ? $localize`:@@applications.hereNow:en ligne` : '',
      self: uid === actor.uid,
      removable: mayRemoveAuthor(actor, application, uid),
    }));
  });

  protected async remove(uid: string, name: string): Promise<void> {
    const self = uid === this.session.uid();
    const data: Removing = { application: this.application(), uid, name, self };
    const done = await this.dialogs.open<Removing, boolean>(ConfirmRemoval, { data });
    if (done !== true) return;
    this.undo.say(
      self
        ? $localize`:@@applications.leftAuthors:Vous avez quitté le dossier.`
        : $localize`:@@applications.authorRemoved:${name}:name: n'est plus auteur du dossier.`,
    );
    if (self) await this.router.navigateByUrl('/candidatures');
  }
}
