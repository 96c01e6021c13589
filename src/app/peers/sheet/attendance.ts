import { Component, computed, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { mayMarkAttendance } from '@domain/peers/permissions';
import type { Attendance, HalfDay, Registration } from '@domain/peers/peers';
import { hoursPresent, sheetColumns, sheetRows, tallyOf, type SheetRow } from '@domain/peers/sheet';
import { csv } from '@domain/shared/csv';
import type { Identified } from '@domain/shared/document';
import { EMPTY } from 'rxjs';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { formatTime } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { saveFile } from '../../shared/save-file';
import { Table, TableFrame } from '../../shared/tables/table';
import { livePages } from '../../backend/live-pages';
import { live, PeersGateway, peoplePage, toRefusal, type Refusal } from '../peers-gateway';
import { attendanceWords, cellWords, halfWords, whenWords } from '../peers-words';
import { SignaturePicture } from '../ui/signature-picture';
import { chainState, type ChainState } from './chain-state';
import { PrintedSheet } from './printed-sheet';
import { Seals } from './seals';

const idOf = (half: HalfDay | null): string | null => half?.id ?? null;

/** The attendance of one half-day, live; marks, validation, seals, and the sheet to print or export. */
@Component({
  selector: 'es-attendance',
  imports: [Button, Icon, More, Page, Empty, Problem, PrintedSheet, Seals, SignaturePicture, Skeleton, Status, Table, TableFrame],
  templateUrl: './attendance.html',
  styleUrl: './attendance.scss',
  host: { '(document:keydown.control.p)': 'printWhole($event)', '(document:keydown.meta.p)': 'printWhole($event)' },
})
export class AttendancePage {
  private readonly gateway = inject(PeersGateway);
  private readonly undo = inject(Undo);
  private readonly locale = inject(LOCALE_ID);
  readonly sessionId = input.required<string>();
  protected readonly words = attendanceWords;
  protected readonly states = Object.entries(attendanceWords) as readonly (readonly [Attendance['state'], string])[];

  protected readonly read = live(() => this.gateway.one(this.sessionId()));
  protected readonly session = computed(() => {
    const state = this.read.state();
    return state.kind === 'shown' ? state.value : null;
  });
  protected readonly allowed = computed(() => {
    const session = this.session();
    return session !== null && mayMarkAttendance(this.gateway.session.actor(), session);
  });
  protected readonly crumbs = computed(() => [{ label: this.session()?.title ?? '', link: `/seances/${this.sessionId()}` }]);
  /** The half-day under way, or the last one begun. */
  protected readonly half = linkedSignal<readonly HalfDay[], HalfDay | null>({
    source: () => this.session()?.halfDays ?? [],
    computation: (halves, previous) =>
      halves.find(({ id }) => id === idOf(previous?.value ?? null)) ??
      halves.filter(({ startsAt }) => startsAt <= this.gateway.clock.now()).at(-1) ??
      halves[0] ??
      null,
    equal: (a, b) => idOf(a) === idOf(b),
  });
  protected readonly halves = computed(() =>
    (this.session()?.halfDays ?? []).map((half) => ({ half, label: halfWords(half, this.locale) })),
  );
  protected readonly peopleRead = livePages<Identified<Registration>>(peoplePage, () => {
    const [allowed, id] = [this.allowed(), this.sessionId()];
    return (pages) => (allowed ? this.gateway.registrations(id, pages) : EMPTY);
  });
  private readonly signedRead = livePages<Identified<Attendance>>(peoplePage, () => {
    const [allowed, id, half] = [this.allowed(), this.sessionId(), this.half()];
    return (pages) => (allowed && half !== null ? this.gateway.signaturesOf(id, half.id, pages) : EMPTY);
  });
  private readonly people = computed<readonly Identified<Registration>[]>(() => {
    const state = this.peopleRead.state();
    return state.kind === 'shown' ? state.value : [];
  });
  protected readonly ready = computed(() => this.peopleRead.state().kind === 'shown' && this.signedRead.state().kind === 'shown');
  protected readonly failed = computed(
    () =>
      [this.peopleRead.state(), this.signedRead.state()].flatMap((state) => (state.kind === 'refused' ? [state.refusal] : []))[0] ?? null,
  );
  protected readonly rows = computed(() => {
    const [half, signed] = [this.half(), this.signedRead.state()];
    return half === null || signed.kind !== 'shown' ? [] : sheetRows([half], this.people(), signed.value);
  });
  protected readonly tally = computed(() => tallyOf(this.rows(), 0));
  protected readonly came = computed(() => this.tally().present + this.tally().late);
  /** A page of people is shown; the sheet and the export have them all. */
  protected readonly more = computed(() => Math.max(0, (this.session()?.registeredCount ?? 0) - this.rows().length));
  protected readonly when = computed(() => {
    const session = this.session();
    return session === null ? '' : whenWords(session, this.locale);
  });
  protected readonly printed = signal<readonly SheetRow[]>([]);
  /** The sheet is on paper once asked for; before, the page prints as it is shown. */
  protected readonly onPaper = computed(() => (this.printed().length > 0 ? this.session() : null));
  protected readonly chain = signal<ChainState | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<Refusal | null>(null);
  protected time = (at: Date): string => formatTime(at, this.locale);

  protected showMore(): void {
    this.peopleRead.more();
    this.signedRead.more();
  }

  protected async mark(row: SheetRow, state: Attendance['state']): Promise<void> {
    const [session, half] = [this.session(), this.half()];
    const cell = row.cells[0];
    if (session === null || half === null || cell === undefined) return;
    const person = this.people().find(({ id }) => id === row.uid) ?? {
      id: row.uid,
      v: 1,
      programmeId: session.programmeId,
      name: row.name,
      organisationName: row.organisationName,
      state: 'registered',
      at: session.startsAt,
    };
    await this.attempt(() => this.gateway.mark(session, half.id, person, state, cell.kind !== 'unsigned'));
    if (this.refusal() === null && cell.kind !== 'unsigned' && cell.kind !== state) {
      const before = cell.kind;
      this.undo.offer(
        $localize`:@@peers.marked:${row.name}:name: : ${attendanceWords[state]}:state:.`,
        () => void this.attempt(() => this.gateway.mark(session, half.id, person, before, true)),
      );
    }
  }

  /** As the trainer: everything signed in this half-day and not answered for yet. */
  protected async validateAll(): Promise<void> {
    for (const row of this.rows()) {
      const cell = row.cells[0];
      if (cell !== undefined && cell.kind !== 'unsigned' && !cell.validated) await this.mark(row, cell.kind);
    }
  }

  protected readonly toValidate = computed(
    () => this.rows().filter(({ cells: [cell] }) => cell !== undefined && cell.kind !== 'unsigned' && !cell.validated).length,
  );

  protected async check(): Promise<void> {
    await this.attempt(async () => this.chain.set(await chainState(await this.gateway.allLinks(this.sessionId()))));
  }

  /** The browser's own command prints at once, before the whole sheet is here: ours takes its place. */
  protected printWhole(event: Event): void {
    if (!this.allowed()) return;
    event.preventDefault();
    void this.print();
  }

  protected async print(): Promise<void> {
    await this.attempt(async () => {
      this.printed.set(await this.wholeSheet());
      this.chain.set(await chainState(await this.gateway.allLinks(this.sessionId())));
      setTimeout(() => window.print(), 150);
    });
  }

  protected async exportSheet(): Promise<void> {
    await this.attempt(async () => {
      const halfDays = this.session()?.halfDays ?? [];
      const rows = await this.wholeSheet();
      const lines = rows.map((row) => ({ row, hours: hoursPresent(halfDays, row) }));
      const columns = sheetColumns(
        this.halves().map(({ label }) => ({ label })),
        cellWords,
      );
      saveFile(`emargement-${this.sessionId()}.csv`, 'text/csv;charset=utf-8', csv(columns, lines));
    });
  }

  private async wholeSheet(): Promise<readonly SheetRow[]> {
    const [people, signatures] = await Promise.all([
      this.gateway.allRegistrations(this.sessionId()),
      this.gateway.allSignatures(this.sessionId()),
    ]);
    return sheetRows(this.session()?.halfDays ?? [], people, signatures);
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await work();
    } catch (error) {
      this.refusal.set(toRefusal(error));
    } finally {
      this.busy.set(false);
    }
  }
}
