import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { csv } from '@domain/shared/csv';
import { mayReadIndicators } from '@domain/impact/permissions';
import { isAdministrator } from '@domain/people/permissions';
import { dayOf } from '@domain/shared/time';
import { of } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Undo } from '../../shared/dialogs/undo';
import { saveFile } from '../../shared/save-file';
import { Select } from '../../shared/choices/select';
import { choicesNamed } from '../../shared/choices/choice';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon/icon';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { ImpactGateway, yearsShown } from '../impact-gateway';
import { FreezeYear } from '../ui/freeze-year';
import { IndicatorCard } from '../ui/indicator-card';
import { YearsTable } from '../ui/years-table';
import { exportColumns, rowsOf, yearsOf, type KnownIndicator } from './indicator-rows';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

/** The five indicators of a programme and a year, each open to its definition and its records. */
@Component({
  selector: 'es-results',
  imports: [Intro, Page, Field, MatButton, Busy, Icon, Empty, Problem, FreezeYear, IndicatorCard, YearsTable, Select, Shown],
  templateUrl: './results.html',
  styleUrl: './results.scss',
})
export class Results {
  private readonly gateway = inject(ImpactGateway);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly now = inject(Clock).now;
  /** Query parameters: a page of results has its address. */
  readonly programme = input<string>();
  readonly annee = input<string>();

  protected readonly thisYear = computed(() => Number(dayOf(this.now()).slice(0, 4)));
  protected readonly years = computed(() => Array.from({ length: yearsShown }, (_, index) => this.thisYear() - index));
  protected readonly yearChoices = computed(() => this.years().map((one) => ({ value: one.toString(), label: one.toString() })));
  protected readonly year = computed(() => (this.years().includes(Number(this.annee())) ? Number(this.annee()) : this.thisYear()));

  private readonly isAdministrator = computed(() => isAdministrator(this.session.actor()));
  protected readonly programmes = live(() => (this.isAdministrator() ? this.gateway.programmes() : of([])));
  /** What this person may read: their programmes; everything for an administrator. */
  protected readonly scopes = computed(() => {
    const held = this.session.memberships().filter(({ role }) => role === 'manager' || role === 'partner');
    const own = held.map(({ scopeId, scopeName, role }) => ({ id: scopeId, name: scopeName, runs: role === 'manager' }));
    const state = this.programmes.state();
    const all = state.kind === 'shown' ? state.value.map(({ id, name }) => ({ id, name, runs: true })) : [];
    const whole = this.isAdministrator() ? [{ id: 'all', name: $localize`:@@impact.whole:Toute l'organisation`, runs: true }] : [];
    return [
      ...new Map([...own, ...all, ...whole].sort((a, b) => Number(a.runs) - Number(b.runs)).map((scope) => [scope.id, scope])).values(),
    ]
      .filter(({ id }) => mayReadIndicators(this.session.actor(), id))
      .sort((a, b) => (a.id === 'all' ? -1 : b.id === 'all' ? 1 : a.name.localeCompare(b.name)));
  });
  protected readonly scopeChoices = computed(() => choicesNamed(this.scopes()));
  protected readonly scope = computed(() => this.scopes().find(({ id }) => id === this.programme()) ?? this.scopes()[0] ?? null);
  private readonly scopeId = computed(() => this.scope()?.id ?? null);

  protected readonly read = live(() => {
    const id = this.scopeId();
    return id === null ? of<readonly KnownIndicator[]>([]) : this.gateway.indicators(id, this.thisYear() - yearsShown + 1);
  });
  protected readonly known = computed(() => this.read.value([]));
  protected readonly rows = computed(() => rowsOf(this.known(), this.year()));
  protected readonly computedYears = computed(() => yearsOf(this.known()));
  protected readonly isComputed = computed(() => this.rows().some(({ shown }) => shown !== null));
  protected readonly computing = attempt(toRefusal);
  protected readonly freezing = attempt(toRefusal);
  private readonly exporting = attempt(toRefusal);
  private readonly attempts = [this.computing, this.freezing, this.exporting];
  protected readonly problem = computed(() => this.attempts.map(({ refusal }) => refusal()).find((refusal) => refusal !== null) ?? null);

  constructor() {
    effect(() => this.computeOnOpening());
    // Another year or programme: its own problems.
    effect(() => {
      this.scopeId();
      this.year();
      this.forgetProblems();
    });
  }

  /** Years that this page asked for by itself: once each, what failed is then a person's to ask again. */
  private readonly opened = new Set<string>();
  private computeOnOpening(): void {
    const [scope, state, key] = [this.scope(), this.read.state(), `${this.scopeId() ?? ''}~${String(this.year())}`];
    if (
      state.kind !== 'shown' ||
      this.programmes.state().kind !== 'shown' ||
      scope?.runs !== true ||
      this.isComputed() ||
      this.opened.has(key)
    )
      return;
    this.opened.add(key);
    untracked(() => void this.compute());
  }

  protected go(change: { programme?: string; annee?: string }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  /** What "Réessayer" does: the act that failed. */
  protected again(): Promise<void> {
    if (this.exporting.refusal() !== null) return this.exportAll();
    return this.freezing.refusal() === null ? this.compute() : this.freeze();
  }
  private forgetProblems(): void {
    for (const one of this.attempts) one.forget();
  }

  protected async compute(): Promise<void> {
    const [id, year] = [this.scopeId(), this.year()];
    if (id === null || this.computing.isPending()) return;
    this.forgetProblems();
    if ((await this.computing.run(() => this.gateway.compute(id, year))) === null) return;
    this.undo.say($localize`:@@impact.recomputed:Indicateurs ${year}:year: recalculés.`);
  }

  /** A year that is over, computed, and not frozen yet, or only in part: a freeze that stopped is taken up again. */
  protected readonly mayFreeze = computed(
    () =>
      this.scope()?.runs === true &&
      this.year() < this.thisYear() &&
      this.rows().every(({ shown }) => shown !== null) &&
      this.rows().some(({ shown }) => shown?.frozen === false),
  );
  protected async freeze(): Promise<void> {
    const [id, year] = [this.scopeId(), this.year()];
    if (id === null || this.freezing.isPending()) return;
    this.forgetProblems();
    if ((await this.freezing.run(() => this.gateway.freeze(id, year))) === null) return;
    this.undo.say($localize`:@@impact.frozenNow:Indicateurs ${year}:year: figés.`);
  }

  protected print(): void {
    window.print();
  }

  protected async exportAll(): Promise<void> {
    const [scope, rows] = [this.scope(), this.known()];
    if (scope === null) return;
    this.forgetProblems();
    if ((await this.exporting.run(() => this.gateway.traceExport(scope.id, rows.length))) === null) return;
    saveFile(`indicateurs-${scope.id}.csv`, 'text/csv;charset=utf-8', csv(exportColumns(scope.name), rows));
  }
}
