import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton, MatIconButton } from '@angular/material/button';
import type { Milestone, Objective } from '@domain/coaching/coaching';
import { addObjective, mostObjectives, type RoadmapGap } from '@domain/coaching/roadmap';
import type { ScalingStrategy } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Undo } from '../../shared/dialogs/undo';
import { Select } from '../../shared/choices/select';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon/icon';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { CoachingGateway } from '../coaching-gateway';
import { refusalWords, strategies, strategyLabel } from '../coaching-words';
import { OwnWords } from '../../shared/show/own-words';

/** Three to six objectives, each with the scaling strategy it serves. */
@Component({
  selector: 'es-objectives',
  imports: [KeptNotice, MatButton, MatIconButton, Field, MatFormField, MatInput, Icon, OwnWords, Select],
  templateUrl: './objectives.html',
  styleUrl: './objectives.scss',
})
export class Objectives {
  private readonly gateway = inject(CoachingGateway);
  private readonly undo = inject(Undo);
  readonly planId = input.required<string>();
  readonly objectives = input.required<readonly Identified<Objective>[]>();
  readonly milestones = input.required<readonly Milestone[]>();
  readonly gaps = input.required<readonly RoadmapGap[]>();
  readonly editable = input(false);
  protected readonly strategyChoices = strategies.map(({ value, label, help }) => ({ value, label: `${label} : ${help}` }));
  protected readonly strategyLabel = strategyLabel;
  protected readonly adding = signal(false);
  protected readonly title = signal('');
  protected readonly strategy = signal<ScalingStrategy>(strategies[0]?.value ?? 'duplication');
  protected readonly kept = keptForm(
    () => `objective.${this.planId()}.new`,
    { title: this.title, strategy: this.strategy },
    {
      title: () => $localize`:@@coaching.keptObjective:Nouvel objectif`,
      opener: () => $localize`:@@coaching.addObjective:Ajouter un objectif`,
      choices: ['strategy'],
    },
  );
  protected readonly error = signal<string | null>(null);
  protected readonly full = computed(() => this.objectives().length >= mostObjectives);
  protected readonly missing = computed(() => this.gaps().find(({ kind }) => kind === 'objectivesMissing')?.count ?? 0);
  protected readonly rows = computed(() =>
    this.objectives().map((objective) => {
      const its = this.milestones().filter(({ objectiveId, state }) => objectiveId === objective.id && state !== 'abandoned');
      return {
        objective,
        total: its.length,
        reached: its.filter(({ state }) => state === 'reached').length,
        used: this.milestones().some(({ objectiveId }) => objectiveId === objective.id),
      };
    }),
  );

  protected add(event: Event): void {
    event.preventDefault();
    const result = addObjective(this.objectives(), { title: this.title(), strategy: this.strategy() });
    this.error.set(result.ok ? null : (refusalWords[result.reason] ?? ''));
    if (!result.ok) return;
    this.gateway.addObjective(this.planId(), result.value);
    this.kept.handed();
    this.adding.set(false);
  }

  protected async remove({ id, ...objective }: Identified<Objective>): Promise<void> {
    await this.gateway.remove(`enrolments/${this.planId()}/objectives/${id}`);
    this.undo.offer($localize`:@@coaching.objectiveRemoved:« ${objective.title}:title: » est retiré.`, () =>
      this.gateway.addObjective(this.planId(), objective),
    );
  }
}
