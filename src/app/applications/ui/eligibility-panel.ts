import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Answers, Call, Field, Form } from '@domain/calls/calls';
import { optionsOf } from '@domain/calls/check-answer';
import { assess, type Counterfactual, type RuleAssessment } from '@domain/calls/eligibility';
import { fieldOf } from '@domain/calls/form';
import { formatDay, formatNumber } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import type { IconName } from '../../shared/icon/paths';
import { OwnWords } from '../../shared/show/own-words';
import { Status } from '../../shared/show/status';
import { verdictWords } from '../application-words';

const icons: Readonly<Record<RuleAssessment['state'], IconName>> = { met: 'checkCircle', toCheck: 'question', notMet: 'stop' };

/** The verdict with, for each rule, its reason, its source and what would change it. */
@Component({
  selector: 'es-eligibility-panel',
  imports: [Icon, Status, OwnWords],
  template: `
    <p class="verdict">
      <es-status [tone]="verdict().tone">{{ verdict().words }}</es-status>&ngsp;
      @if (!team()) {
        <span class="es-small es-muted">{{ sentence() }}</span>
      }
    </p>
    <ul class="es-plain-list">
      @for (row of rows(); track row.id) {
        <li [class.met]="row.state === 'met'" [class.not-met]="row.state === 'notMet'">
          <es-icon [name]="row.icon" [label]="row.word" />
          <div>
            <b esOwnWords>{{ row.label }}</b>
            @if (row.state === 'notMet') {
              <p esOwnWords>{{ row.reason }}</p>
              @if (row.change !== '') {
                <p>{{ row.change }}</p>
              }
            }
            @if (row.source !== '') {
              <p esOwnWords class="es-small es-muted">{{ row.source }}</p>
            }
          </div>
        </li>
      }
    </ul>
  `,
  styleUrl: './eligibility-panel.scss',
})
export class EligibilityPanel {
  private readonly locale = inject(LOCALE_ID);
  readonly call = input.required<Call>();
  readonly form = input.required<Form>();
  readonly answers = input.required<Answers>();
  /** Read by the team rather than by the authors: no advice. */
  readonly team = input(false);

  private readonly assessment = computed(() =>
    assess(this.call().eligibility, this.answers(), this.call().closesAt ?? this.call().createdAt),
  );
  protected readonly verdict = computed(() => verdictWords[this.assessment().verdict]);
  protected readonly sentence = computed(() => {
    const { verdict, eligibleFrom, rules } = this.assessment();
    if (eligibleFrom !== null)
      return $localize`:@@applications.eligibleFrom:Éligible à partir du ${formatDay(eligibleFrom, this.locale)}:day:.`;
    if (verdict === 'eligible') return $localize`:@@applications.allRulesMet:Toutes les conditions sont remplies d'après vos réponses.`;
    const missing = rules.filter((rule) => !rule.answered).length;
    if (verdict === 'notEligible')
      return $localize`:@@applications.someRuleNotMet:Une condition au moins n'est pas remplie. Vous pouvez déposer : une personne décidera.`;
    return missing > 0
      ? $localize`:@@applications.rulesUnanswered:Répondez aux questions concernées pour le savoir.`
      : $localize`:@@applications.rulesToCheck:L'équipe du programme vérifiera sur pièces.`;
  });
  protected readonly rows = computed(() =>
    this.assessment().rules.map(({ rule, state, answered, counterfactual }) => ({
      id: rule.id,
      label: rule.label,
      reason: rule.reason,
      source: rule.source,
      state,
      icon: icons[state],
      word: this.wordOf(state, answered),
      change: counterfactual === null ? '' : this.changeOf(counterfactual),
    })),
  );

  private wordOf(state: RuleAssessment['state'], answered: boolean): string {
    if (state === 'met') return $localize`:@@applications.rule.met:Remplie`;
    if (state === 'notMet') return $localize`:@@applications.rule.notMet:Non remplie`;
    return answered ? $localize`:@@applications.rule.toCheck:À vérifier` : $localize`:@@applications.rule.unanswered:Pas encore de réponse`;
  }

  private changeOf(change: Counterfactual): string {
    if (change.kind === 'fromDay')
      return $localize`:@@applications.change.fromDay:Remplie à partir du ${formatDay(change.day, this.locale)}:day:.`;
    if (change.kind === 'atLeast')
      return $localize`:@@applications.change.atLeast:Remplie à partir de ${formatNumber(change.minimum, this.locale)}:minimum:.`;
    if (change.kind === 'addRegion')
      return $localize`:@@applications.change.addRegion:Remplie si vous visez une région où vous n'êtes pas encore.`;
    if (change.kind === 'oneOf')
      return $localize`:@@applications.change.oneOf:Remplie avec : ${this.namesOf(change.fieldId, change.values)}:values:.`;
    return '';
  }

  private namesOf(fieldId: string, values: readonly string[]): string {
    const field: Field | null = fieldOf(this.form(), fieldId);
    const options = field === null ? [] : optionsOf(field);
    return values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(', ');
  }
}
