import { Component, inject, input } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Session } from '../../backend/session';
import { Icon } from '../../shared/icon/icon';
import { Person } from '../../shared/show/person';
import { Unsent } from '../account/unsent';
import { languages } from '../looks/language';
import { Look } from '../looks/look';
import { themes } from '../looks/themes';
import { BarPanel } from './bar-panel';

/** The account, the language and the look, as a menu: a look is tried with the menu still open. */
@Component({
  selector: 'es-account-panel',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, Person, RouterLink],
  templateUrl: './account-panel.html',
  styleUrl: './bar-panel.scss',
  styles: `
    .who {
      padding: 0.5rem 1rem;
      margin: 0;
    }
    .off {
      visibility: hidden;
    }
  `,
})
export class AccountPanel extends BarPanel {
  private readonly session = inject(Session);
  private readonly unsent = inject(Unsent);
  /** Whoever is signed in. */
  readonly person = input.required<{ readonly name: string; readonly email: string } | null>();
  protected readonly look = inject(Look);
  protected readonly languages = languages();
  protected readonly themes = themes;
  protected readonly label = $localize`:@@shell.accountMenu:Compte, langue et apparence`;

  protected leave(): Promise<void> {
    return this.unsent.before(() => this.session.signOut());
  }
}
