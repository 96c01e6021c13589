import { Component, computed, inject, signal } from '@angular/core';
import type { Diagnostic, DiagnosticKind } from '@domain/coaching/coaching';
import { comparison, gaps, isComplete, isSealed, type Side } from '@domain/coaching/diagnostic';
import { of } from 'rxjs';
import { ChartRadar } from '../../shared/charts/chart-radar';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { CoachingGateway, live, toRefusal, type Refusal } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';
import { PlanReading, valueOf } from '../plan/plan-reading';
import { AxisChanges } from './axis-changes';
import { axisLabels } from './axis-labels';
import { BothViews } from './both-views';
import { FinalReview } from './final-review';
import { ScoreSheet, type AxisScore } from './score-sheet';

/** Both looks on the same axes: scored apart, then signed, then compared. */
@Component({
  selector: 'es-diagnostic',
  imports: [AxisChanges, BothViews, ChartRadar, Button, DayTimePipe, FinalReview, Problem, SaveState, ScoreSheet, Skeleton, Status],
  templateUrl: './diagnostic.html',
  styleUrl: './diagnostic.scss',
})
export class DiagnosticPage {
  protected readonly gateway = inject(CoachingGateway);
  private readonly undo = inject(Undo);
  protected readonly reading = inject(PlanReading);
  protected readonly refusalWords = refusalWords;

  private readonly of = (kind: DiagnosticKind) => (this.reading.id() === '' ? of(null) : this.gateway.diagnostic(this.reading.id(), kind));
  private readonly mayHaveFinal = computed(() => ['finalReview', 'alumnus'].includes(this.reading.plan()?.state ?? ''));
  private readonly finalRead = live(() => (this.mayHaveFinal() ? this.of('final') : of(null)));
  /** A plan may be closed without a final review: known once the server says that there is none. */
  protected readonly hasFinal = computed(() => {
    const read = this.finalRead.state();
    const isMissing = this.reading.plan()?.state === 'alumnus' && read.kind === 'shown' && read.value === null;
    return this.mayHaveFinal() && !isMissing;
  });
  private readonly chosen = signal<DiagnosticKind | null>(null);
  protected readonly kind = computed<DiagnosticKind>(() => this.chosen() ?? (this.hasFinal() ? 'final' : 'initial'));
  protected readonly read = live(() => this.of(this.kind()));
  private readonly initialRead = live(() => (this.hasFinal() ? this.of('initial') : of(null)));
  protected readonly diagnostic = computed(() => valueOf<Diagnostic | null>(this.read.state(), null));

  protected readonly side = this.reading.side;
  protected readonly signedAt = (side: Side) =>
    (side === 'laureate' ? this.diagnostic()?.laureateSignedAt : this.diagnostic()?.coachSignedAt) ?? null;
  protected readonly sealed = computed(() => this.asks(isSealed));
  protected readonly complete = computed(() => this.asks((diagnostic) => isComplete(diagnostic, this.side() ?? 'laureate')));
  protected readonly mayScore = computed(() => {
    const side = this.side();
    return side !== null && this.reading.running() && this.diagnostic() !== null && this.signedAt(side) === null;
  });
  /** The other look stays out of sight until mine is signed, and until it is signed itself, so that both are one's own. */
  private readonly shown = computed<readonly Side[]>(() =>
    (['laureate', 'coach'] as const).filter((side) => side === this.side() || (!this.mayScore() && this.signedAt(side) !== null)),
  );
  /** What both sides wrote, as far as it may be seen. */
  protected readonly told = computed(() => {
    const [diagnostic, shown] = [this.diagnostic(), this.shown()];
    if (diagnostic === null) return null;
    const { laureateComment, coachComment } = diagnostic;
    return {
      laureateComment: shown.includes('laureate') ? laureateComment : '',
      coachComment: shown.includes('coach') ? coachComment : '',
    };
  });
  protected readonly axes = computed(() => (this.diagnostic()?.axes ?? []).map(({ id, label }) => axisLabels[id] ?? label));
  protected readonly series = computed(() => {
    const diagnostic = this.diagnostic();
    if (diagnostic === null) return [];
    return this.shown().map((side) => {
      const scores = side === 'laureate' ? diagnostic.byLaureate : diagnostic.byCoach;
      const label = side === 'laureate' ? $localize`:@@coaching.sideTeam:L'équipe` : $localize`:@@coaching.sideCoach:L'accompagnement`;
      return { label, values: diagnostic.axes.map(({ id }) => scores[id] ?? 0) };
    });
  });
  protected readonly gaps = computed(() => {
    const diagnostic = this.diagnostic();
    return diagnostic === null || this.mayScore()
      ? []
      : gaps(diagnostic).map((gap) => ({ ...gap, label: axisLabels[gap.id] ?? gap.label }));
  });
  protected readonly changes = computed(() => {
    const [initial, final] = [valueOf<Diagnostic | null>(this.initialRead.state(), null), this.diagnostic()];
    if (this.kind() !== 'final' || initial === null || final === null || this.shown().length < 2) return [];
    return comparison(initial, final).map((change) => ({ ...change, label: axisLabels[change.id] ?? change.label }));
  });
  protected readonly mayOpenFinal = computed(
    () => this.reading.plan()?.state === 'onTheRoad' && (this.reading.coaches() || this.reading.manages()),
  );
  protected readonly entries = computed(() => this.gateway.waiting(`enrolments/${this.reading.id()}/diagnostics/${this.kind()}`)());
  protected readonly pending = computed(() => this.entries().filter(({ state }) => state === 'pending').length);
  protected readonly refusedCount = computed(() => this.entries().filter(({ state }) => state === 'refused').length);

  protected readonly signing = signal(false);
  protected readonly busy = signal(false);
  protected readonly signRefusal = signal<Refusal | null>(null);

  protected choose(kind: DiagnosticKind): void {
    this.chosen.set(kind);
    this.signing.set(false);
  }

  protected score(side: Side, scored: AxisScore): void {
    this.gateway.writeDiagnostic(this.reading.id(), this.kind(), side, { scored });
  }
  protected comment(side: Side, comment: string): void {
    this.gateway.writeDiagnostic(this.reading.id(), this.kind(), side, { comment });
  }

  protected async sign(side: Side): Promise<void> {
    this.busy.set(true);
    this.signRefusal.set(null);
    try {
      await this.gateway.signDiagnostic(this.reading.id(), this.kind(), side);
      this.undo.say($localize`:@@coaching.signed:Diagnostic signé de votre côté.`);
      this.signing.set(false);
    } catch (error) {
      this.signRefusal.set(toRefusal(error));
    } finally {
      this.busy.set(false);
    }
  }

  private asks(may: (diagnostic: Diagnostic) => boolean): boolean {
    const diagnostic = this.diagnostic();
    return diagnostic !== null && may(diagnostic);
  }
}
