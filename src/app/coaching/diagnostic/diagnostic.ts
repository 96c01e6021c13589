import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { Diagnostic, DiagnosticKind, Side } from '@domain/coaching/coaching';
import { comparison, gaps, isAgreedOpen, isComplete, isSealed, sharedAt, sides, signedAt } from '@domain/coaching/diagnostic';
import { of } from 'rxjs';
import { Chart, type ChartData } from '../../shared/charts/chart';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { CoachingGateway, diagnosticPath, live } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';
import { PlanReading } from '../plan/plan-reading';
import { Agreement } from './agreement';
import { AxisChanges } from './axis-changes';
import { axisLabels } from './axis-labels';
import { BothViews } from './both-views';
import { FinalReview } from './final-review';
import { ScoreSheet, type AxisScore, type CommentTyped } from './score-sheet';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

/** Both looks on the same axes: scored apart, then signed, then compared. */
@Component({
  selector: 'es-diagnostic',
  imports: [
    Agreement,
    AxisChanges,
    BothViews,
    Chart,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    Busy,
    DayTimePipe,
    FinalReview,
    Problem,
    SaveState,
    ScoreSheet,
    Skeleton,
    Status,
    Shown,
  ],
  templateUrl: './diagnostic.html',
  styleUrl: './diagnostic.scss',
})
export class DiagnosticPage {
  protected readonly gateway = inject(CoachingGateway);
  private readonly undo = inject(Undo);
  protected readonly reading = inject(PlanReading);
  protected readonly refusalWords = refusalWords;

  private readonly mayHaveFinal = computed(() => ['finalReview', 'alumnus'].includes(this.reading.plan()?.state ?? ''));
  private readonly finalRead = live(() => (this.mayHaveFinal() ? this.reading.diagnostic('final') : of(null)));
  /** A plan may be closed without a final review: known once the server says that there is none. */
  protected readonly hasFinal = computed(() => {
    const read = this.finalRead.state();
    const isMissing = this.reading.plan()?.state === 'alumnus' && read.kind === 'shown' && read.value === null;
    return this.mayHaveFinal() && !isMissing;
  });
  private readonly chosen = signal<DiagnosticKind | null>(null);
  protected readonly kind = computed<DiagnosticKind>(() => this.chosen() ?? (this.hasFinal() ? 'final' : 'initial'));
  protected readonly read = live(() => this.reading.diagnostic(this.kind()));
  protected readonly initialRead = live(() => (this.hasFinal() ? this.reading.diagnostic('initial') : of(null)));
  protected readonly diagnostic = computed(() => this.read.value(null));

  protected readonly side = this.reading.side;
  protected readonly signedAt = (side: Side) => this.valueIn((diagnostic) => signedAt(diagnostic, side));
  protected readonly sealed = computed(() => this.valueIn(isSealed) ?? false);
  protected readonly complete = computed(() => this.valueIn((diagnostic) => isComplete(diagnostic, this.mine())) ?? false);
  protected readonly mine = computed(() => this.valueIn(({ sides: looks }) => looks[this.side() ?? 'laureate']));
  protected readonly mayScore = computed(() => {
    const side = this.side();
    return side !== null && this.reading.running() && this.diagnostic() !== null && this.signedAt(side) === null;
  });
  /** Mine; the other look once both have signed, or agreed to show theirs. */
  private readonly shown = computed<readonly Side[]>(() => sides.filter((side) => (this.diagnostic()?.sides[side] ?? null) !== null));
  protected readonly shownBoth = computed(() => this.shown().length === 2);
  /** What agreeing to show my look has come to. */
  protected readonly agreement = computed<'none' | 'mine' | 'other' | 'both'>(() => {
    const side = this.side();
    if (side === null || (this.valueIn(isAgreedOpen) ?? false)) return 'both';
    if (this.valueIn((diagnostic) => sharedAt(diagnostic, side)) !== null) return 'mine';
    const other = side === 'laureate' ? 'coach' : 'laureate';
    return this.valueIn((diagnostic) => sharedAt(diagnostic, other)) === null ? 'none' : 'other';
  });
  /** What both sides wrote, as far as it may be read. */
  protected readonly told = computed(() => ({
    laureate: this.diagnostic()?.sides.laureate?.comment ?? '',
    coach: this.diagnostic()?.sides.coach?.comment ?? '',
  }));
  protected readonly radar = computed((): ChartData => {
    const axes = this.diagnostic()?.axes ?? [];
    const series = this.shown().map((side) => {
      const label = side === 'laureate' ? $localize`:@@coaching.sideTeam:L'équipe` : $localize`:@@coaching.sideCoach:L'accompagnement`;
      return { label, values: axes.map(({ id }) => this.diagnostic()?.sides[side]?.scores[id] ?? null) };
    });
    const names = axes.map(({ id, label }) => axisLabels[id] ?? label);
    return { kind: 'radar', names, namesAre: $localize`:@@coaching.axis:Axe`, series, max: 5 };
  });
  protected readonly gaps = computed(() => {
    const diagnostic = this.diagnostic();
    return diagnostic === null ? [] : gaps(diagnostic).map((gap) => ({ ...gap, label: axisLabels[gap.id] ?? gap.label }));
  });
  protected readonly changes = computed(() => {
    const [initial, final] = [this.initialRead.value(null), this.diagnostic()];
    if (this.kind() !== 'final' || initial === null || final === null || !this.shownBoth()) return [];
    return comparison(initial, final).map((change) => ({ ...change, label: axisLabels[change.id] ?? change.label }));
  });
  protected readonly mayOpenFinal = computed(
    () => this.reading.plan()?.state === 'onTheRoad' && (this.reading.coaches() || this.reading.manages()),
  );
  protected readonly entries = computed(() =>
    this.gateway.waiting(`${diagnosticPath(this.reading.id(), this.kind())}/sides/${this.side() ?? 'laureate'}`)(),
  );
  protected readonly pending = computed(() => this.entries().filter(({ state }) => state === 'pending').length);
  protected readonly refusedCount = computed(() => this.entries().filter(({ state }) => state === 'refused').length);

  protected readonly signing = signal(false);
  protected readonly agreeing = attempt(toRefusal, refusalWords);

  protected choose(kind: DiagnosticKind): void {
    this.chosen.set(kind);
    this.signing.set(false);
  }

  protected score(side: Side, scored: AxisScore): void {
    this.gateway.writeDiagnostic(this.reading.id(), this.kind(), side, { scored });
  }
  protected comment(side: Side, comment: CommentTyped): void {
    this.gateway.writeDiagnostic(this.reading.id(), this.kind(), side, { comment });
  }

  protected async sign(side: Side): Promise<void> {
    const words = $localize`:@@coaching.signed:Diagnostic signé de votre côté.`;
    if (await this.perform(this.gateway.signDiagnostic(this.reading.id(), this.kind(), side), words)) this.signing.set(false);
  }
  protected share(side: Side): Promise<boolean> {
    const words = $localize`:@@coaching.shared:Vous acceptez de montrer vos notes.`;
    return this.perform(this.gateway.shareDiagnostic(this.reading.id(), this.kind(), side), words);
  }

  private async perform(act: Promise<void>, words: string): Promise<boolean> {
    if ((await this.agreeing.run(() => act)) === null) return false;
    this.undo.say(words);
    return true;
  }

  private valueIn<T>(read: (diagnostic: Diagnostic) => T): T | null {
    const diagnostic = this.diagnostic();
    return diagnostic === null ? null : read(diagnostic);
  }
}
