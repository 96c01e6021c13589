import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { keptForm } from '../../backend/kept/kept-form';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';
import type { Act } from '../../shared/acts/acts';
import { refusalWords } from '../community-words';
import { KeptNotice } from '../../shared/sending/kept-notice';

const longest = 1500;

/** A few words to one person, about one of their announcements or about nothing in particular. */
@Component({
  selector: 'es-proposal-form',
  imports: [KeptNotice, MatButton, Busy, Field, CdkTextareaAutosize, MatFormField, MatInput, Problem, RouterLink],
  templateUrl: './proposal-form.html',
})
export class ProposalForm {
  readonly to = input.required<string>();
  /** Title of the need or offer it is about. */
  readonly about = input('');
  readonly act = input<Act<'proposeIntroduction'> | null>(null);
  readonly sent = output<string>();
  protected readonly longest = longest;
  /** Where what is typed is kept until it is sent; '' keeps nothing. */
  readonly place = input('');
  protected readonly message = signal('');
  readonly kept = keptForm(
    this.place,
    { message: this.message },
    {
      title: () => $localize`:@@alumni.keptProposal:Message à ${this.to()}:name:`,
      known: () => ({
        message: this.about() === '' ? '' : $localize`:@@alumni.aboutYours:À propos de « ${this.about()}:title: » :` + '\n\n',
      }),
    },
  );
  private readonly tried = signal(false);
  protected readonly error = computed(() => {
    if (!this.tried()) return null;
    if (this.message().trim() === '') return refusalWords.messageMissing;
    return this.message().length > longest ? $localize`:@@alumni.messageLong:Raccourcissez votre message.` : null;
  });
  protected readonly refused = computed(() => this.act()?.refusal() ?? null);
  protected readonly words = computed(() => this.act()?.problem() ?? '');

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.error() === null && this.act()?.isPending() !== true) this.sent.emit(this.message().trim());
    else (event.target as HTMLFormElement).querySelector('textarea')?.focus();
  }
}
