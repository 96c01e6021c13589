import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '../../backend/session';
import { Icon } from '../../shared/icon/icon';
import { Person } from '../../shared/show/person';
import { Unsent } from '../account/unsent';
import { languages } from '../looks/language';
import { LookChoice } from '../looks/look-choice';

/** Account, language and look, one click away on every page. */
@Component({
  selector: 'es-account-menu',
  imports: [RouterLink, Icon, Person, MatButton, LookChoice],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly unsent = inject(Unsent);
  protected readonly languages = languages();
  /** Where the name has no room. */
  protected readonly code = inject(LOCALE_ID).startsWith('en') ? 'EN' : 'FR';
  protected readonly label = $localize`:@@shell.accountMenu:Compte, langue et apparence`;
  protected readonly person = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state : null;
  });

  protected leave(): Promise<void> {
    return this.unsent.before(() => this.session.signOut());
  }
}
