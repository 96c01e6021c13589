import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../backend/session';
import { Button } from '../../shared/forms/button';
import { Page } from '../../shared/page/page';
import { Navigation } from '../frame/navigation';

@Component({
  selector: 'es-forbidden',
  imports: [Page, Button, RouterLink],
  templateUrl: './forbidden.html',
})
export class Forbidden {
  private readonly session = inject(Session);
  protected readonly spaces = inject(Navigation).spaces;
  /** The address that was asked for. */
  readonly page = input('');
  protected readonly email = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state.email : '';
  });
}
