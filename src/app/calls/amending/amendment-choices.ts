import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Call, Form } from '@domain/calls/calls';
import type { Item } from '@domain/calls/amending/item-change';
import { formatDayTime } from '../../shared/formats/format';
import { Status } from '../../shared/show/status';
import { builderWords } from '../management-words';
import { AmendingDesk } from './amending-desk';
import { keyWords, listWords, nameOf, valueWords } from './amendment-words';
import { aboutItem, type Amendment, type Waiting } from './waiting-amendment';

interface Side {
  readonly key: string;
  readonly what: string;
  readonly theirs: string;
  readonly ours: string;
}

/** Changes that met somebody else's: both versions, and a choice. Nothing typed is lost, nobody is overwritten unseen. */
@Component({
  selector: 'es-amendment-choices',
  imports: [MatButton, Status],
  templateUrl: './amendment-choices.html',
  styleUrl: './amendment-choices.scss',
})
export class AmendmentChoices {
  private readonly desk = inject(AmendingDesk);
  private readonly locale = inject(LOCALE_ID);
  readonly waiting = input.required<readonly Waiting[]>();
  readonly call = input.required<Call>();
  readonly form = input.required<Form | null>();

  protected readonly choices = computed(() => this.waiting().map((one) => this.choiceOf(one)));

  protected keepTheirs(one: Waiting): void {
    this.desk.drop(one);
  }

  protected putOurs(one: Waiting): void {
    const theirs = this.theirsOf(one.amendment);
    const { change } = one.amendment;
    if (theirs === null || (change.act !== 'change' && change.act !== 'remove')) return;
    this.desk.insist(one, { ...one.amendment, change: { ...change, was: theirs } } as Amendment);
  }

  private choiceOf(one: Waiting) {
    const theirs = this.theirsOf(one.amendment);
    const { change } = one.amendment;
    const to = change.act === 'change' ? change.to : {};
    const sides: readonly Side[] = Object.entries(to).map(([key, value]) => ({
      key,
      what: keyWords(key),
      theirs: theirs === null ? '' : valueWords(key, (theirs as unknown as Record<string, unknown>)[key]),
      ours: valueWords(key, value),
    }));
    const removal = change.act === 'remove' ? valuesOf(change.was, theirs) : [];
    return {
      one,
      name: theirs === null ? '' : nameOf(theirs),
      list: listWords(one.amendment.list),
      told: this.told(one),
      sides,
      removal,
      theirs,
    };
  }

  private told({ fate, amendment }: Waiting): string {
    if (fate.kind === 'refused') return builderWords(fate.reason);
    if (fate.kind !== 'met') return '';
    const who = fate.by ?? $localize`:@@calls.somebody:Une autre personne`;
    if (fate.reason === 'gone') return $localize`:@@calls.metGone:Retiré depuis : votre texte est ci-dessous, copiez-le si vous y tenez.`;
    const at = fate.at === null ? '' : formatDayTime(new Date(fate.at), this.locale);
    return amendment.change.act === 'remove'
      ? $localize`:@@calls.metRemoval:${who}:who: l'a modifié depuis (${at}:at:). Le retirer quand même ?`
      : $localize`:@@calls.metChange:${who}:who: a changé les mêmes mots (${at}:at:). Choisissez la version à garder.`;
  }

  private theirsOf(amendment: Amendment): Item | null {
    const { grid, eligibility, questions } = this.call();
    const sections = this.form()?.sections ?? [];
    const fields = sections.flatMap((section) => section.fields);
    const lists: Readonly<Record<Amendment['list'], readonly Item[]>> = { criteria: grid, rules: eligibility, questions, sections, fields };
    return lists[amendment.list].find(({ id }) => id === aboutItem(amendment)) ?? null;
  }
}

/** What differs between what was seen and what is there. */
const valuesOf = (was: unknown, theirs: Item | null): readonly Side[] => {
  if (theirs === null) return [];
  return Object.entries(theirs)
    .map(([key, value]) => ({
      key,
      what: keyWords(key),
      theirs: valueWords(key, value),
      ours: valueWords(key, (was as Record<string, unknown>)[key]),
    }))
    .filter(({ theirs: now, ours }) => now !== ours);
};
