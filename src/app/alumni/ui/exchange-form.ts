import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal, viewChild } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Topic } from '@domain/alumni/profile';
import { regions } from '@domain/shared/territories';
import { keptForm } from '../../backend/kept/kept-form';
import { LookupSeveral } from '../../shared/choices/lookup-several';
import { Select } from '../../shared/choices/select';
import { Field } from '../../shared/forms/field';
import type { ExchangeDraft } from '../alumni-gateway';
import { topicChoices } from '../community-words';
import { startsFrom } from '../../shared/forms/starts-from';
import { KeptNotice } from '../../shared/sending/kept-notice';

const limits = { title: 140, text: 3000, topics: 12 } as const;

/** Post a need or an offer. What is typed stays until it is emitted. */
@Component({
  selector: 'es-exchange-form',
  imports: [KeptNotice, MatButton, Field, CdkTextareaAutosize, LookupSeveral, MatFormField, MatInput, MatRadioButton, Select],
  templateUrl: './exchange-form.html',
})
export class ExchangeForm {
  /** The region of the person's own profile, offered first. */
  readonly region = input('');
  readonly posted = output<ExchangeDraft>();
  readonly dismissed = output();

  protected readonly limits = limits;
  protected readonly regions = regions.map(({ code, name }) => ({ value: code, label: name }));
  protected readonly all = topicChoices;
  protected readonly kind = signal<ExchangeDraft['kind']>('need');
  protected readonly title = signal('');
  protected readonly text = signal('');
  protected readonly chosen = signal<readonly Topic[]>([]);
  protected readonly place = startsFrom(this.region);
  readonly kept = keptForm(
    () => 'exchange.new',
    { kind: this.kind, title: this.title, text: this.text, topics: this.chosen, region: this.place },
    {
      title: () => $localize`:@@alumni.keptExchange:Annonce d'entraide`,
      opener: () => $localize`:@@alumni.newExchange:Publier un besoin ou une offre`,
      choices: ['kind', 'topics', 'region'],
    },
  );
  private readonly topicBox = viewChild<LookupSeveral>(LookupSeveral);
  private readonly tried = signal(false);

  protected readonly titleError = computed(() => {
    if (!this.tried()) return null;
    if (this.title().trim() === '') return $localize`:@@alumni.titleMissing:Résumez en une ligne ce que vous cherchez ou proposez.`;
    return this.title().length > limits.title ? $localize`:@@alumni.tooLong:Raccourcissez ce texte.` : null;
  });
  protected readonly textError = computed(() =>
    this.tried() && this.text().length > limits.text ? $localize`:@@alumni.tooLong:Raccourcissez ce texte.` : null,
  );
  protected readonly topicsError = computed(() => {
    if (!this.tried()) return null;
    if (this.chosen().length === 0)
      return $localize`:@@alumni.topicMissing:Choisissez au moins un sujet : c'est par lui que besoins et offres se trouvent.`;
    return this.chosen().length > limits.topics
      ? $localize`:@@alumni.tooManyTopics:Douze sujets au plus : gardez ceux dont vous parlez le mieux.`
      : null;
  });

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.topicBox()?.settles() === false) return;
    if (this.titleError() === null && this.textError() === null && this.topicsError() === null) {
      this.posted.emit({
        kind: this.kind(),
        title: this.title().trim(),
        text: this.text().trim(),
        topics: this.chosen(),
        region: this.place(),
      });
      this.kept.handed();
      return;
    }
    setTimeout(() => (event.target as HTMLFormElement).querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}
