import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../backend/session';
import { Button } from '../../shared/forms/button';
import { Icon } from '../../shared/icon/icon';
import { Person } from '../../shared/show/person';
import { languages } from '../looks/language';
import { LookChoice } from '../looks/look-choice';

/** Account, language and look, one click away on every page. */
@Component({
  selector: 'es-account-menu',
  imports: [RouterLink, Icon, Person, Button, LookChoice],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly languages = languages();
  protected readonly label = $localize`:@@shell.accountMenu:Compte, langue et apparence`;
  protected readonly person = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state : null;
  });

  protected async leave(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/');
  }
}
