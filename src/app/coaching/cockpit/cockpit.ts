import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Enrolment } from '@domain/coaching/coaching';
import { ledgerColumns, ledgerRows } from '@domain/coaching/ledger';
import { csv } from '@domain/shared/csv';
import type { Identified } from '@domain/shared/document';
import { EMPTY } from 'rxjs';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { FigurePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { readBeside } from '../../shared/side-sheet/read-beside';
import { SideSheet } from '../../shared/side-sheet/side-sheet';
import { ColumnChoice } from '../../shared/tables/column-choice';
import { tableColumns } from '../../shared/tables/columns';
import { Session } from '../../backend/session';
import { CoachingGateway, live } from '../coaching-gateway';
import { AssignDialog, type AssignAsked } from './assign-dialog';
import { cockpitColumns, cockpitRows } from './cockpit-rows';
import { CockpitTable } from './cockpit-table';
import { PlanBeside } from './plan-beside';
import { FinishDialog, type FinishAsked } from './finish-dialog';
import { MalformedNotice } from '../ui/malformed-notice';
import { saveFile } from '../../shared/save-file';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

type Plan = Identified<Enrolment>;

/** One row a project, whoever needs a call first. */
@Component({
  selector: 'es-cockpit',
  imports: [
    RouterLink,
    MalformedNotice,
    CockpitTable,
    ColumnChoice,
    PlanBeside,
    SideSheet,
    MatButton,
    Busy,
    FigurePipe,
    Icon,
    Page,
    Empty,
    Problem,
    Skeleton,
  ],
  templateUrl: './cockpit.html',
})
export class Cockpit {
  private readonly gateway = inject(CoachingGateway);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  readonly editionId = input.required<string>();
  protected readonly now = this.gateway.clock.now;
  protected readonly crumbs = [{ label: $localize`:@@coaching.cohorts:Cohortes`, link: '/cohortes' }];

  private readonly editionRead = live(() => this.gateway.edition(this.editionId()));
  private readonly edition = computed(() => this.editionRead.value(null));
  protected readonly heading = computed(() => this.edition()?.name ?? $localize`:@@coaching.cohort:Cohorte`);
  /** Of a cohort that is over, when none of its plans is here: it was followed elsewhere. */
  protected readonly accompanied = computed(() => (this.edition()?.state === 'closed' ? (this.edition()?.laureateCount ?? 0) : 0));
  private readonly programmeId = computed(() => this.edition()?.programmeId ?? '');
  private readonly plansRead = live(() => (this.programmeId() === '' ? EMPTY : this.gateway.cohort(this.programmeId(), this.editionId())));
  protected readonly state = computed(() =>
    this.editionRead.state().kind === 'refused' ? this.editionRead.state() : this.plansRead.state(),
  );
  private readonly plans = computed(() => this.plansRead.value([]));
  protected readonly rows = computed(() => cockpitRows(this.plans(), this.now()));
  protected readonly columns = tableColumns('cohort', inject(Session).uid, cockpitColumns);
  private readonly table = viewChild(CockpitTable);
  private readonly sheet = viewChild(SideSheet);
  protected readonly beside = readBeside(
    'projet',
    () => this.table()?.table(),
    () => this.sheet(),
  );
  protected readonly read = computed(() => this.rows().filter(({ id }) => id === this.beside.open()));
  protected readonly summary = computed(() => ({
    plans: this.plans().length,
    late: this.plans().filter(({ milestonesLate }) => milestonesLate > 0).length,
    days: this.plans().reduce((sum, { daysDone }) => sum + daysDone, 0),
    budget: this.plans().reduce((sum, { dayBudget }) => sum + dayBudget, 0),
  }));
  protected readonly exporting = attempt(toRefusal);
  protected readonly withdrawing = attempt(toRefusal);

  protected retry(): void {
    this.editionRead.retry();
    this.plansRead.retry();
  }

  protected async assign(plan: Plan): Promise<void> {
    const assigned = await this.dialogs.open<AssignAsked, { readonly uid: string; readonly name: string }>(AssignDialog, {
      data: { plan },
    });
    if (assigned === undefined) return;
    this.undo.offer($localize`:@@coaching.assigned:${assigned.name}:name: accompagne ${plan.projectName}:project:.`, () => {
      void this.withdrawing.run(() => this.gateway.act('withdrawCoach', { enrolmentId: plan.id, coachUid: assigned.uid }));
    });
  }

  protected async finish(plan: Plan): Promise<void> {
    const final = plan.state === 'finalReview' ? await this.gateway.readDiagnosticHead(plan.id, 'final').catch(() => null) : null;
    const now = computed(() => this.plans().find(({ id }) => id === plan.id) ?? plan);
    if (await this.dialogs.open<FinishAsked, boolean>(FinishDialog, { data: { plan: now, final } }))
      this.undo.say($localize`:@@coaching.finished:${plan.projectName}:project: entre dans la communauté.`);
  }

  /** One line a day of expertise, for the funder's control. */
  protected async exportLedger(): Promise<void> {
    this.withdrawing.forget();
    await this.exporting.run(async () => {
      const rows = await Promise.all(
        this.plans().map(async (plan) => ledgerRows(plan, await this.gateway.readMissions(plan.id, this.editionId()))),
      );
      const lines = rows.flat();
      await this.gateway.act('traceExport', { what: 'expertiseDays', subjectId: this.editionId(), rows: lines.length });
      saveFile(`jours-expertise-${this.editionId()}.csv`, 'text/csv;charset=utf-8', csv(ledgerColumns, lines));
    });
  }
}
