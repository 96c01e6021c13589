import { Component, computed, inject, input } from '@angular/core';
import type { Jury, JuryMember, JuryPhase } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Button } from '../../shared/forms/button';
import { Problem } from '../../shared/show/problem';
import { TimelineDot } from '../../shared/show/timeline-dot';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { JuryCommands } from '../jury.state';
import { phaseWords, refusalWords } from '../jury-words';

interface Condition {
  readonly met: boolean;
  readonly words: string;
}
interface Gate {
  readonly to: JuryPhase;
  readonly button: string;
  readonly then: string;
  readonly conditions: readonly Condition[];
}

/** What the next phase asks for, what it will do, and the act that opens it. */
@Component({
  selector: 'es-phase-gate',
  imports: [Button, Problem, TimelineDot],
  template: `
    <section class="es-card es-stack" aria-labelledby="gate">
      <h2 id="gate"><ng-container i18n="@@jury.phase">Phase</ng-container> : {{ words[jury().phase] }}</h2>
      @if (gate(); as gate) {
        <ul class="es-plain-list es-stack">
          @for (one of gate.conditions; track one.words) {
            <li><es-timeline-dot [moment]="one.met ? 'done' : 'ahead'">{{ one.words }}</es-timeline-dot></li>
          }
        </ul>
        <p class="es-muted">{{ gate.then }}</p>
        @if (refusal(); as words) {
          <es-problem [words]="words" [retriable]="false" />
        }
        <button type="button" esButton="primary" [disabled]="!ready()" [busy]="commands.isPending('moveJury', jury().id)" (click)="move(gate.to)">{{ gate.button }}</button>
      }
    </section>
  `,
})
export class PhaseGate {
  protected readonly commands = inject(JuryCommands);
  readonly jury = input.required<Identified<Jury>>();
  readonly members = input.required<readonly Identified<JuryMember>[]>();
  protected readonly words = phaseWords;
  private readonly refused = this.commands.refusal('moveJury', () => this.jury().id);
  protected readonly refusal = computed(() => {
    const refused = this.refused();
    return refused === null ? '' : wordsForRefusal(refused, refusalWords);
  });
  protected readonly ready = computed(() => this.gate()?.conditions.every((one) => one.met) ?? false);

  protected readonly gate = computed<Gate | null>(() => {
    const jury = this.jury();
    const titular = this.members().filter((one) => !one.alternate).length;
    const wanted = Math.max(2, jury.reviewsPerApplication);
    const declared = this.members().filter((one) => one.declaredAt !== null).length;
    const readings = jury.reviewsPerApplication * jury.applicationCount;
    if (jury.phase === 'composing') {
      return {
        to: 'declaring', button: $localize`:@@jury.openDeclarations:Ouvrir les déclarations d'intérêts`,
        then: $localize`:@@jury.openDeclarationsThen:Chaque membre recevra un message et la liste des projets, sans pouvoir ouvrir un dossier.`,
        conditions: [
          { met: jury.applicationCount > 0, words: $localize`:@@jury.conditionApplications:${jury.applicationCount}:count: dossiers recevables au jury` },
          { met: titular >= wanted, words: $localize`:@@jury.conditionMembers:${titular}:count: membres titulaires (${wanted}:wanted: au moins)` },
          { met: this.members().some((one) => one.id === jury.presidentUid), words: $localize`:@@jury.conditionPresident:Une présidence désignée` },
        ],
      };
    }
    if (jury.phase === 'declaring') {
      return {
        to: 'scoring', button: $localize`:@@jury.openReading:Ouvrir la lecture`,
        then: $localize`:@@jury.openReadingThen:Les dossiers s'ouvrent à leurs lecteurs, sans les champs cachés. La grille et le mode de lecture ne changent plus.`,
        conditions: [
          { met: declared > 0, words: $localize`:@@jury.conditionDeclared:${declared}:count: membres sur ${this.members().length}:total: ont déclaré leurs intérêts` },
          { met: jury.assignmentCount >= readings && readings > 0, words: $localize`:@@jury.conditionAssigned:${jury.assignmentCount}:count: lectures réparties sur ${readings}:total:` },
        ],
      };
    }
    if (jury.phase === 'scoring') {
      return {
        to: 'deliberating', button: $localize`:@@jury.openDeliberation:Ouvrir la délibération`,
        then: $localize`:@@jury.openDeliberationThen:Les avis non rendus ne pourront plus l'être. Les membres voient le classement et les dossiers, sauf ceux dont ils sont déportés.`,
        conditions: [{ met: jury.submittedCount > 0, words: $localize`:@@jury.conditionSubmitted:${jury.submittedCount}:count: avis rendus sur ${jury.assignmentCount}:total: (un au moins par dossier)` }],
      };
    }
    return null;
  });

  protected move(to: JuryPhase): void {
    this.commands.ask('moveJury', this.jury().id, { juryId: this.jury().id, to });
  }
}
