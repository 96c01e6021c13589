import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Outbox } from '../../backend/outbox';
import { Session } from '../../backend/session';
import { Icon } from '../../shared/icon/icon';
import { Person } from '../../shared/show/person';
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
  private readonly router = inject(Router);
  private readonly outbox = inject(Outbox);
  protected readonly languages = languages();
  protected readonly label = $localize`:@@shell.accountMenu:Compte, langue et apparence`;
  protected readonly person = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state : null;
  });

  protected async leave(): Promise<void> {
    // What is not saved yet is shown before anybody leaves it behind.
    if (this.outbox.entries().length > 0) await this.router.navigateByUrl('/compte/envois?sortie=1');
    else await this.session.signOut();
  }
}
