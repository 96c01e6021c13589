import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../backend/session';
import { destination } from '../../backend/signing/destination';
import { Page } from '../../shared/page/page';
import { Navigation } from '../frame/navigation';
import { heldBy } from '../guards';

/** The router sets what an address does not name to undefined. */
const orNothing = (given: string | undefined): string => given ?? '';

@Component({
  selector: 'es-forbidden',
  imports: [Page, MatButton, RouterLink],
  templateUrl: './forbidden.html',
})
export class Forbidden {
  private readonly session = inject(Session);
  protected readonly spaces = inject(Navigation).spaces;
  /** The address that was asked for. */
  readonly page = input('', { transform: orNothing });
  /** The roles that did not open it. */
  readonly held = input('', { transform: orNothing });
  protected readonly email = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state.email : '';
  });

  constructor() {
    const router = inject(Router);
    const isOutdated = computed(() => this.page() !== '' && this.held() !== heldBy(this.session));
    // What was judged were the roles this browser knew: an invitation accepted elsewhere may arrive a moment later.
    effect(() => {
      if (isOutdated()) void router.navigateByUrl(destination(this.page()));
    });
  }
}
