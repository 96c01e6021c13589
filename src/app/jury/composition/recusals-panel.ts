import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Jury, JuryMember, Recusal, RecusalGround } from '@domain/jury/jury';
import { longestDetail, recusalGrounds } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { of } from 'rxjs';
import { keptForm } from '../../backend/kept/kept-form';
import { choicesIn, choicesNamed } from '../../shared/choices/choice';
import { Lookup } from '../../shared/choices/lookup';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Table, TableFrame } from '../../shared/tables/table';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { livePages } from '../../backend/live-pages';
import { JuryGateway, live, recusalsPage } from '../jury-gateway';
import { groundWords, refusalWords } from '../jury-words';
import { JuryActs } from '../jury.state';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

const blank = { jurorUid: '', applicationId: '', ground: 'other' as RecusalGround, detail: '' };

/** Who stepped aside from what, and a manager's own entry when a link comes to light. */
@Component({
  selector: 'es-recusals-panel',
  imports: [
    KeptNotice,
    MatButton,
    Busy,
    Field,
    FormField,
    More,
    MatFormField,
    MatInput,
    Problem,
    Table,
    TableFrame,
    OwnWords,
    Lookup,
    Select,
    Shown,
  ],
  templateUrl: './recusals-panel.html',
})
export class RecusalsPanel {
  private readonly gateway = inject(JuryGateway);
  readonly jury = input.required<Identified<Jury>>();
  readonly members = input.required<readonly Identified<JuryMember>[]>();
  protected readonly groundChoices = choicesIn(groundWords, recusalGrounds);
  protected readonly memberChoices = computed(() => choicesNamed(this.members()));
  protected readonly groundWords = groundWords;
  protected readonly sourceWords: Readonly<Record<Recusal['source'], string>> = {
    declared: $localize`:@@jury.sourceDeclared:déclaré`,
    detected: $localize`:@@jury.sourceDetected:détecté`,
    manager: $localize`:@@jury.sourceManager:inscrit par l'équipe`,
  };
  private readonly juryId = computed(() => this.jury().id);
  protected readonly read = livePages(recusalsPage, () => {
    const juryId = this.juryId();
    return (pages) => this.gateway.recusals(juryId, pages);
  });
  protected readonly recusals = computed(() => this.read.value([]));
  /** The dossiers to choose from are read when the form is opened. */
  private readonly choosing = signal(false);
  protected readonly rosterRead = live(() => (this.choosing() ? this.gateway.roster(this.juryId()) : of([])));
  protected readonly roster = computed(() => this.rosterRead.value([]));
  protected readonly rosterChoices = computed(() =>
    this.roster().map(({ applicationId, projectName }) => ({ value: applicationId, label: projectName })),
  );
  protected readonly isOpen = computed(() => !['composing', 'decided', 'announced'].includes(this.jury().phase));
  protected readonly entry = signal(blank);
  protected readonly form = form(this.entry, (entry) => {
    validate(entry.jurorUid, ({ value }) => faultIf(value() === '', 'jurorMissing', $localize`:@@jury.recuseWho:Choisissez le juré.`));
    validate(entry.applicationId, ({ value }) =>
      faultIf(value() === '', 'applicationMissing', $localize`:@@jury.recuseFrom:Choisissez le projet.`),
    );
    maxLength(entry.detail, longestDetail);
    validate(entry.detail, ({ value }) => faultIf(value().trim() === '', 'detailNeeded', refusalWords['detailNeeded'] ?? ''));
  });
  protected readonly faultAt = faultAt;
  protected readonly longest = longestDetail;
  protected readonly kept = keptForm(() => `recusal.${this.jury().id}`, this.entry, {
    title: () => $localize`:@@jury.keptRecusal:Déport à inscrire, ${this.jury().name}:jury:`,
    opener: () => $localize`:@@jury.recuse:Déporter un juré`,
    choices: ['jurorUid', 'applicationId', 'ground'],
  });
  protected readonly recusing = inject(JuryActs).on('recuseJuror', () => this.jury().id);

  protected choose(): void {
    this.choosing.set(true);
  }
  protected async recuse(event: Event): Promise<void> {
    event.preventDefault();
    if (!isSound(this.form)) return;
    const arrived = this.kept.sending();
    if ((await this.recusing.ask({ juryId: this.jury().id, ...this.entry() })) === null) return;
    arrived();
    // Whoever writes the next one already keeps it.
    if (this.entry().detail === '') this.form().reset(blank);
  }
}
