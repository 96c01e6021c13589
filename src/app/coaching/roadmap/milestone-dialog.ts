import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Milestone, Objective } from '@domain/coaching/coaching';
import { dependsOnItself, editMilestone, isWithin, mostDependencies, type DayLimits, type EditRefusal } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import { addDays, isDay, type Day } from '@domain/shared/time';
import { keptForm } from '../../backend/kept/kept-form';
import { DayInput } from '../../shared/dates/day-input';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { LookupSeveral } from '../../shared/choices/lookup-several';
import { Select } from '../../shared/choices/select';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { refusalWords } from '../coaching-words';

export interface MilestoneAsked {
  readonly planId: string;
  readonly milestone: Identified<Milestone> | null;
  readonly objectives: readonly Identified<Objective>[];
  readonly all: readonly Identified<Milestone>[];
  readonly today: Day;
  /** When it may be due. */
  readonly limits: DayLimits;
}
type Typed = Pick<Milestone, 'title' | 'objectiveId' | 'dueOn' | 'dependsOn'>;

/** A milestone's words, objective, day and what it waits for. */
@Component({
  selector: 'es-milestone-dialog',
  imports: [KeptNotice, DialogFrame, MatButton, DayInput, Field, LookupSeveral, MatFormField, MatInput, Select],
  templateUrl: './milestone-dialog.html',
})
export class MilestoneDialog {
  protected readonly opened = inject<Opened<MilestoneAsked, Typed>>(Opened);
  protected readonly asked = this.opened.data;
  private readonly existing = this.asked.milestone;
  private readonly waits = viewChild<LookupSeveral>(LookupSeveral);
  protected readonly heading =
    this.existing === null ? $localize`:@@coaching.newMilestone:Ajouter un jalon` : $localize`:@@coaching.milestoneEdit:Modifier ce jalon`;
  protected readonly typed = signal<Typed>({
    title: this.existing?.title ?? '',
    objectiveId: this.existing?.objectiveId ?? this.asked.objectives[0]?.id ?? '',
    dueOn: this.existing?.dueOn ?? addDays(this.asked.today, 30),
    dependsOn: this.existing?.dependsOn ?? [],
  });
  protected readonly kept = keptForm(() => `milestone.${this.asked.planId}.${this.existing?.id ?? 'new'}`, this.typed, {
    title: () => (this.existing === null ? this.heading : $localize`:@@coaching.keptMilestone:Jalon « ${this.existing.title}:title: »`),
    opener: () => (this.existing === null ? $localize`:@@coaching.addMilestone:Ajouter un jalon` : this.heading),
    choices: ['objectiveId', 'dueOn', 'dependsOn'],
  });
  /** Only those that would not make the milestone wait for itself; those already chosen stay, so that they can be taken off. */
  protected readonly others = this.asked.all
    .filter(
      (one) =>
        one.id !== this.existing?.id &&
        (this.existing?.dependsOn.includes(one.id) === true ||
          (one.state !== 'abandoned' &&
            !(this.existing !== null && dependsOnItself({ ...this.existing, dependsOn: [one.id] }, this.asked.all)))),
    )
    .map(({ id, title }) => ({ value: id, label: title }));
  /** Objectives are replaced at their place, or taken away: the milestone may serve one that is there no more. */
  protected readonly serves = computed(() => this.asked.objectives.some(({ id }) => id === this.typed().objectiveId));
  protected readonly objectives = this.asked.objectives.map(({ id, title }, index) => ({
    value: id,
    label: `${String(index + 1)}. ${title}`,
  }));
  protected readonly gone = computed(() =>
    this.serves() ? '' : $localize`:@@coaching.objectiveGone:L'objectif d'avant n'est plus là : choisissez`,
  );
  private readonly refusal = signal<EditRefusal | null>(null);
  protected readonly titleError = computed(() => this.wordsIf('titleMissing'));
  protected readonly dateError = computed(() => this.wordsIf('badDate', 'laterIsPostponing'));
  /** One too many is told as soon as it is chosen. */
  protected readonly dependsError = computed(() =>
    this.typed().dependsOn.length > mostDependencies ? (refusalWords['tooManyDependencies'] ?? null) : this.wordsIf('cycle'),
  );

  protected change(part: Partial<Typed>): void {
    this.typed.update((typed) => ({ ...typed, ...part }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.waits()?.settles() === false) return;
    const typed = { ...this.typed(), title: this.typed().title.trim() };
    const reason = this.check(typed);
    this.refusal.set(reason);
    // Out of its limits: the field says so.
    const isMoved = typed.dueOn !== this.existing?.dueOn;
    if (reason !== null || (isMoved && !isWithin(typed.dueOn, this.asked.limits))) return;
    this.kept.handed();
    this.opened.close(typed);
  }

  private check(typed: Typed): EditRefusal | null {
    if (this.existing === null && typed.title === '') return 'titleMissing';
    if (this.existing === null && !isDay(typed.dueOn)) return 'badDate';
    if (this.existing === null) return typed.dependsOn.length > mostDependencies ? 'tooManyDependencies' : null;
    const result = editMilestone(this.existing, typed, this.asked.all);
    return result.ok ? null : result.reason;
  }

  private wordsIf(...reasons: readonly EditRefusal[]): string | null {
    const refusal = this.refusal();
    return refusal !== null && reasons.includes(refusal) ? (refusalWords[refusal] ?? null) : null;
  }
}
