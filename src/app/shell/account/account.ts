import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { keptForm } from '../../backend/kept/kept-form';
import { Session } from '../../backend/session';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Undo } from '../../shared/dialogs/undo';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { languages } from '../looks/language';
import { LookChoice } from '../looks/look-choice';
import { AccountAccess } from './account-access';
import { MailLanguage } from './mail-language';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

/** `/compte`: name, sessions, language, look. */
@Component({
  selector: 'es-account',
  imports: [KeptNotice, AccountAccess, MailLanguage, MatButton, Busy, Field, MatFormField, MatInput, Page, Problem, LookChoice],
  templateUrl: './account.html',
})
export class Account {
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  protected readonly languages = languages();
  protected readonly person = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state : null;
  });
  protected readonly name = signal('');
  protected readonly kept = keptForm(
    () => 'account',
    { name: this.name },
    {
      title: () => $localize`:@@shell.keptName:Mon nom`,
      known: () => (this.person() === null ? null : { name: this.person()?.name ?? '' }),
    },
  );
  protected readonly nameError = signal<string | null>(null);
  protected readonly renaming = attempt(toRefusal);

  protected async save(): Promise<void> {
    const before = this.person()?.name ?? '';
    const name = this.name().trim();
    this.nameError.set(name === '' ? $localize`:@@shell.nameNeeded:Écrivez votre prénom et votre nom.` : null);
    if (name === '' || name === before) return;
    const arrived = this.kept.sending();
    if (!(await this.rename(name))) return;
    arrived();
    this.undo.offer($localize`:@@shell.renamed:Votre nom est enregistré.`, () => void this.rename(before));
  }

  private async rename(name: string): Promise<boolean> {
    return (await this.renaming.run(() => this.session.rename(name))) !== null;
  }
}
