import { Component, computed, inject, input } from '@angular/core';
import type { Jury, JuryMember } from '@domain/jury/jury';
import type { LinkAnswer } from '@domain/jury/possible-links';
import type { Identified } from '@domain/shared/document';
import { live } from '../../backend/live';
import { Shown } from '../../shared/reads/shown';
import { OwnWords } from '../../shared/show/own-words';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import { JuryGateway } from '../jury-gateway';
import { signWords } from '../jury-words';

const order: readonly LinkAnswer[] = ['waiting', 'dismissed', 'confirmed'];

/** What may link members to projects, and what each said of it: those who have not answered first. */
@Component({
  selector: 'es-links-panel',
  imports: [OwnWords, Shown, Status, Table, TableFrame],
  templateUrl: './links-panel.html',
})
export class LinksPanel {
  private readonly gateway = inject(JuryGateway);
  readonly jury = input.required<Identified<Jury>>();
  readonly members = input.required<readonly Identified<JuryMember>[]>();
  private readonly juryId = computed(() => this.jury().id);
  protected readonly read = live(() => this.gateway.possibleLinks(this.juryId()));
  protected readonly links = computed(() => {
    const sitting = new Set(this.members().map(({ id }) => id));
    return this.read
      .value([])
      .filter(({ jurorUid }) => sitting.has(jurorUid))
      .sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer) || a.jurorName.localeCompare(b.jurorName));
  });
  protected readonly signWords = signWords;
  protected readonly answerWords: Readonly<Record<LinkAnswer, string>> = {
    waiting: $localize`:@@jury.linkWaiting:pas encore répondu`,
    confirmed: $localize`:@@jury.linkConfirmed:confirmé : déporté`,
    dismissed: $localize`:@@jury.linkDismissed:écarté par le juré`,
  };
  protected readonly tones = { waiting: 'warn', confirmed: 'good', dismissed: 'neutral' } as const;
}
