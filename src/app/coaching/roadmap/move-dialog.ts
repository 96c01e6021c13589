import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Milestone, MilestoneState } from '@domain/coaching/coaching';
import { isWithin, type DayLimits, moveMilestone, unreachedDependencies, type Move, type MoveRefusal } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import { addDays } from '@domain/shared/time';
import { keptForm } from '../../backend/kept/kept-form';
import { DayInput } from '../../shared/dates/day-input';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { moveWords, refusalWords } from '../coaching-words';
import { OwnWords } from '../../shared/show/own-words';

export interface MoveAsked {
  readonly milestone: Identified<Milestone>;
  readonly to: MilestoneState;
  readonly all: readonly Identified<Milestone>[];
  /** When it may be due. */
  readonly limits: DayLimits;
}

/** Asks what a move wants: a proof, a reason, a later day. */
@Component({
  selector: 'es-move-dialog',
  imports: [KeptNotice, DialogFrame, MatButton, DayInput, Field, CdkTextareaAutosize, MatFormField, MatInput, OwnWords],
  templateUrl: './move-dialog.html',
})
export class MoveDialog {
  protected readonly opened = inject<Opened<MoveAsked, Move>>(Opened);
  protected readonly asked = this.opened.data;
  protected readonly verb = moveWords[this.asked.to];
  protected readonly earliest = addDays(this.asked.milestone.dueOn, 1);
  protected readonly waitsFor = unreachedDependencies(this.asked.milestone, this.asked.all);
  protected readonly text = signal(this.asked.to === 'reached' ? this.asked.milestone.proof : '');
  protected readonly dueOn = signal('');
  protected readonly kept = keptForm(
    () => `milestone.${this.asked.milestone.id}.${this.asked.to}`,
    { text: this.text, dueOn: this.dueOn },
    { title: () => `${this.verb} : ${this.asked.milestone.title}`, opener: () => this.verb, choices: ['dueOn'] },
  );
  private readonly refusal = signal<MoveRefusal | null>(null);
  protected readonly textError = computed(() => this.wordsIf('proofMissing', 'reasonMissing'));
  protected readonly dateError = computed(() => this.wordsIf('newDateMissing'));
  protected readonly otherError = computed(() => this.wordsIf('dependsOnUnreached', 'notThatWay'));

  protected confirm(event: Event): void {
    event.preventDefault();
    const { milestone, to, all } = this.asked;
    const [text, dueOn] = [this.text(), this.dueOn()];
    const move: Move = to === 'reached' ? { to, proof: text } : to === 'postponed' ? { to, reason: text, dueOn } : { to, reason: text };
    const result = moveMilestone(milestone, move, all);
    this.refusal.set(result.ok ? null : result.reason);
    // Out of its limits: the field says so.
    if (!result.ok || (to === 'postponed' && !isWithin(dueOn, this.asked.limits))) return;
    this.kept.handed();
    this.opened.close(move);
  }

  private wordsIf(...reasons: readonly MoveRefusal[]): string | null {
    const refusal = this.refusal();
    return refusal !== null && reasons.includes(refusal) ? (refusalWords[refusal] ?? null) : null;
  }
}
