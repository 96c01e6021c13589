import { Component, computed, inject, input, signal } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { programmePresets } from '@domain/programmes/presets/presets';
import { yearOf } from '@domain/shared/time';
import { combineLatest } from 'rxjs';
import { keptForm } from '../../backend/kept/kept-form';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { ProgrammesGateway } from '../programmes-gateway';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { ProgrammesActs } from '../programmes.state';
import { leadOn } from '../../shared/acts/lead-on';
import { OwnWords } from '../../shared/show/own-words';

/** `/programmes/:programmeId/editions/nouvelle`: from a preset or from an earlier edition; settings are copied, never data. */
@Component({
  selector: 'es-new-edition',
  imports: [KeptNotice, MatButton, Busy, Field, Intro, Page, Problem, Skeleton, MatFormField, MatInput, MatRadioButton, OwnWords],
  templateUrl: './new-edition.html',
})
export class NewEdition {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly now = inject(Clock).now;
  readonly programmeId = input.required<string>();
  protected readonly read = live(() =>
    combineLatest({ programme: this.gateway.programme(this.programmeId()), editions: this.gateway.editions(this.programmeId()) }),
  );
  private readonly shown = computed(() => this.read.value(null));
  protected readonly presets = programmePresets;
  /** `preset:<id>` or `edition:<id>`; the latest edition first, else the programme's own preset. */
  protected readonly source = signal('');
  private readonly firstSource = computed(() => {
    const latest = this.shown()?.editions[0];
    return latest === undefined ? `preset:${this.shown()?.programme?.presetId ?? ''}` : `edition:${latest.id}`;
  });
  protected readonly year = signal(0);
  private readonly firstYear = computed(() => (this.shown()?.editions[0]?.year ?? yearOf(this.now())) + 1);
  protected readonly name = signal('');
  protected readonly kept = keptForm(
    () => `edition.${this.programmeId()}.new`,
    { source: this.source, year: this.year, name: this.name },
    {
      title: () => $localize`:@@programmes.keptEdition:Nouvelle édition, ${this.shown()?.programme?.name ?? ''}:programme:`,
      // The name follows the year until somebody writes it.
      known: () => (this.shown() === null ? null : this.known()),
      choices: ['source', 'year'],
    },
  );
  protected readonly attempted = signal(false);
  protected readonly creating = inject(ProgrammesActs).on('createEdition', this.programmeId, ['year', 'name']);
  private readonly lead = leadOn();
  protected readonly yearProblem = computed(() => {
    const year = this.year();
    const right = Number.isInteger(year) && year >= 2015 && year <= 2100;
    return this.attempted() && !right
      ? $localize`:@@programmes.yearProblem:Écrivez une année, par exemple 2027.`
      : this.creating.problemAt('year');
  });
  protected readonly nameProblem = computed(() =>
    this.attempted() && this.name().trim() === ''
      ? $localize`:@@programmes.editionNameMissing:Donnez un nom à l'édition.`
      : this.creating.problemAt('name'),
  );
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@programmes.mine:Programmes`, link: '/programmes' },
    { label: this.shown()?.programme?.name ?? '', link: `/programmes/${this.programmeId()}`, ownWords: true },
  ]);

  private known(): { readonly source: string; readonly year: number; readonly name: string } {
    const name =
      `${this.shown()?.programme?.name ?? ''} ${Number.isNaN(this.year()) || this.year() === 0 ? this.firstYear() : this.year()}`.trim();
    return { source: this.firstSource(), year: this.firstYear(), name };
  }

  protected writeYear(event: Event): void {
    this.year.set((event.target as HTMLInputElement).valueAsNumber);
  }

  protected writeName(event: Event): void {
    this.name.set((event.target as HTMLInputElement).value);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (this.yearProblem() !== null || this.nameProblem() !== null) return;
    const [kind, id = ''] = this.source().split(':');
    const from = kind === 'edition' ? { copyFrom: id } : { presetId: id };
    const programmeId = this.programmeId();
    const arrived = this.kept.sending();
    const done = await this.creating.ask({ programmeId, ...from, name: this.name().trim(), year: this.year() });
    if (done === null) return;
    arrived();
    await this.lead(`/programmes/${programmeId}/editions/${done.answer.editionId}`);
  }
}
