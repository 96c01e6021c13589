import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Edition } from '@domain/programmes/programmes';
import { keptForm } from '../../backend/kept/kept-form';
import { readNumber, writeNumber } from '../../shared/form-fields/typed-number';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import type { EditionSettings } from '../programmes-gateway';

/** What is typed, as text: nothing is lost while it is not yet a number. */
interface Typed {
  readonly places: string;
  readonly days: string;
  readonly amount: string;
  readonly rate: string;
  readonly funder: string;
}

const numberIn = (text: string, locale: string): number => {
  const read = readNumber(text, locale);
  return typeof read === 'number' ? read : Number.NaN;
};
/** A share as a percentage, without what binary figures add to it. */
const percentage = (rate: number): number => Number((rate * 100).toPrecision(12));

const typedOf = ({ places, daysPerLaureate, convention }: Edition, locale: string): Typed => ({
  places: writeNumber(places, locale),
  days: writeNumber(daysPerLaureate, locale),
  amount: writeNumber(convention.amountPerLaureate, locale),
  rate: convention.rate === null ? '' : writeNumber(percentage(convention.rate), locale),
  funder: convention.funder,
});

const settingsOf = ({ places, days, amount, rate, funder }: Typed, locale: string): EditionSettings => ({
  places: numberIn(places, locale),
  daysPerLaureate: numberIn(days, locale),
  convention: {
    funder: funder.trim(),
    rate: rate.trim() === '' ? null : Number((numberIn(rate, locale) / 100).toPrecision(12)),
    amountPerLaureate: numberIn(amount, locale),
  },
});

/** Places, days and convention; the rate belongs to the convention, never to the product. */
@Component({
  selector: 'es-settings-form',
  imports: [KeptNotice, MatButton, Field, MatFormField, MatInput],
  templateUrl: './settings-form.html',
})
export class SettingsForm {
  private readonly locale = inject(LOCALE_ID);
  readonly editionId = input.required<string>();
  readonly edition = input.required<Edition>();
  readonly saved = output<{ readonly settings: EditionSettings; readonly seen: EditionSettings }>();
  private readonly attempted = signal(false);
  protected readonly typed = signal<Typed>({ places: '', days: '', amount: '', rate: '', funder: '' });
  protected readonly kept = keptForm(() => `edition.${this.editionId()}.settings`, this.typed, {
    title: () => $localize`:@@programmes.keptSettings:Réglages de ${this.edition().name}:edition:`,
    known: () => typedOf(this.edition(), this.locale),
  });
  protected readonly problems = computed<Readonly<Partial<Record<keyof Typed, string>>>>(() => {
    if (!this.attempted()) return {};
    const { places, days, amount, rate } = this.typed();
    const [p, d, a] = [places, days, amount].map((text) => numberIn(text, this.locale)) as [number, number, number];
    const r = rate.trim() === '' ? 0 : numberIn(rate, this.locale);
    return {
      ...(Number.isInteger(p) && p >= 1 && p <= 500
        ? {}
        : { places: $localize`:@@programmes.placesProblem:Écrivez un nombre de places, de 1 à 500.` }),
      ...(d >= 0 && d <= 100 && Number.isInteger(d * 2)
        ? {}
        : { days: $localize`:@@programmes.daysProblem:Écrivez un nombre de jours, par demi-journées : 6 ou 6,5.` }),
      ...(a >= 0 ? {} : { amount: $localize`:@@programmes.amountProblem:Écrivez un montant en euros.` }),
      ...(r >= 0 && r <= 100 ? {} : { rate: $localize`:@@programmes.rateProblem:Écrivez un taux entre 0 et 100, ou rien.` }),
    };
  });

  protected write(key: keyof Typed, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typed.update((typed) => ({ ...typed, [key]: text }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    if (Object.keys(this.problems()).length > 0) return;
    this.saved.emit({ settings: settingsOf(this.typed(), this.locale), seen: this.seen() });
    this.kept.handed();
    this.attempted.set(false);
  }

  /** The edition as its author saw it: what they typed over is as it was then. */
  private seen(): EditionSettings {
    const [edition, base] = [this.edition(), this.kept.base()];
    const [then, now] = [settingsOf(base, this.locale), typedOf(edition, this.locale)];
    const rate = base.rate === now.rate ? edition.convention.rate : then.convention.rate;
    return { ...then, convention: { ...then.convention, rate } };
  }
}
