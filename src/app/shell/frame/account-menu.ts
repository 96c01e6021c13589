import { Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import { Session } from '../../backend/session';
import { Icon } from '../../shared/icon/icon';
import { AccountPanel } from './account-panel';

/** Account, language and look, one click away on every page; what opens is no part of the first load. */
@Component({
  selector: 'es-account-menu',
  imports: [AccountPanel, Icon],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly session = inject(Session);
  protected readonly open = signal(false);
  /** Where the name has no room. */
  protected readonly code = inject(LOCALE_ID).startsWith('en') ? 'EN' : 'FR';
  protected readonly label = $localize`:@@shell.accountMenu:Compte, langue et apparence`;
  protected readonly person = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state : null;
  });
}
