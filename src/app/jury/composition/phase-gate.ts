import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isPreparing } from '@domain/jury/opening/preparing';
import type { Jury, JuryMember, JuryPhase } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { TimelineDot } from '../../shared/show/timeline-dot';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { gateOf } from './gates';
import { JuryGateway } from '../jury-gateway';
import { phaseWords, refusalWords } from '../jury-words';
import { JuryActs } from '../jury.state';

/** What the next phase asks for, what it will do, and the act that opens it. */
@Component({
  selector: 'es-phase-gate',
  imports: [MatButton, Busy, Problem, Progress, TimelineDot],
  template: `
    <section class="es-card es-stack" aria-labelledby="gate">
      <h2 id="gate" i18n="@@jury.phase">Phase : {{ words[jury().phase] }}</h2>
      @if (gate(); as gate) {
        <ul class="es-plain-list es-stack">
          @for (one of gate.conditions; track one.words) {
            <li>
              <es-timeline-dot [moment]="one.met ? 'done' : 'ahead'">{{ one.words }}</es-timeline-dot>
            </li>
          }
        </ul>
        <p class="es-muted">{{ gate.then }}</p>
        @if (preparing(); as dossiers) {
          <es-progress label="Dossiers préparés" i18n-label="@@jury.dossiersPrepared" [value]="dossiers.done" [total]="dossiers.total" />
        }
        @if (refusal(); as words) {
          <es-problem [words]="words" [retriable]="false" />
        }
        <button
          class="open"
          type="button"
          matButton="filled"
          [disabled]="!ready() || preparing() !== null"
          [esBusy]="preparing() !== null || moving.isPending()"
          (click)="move(gate.to)"
        >
          {{ gate.button }}
        </button>
      }
    </section>
  `,
  styles: `
    .open {
      justify-self: start;
    }
  `,
})
export class PhaseGate {
  readonly jury = input.required<Identified<Jury>>();
  readonly members = input.required<readonly Identified<JuryMember>[]>();
  protected readonly words = phaseWords;
  private readonly clock = inject(JuryGateway).clock;
  protected readonly moving = inject(JuryActs).on('moveJury', () => this.jury().id);
  /** Why the act was refused, or else why what it began did not come to its end. */
  protected readonly refusal = computed(() => {
    if (this.moving.problem() !== '') return this.moving.problem();
    const stopped = this.stopped();
    return stopped === '' ? '' : wordsForRefusal({ reason: 'conflict', detail: stopped }, refusalWords);
  });
  protected readonly ready = computed(() => this.gate()?.conditions.every((one) => one.met) ?? false);

  /** How far the opening of the reading is, whoever asked for it. */
  protected readonly preparing = computed(() => (isPreparing(this.jury(), this.clock.now()) ? (this.jury().preparing ?? null) : null));

  private readonly stopped = computed(() => {
    const preparing = this.jury().preparing ?? null;
    if (preparing === null || this.preparing() !== null) return '';
    if (preparing.state === 'failed') return preparing.reason;
    return preparing.state === 'running' ? 'preparationInterrupted' : '';
  });

  protected readonly gate = computed(() => gateOf(this.jury(), this.members()));

  protected move(to: JuryPhase): void {
    void this.moving.ask({ juryId: this.jury().id, to });
  }
}
