import { Component, computed, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mayMarkAttendance, mayReadSheet, maySealSheet } from '@domain/peers/permissions';
import { minutesLate } from '@domain/peers/attendance';
import type { AttendanceState, HalfDay, Registration, Session } from '@domain/peers/peers';
import { minutesOfRow, sheetColumns, sheetRows, tallyOf, toDecide, type SheetRow } from '@domain/peers/sheet';
import { csv } from '@domain/shared/csv';
import type { Actor } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import { EMPTY } from 'rxjs';
import { ChipChoice } from '../../shared/choices/chip-choice';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { formatDayTime } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { OwnWords } from '../../shared/show/own-words';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { saveFile } from '../../shared/save-file';
import { livePages } from '../../backend/live-pages';
import { live, PeersGateway, peoplePage, type Decision, type OutboxRefusal } from '../peers-gateway';
import { attendanceWords, cellWords, halfWords, whenWords } from '../peers-words';
import { chainState, type ChainState } from './chain-state';
import { PrintedSheet } from './printed-sheet';
import { MinutesDialog, type MinutesAsked } from './minutes-dialog';
import { SealDialog, type SealAsked } from './seal-dialog';
import { Seals } from './seals';
import { SheetTable } from './sheet-table';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

/** Minutes missed by who arrives at this moment; null when the half-day is over. */
const arrivingNow = (half: HalfDay, now: Date): number | null => (now < half.endsAt ? minutesLate(half, now) : null);

/** The attendance of one half-day, live; marks, validation, seals, and the sheet to print or export. */
@Component({
  selector: 'es-attendance',
  imports: [
    MatButton,
    Busy,
    ChipChoice,
    Icon,
    More,
    OwnWords,
    Page,
    Empty,
    Problem,
    PrintedSheet,
    Seals,
    SheetTable,
    Skeleton,
    Status,
    Shown,
  ],
  templateUrl: './attendance.html',
  styleUrl: './attendance.scss',
  host: { '(document:keydown.control.p)': 'printWhole($event)', '(document:keydown.meta.p)': 'printWhole($event)' },
})
export class AttendancePage {
  private readonly gateway = inject(PeersGateway);
  private readonly undo = inject(Undo);
  private readonly dialogs = inject(Dialogs);
  private readonly locale = inject(LOCALE_ID);
  readonly sessionId = input.required<string>();

  protected readonly read = live(() => this.gateway.one(this.sessionId()));
  protected readonly session = computed(() => this.read.value(null));
  protected readonly allowed = computed(() => {
    const session = this.session();
    return session !== null && mayReadSheet(this.gateway.session.actor(), session);
  });
  private readonly asks = (may: (actor: Actor, session: Session, half: HalfDay) => boolean): boolean => {
    const [session, half] = [this.session(), this.half()];
    return session !== null && half !== null && may({ ...this.gateway.session.actor(), now: this.gateway.clock.now() }, session, half);
  };
  protected readonly markable = computed(() => this.asks(mayMarkAttendance));
  protected readonly sealable = computed(() => this.asks(maySealSheet));
  protected readonly sealed = computed(() => this.session()?.sealed?.[this.half()?.id ?? ''] ?? null);
  protected readonly crumbs = computed(() => [
    { label: this.session()?.title ?? '', link: `/seances/${this.sessionId()}`, ownWords: true },
  ]);
  /** The half-day under way, or the last one begun. */
  protected readonly halfId = linkedSignal<readonly HalfDay[], string | null>({
    source: () => this.session()?.halfDays ?? [],
    computation: (halves, previous) =>
      (
        halves.find(({ id }) => id === previous?.value) ??
        halves.filter(({ startsAt }) => startsAt <= this.gateway.clock.now()).at(-1) ??
        halves[0]
      )?.id ?? null,
  });
  /** With its hours of now: a session that is moved stays open on the same half-day. */
  protected readonly half = computed(() => this.session()?.halfDays.find(({ id }) => id === this.halfId()) ?? null);
  protected readonly halves = computed(() =>
    (this.session()?.halfDays ?? []).map((half) => ({ half, label: halfWords(half, this.locale) })),
  );
  protected readonly halfChoices = computed(() => this.halves().map(({ half, label }) => ({ value: half.id, label })));
  protected readonly peopleRead = livePages<Identified<Registration>>(peoplePage, () => {
    const [allowed, id] = [this.allowed(), this.sessionId()];
    return (pages) => (allowed ? this.gateway.registrations(id, pages) : EMPTY);
  });
  protected readonly signedRead = live(() => {
    const halfId = this.halfId();
    return this.allowed() && halfId !== null ? this.gateway.signaturesOf(this.sessionId(), halfId) : EMPTY;
  });
  private readonly people = computed<readonly Identified<Registration>[]>(() => this.peopleRead.value([]));
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
  protected readonly working = attempt(toRefusal);
  private readonly markRefusal = signal<OutboxRefusal>(null);
  protected readonly refusal = computed(() => this.working.refusal() ?? this.markRefusal());
  protected readonly markRefused = $localize`:@@peers.refusalMark:Cette note n'est pas enregistrée : quelqu'un d'autre a répondu entre-temps, ou la feuille vient d'être scellée. Regardez ce qui est écrit, puis notez à nouveau s'il le faut.`;
  protected readonly undecided = computed(() => toDecide(this.rows(), 0));
  protected readonly halfNames = computed(() => new Map(this.halves().map(({ half, label }) => [half.id, label])));
  protected dayTime = (at: Date): string => formatDayTime(at, this.locale);

  protected async mark(row: SheetRow, state: AttendanceState): Promise<void> {
    if (state === 'late') return this.askMinutes(row);
    await this.decide(row, { kind: state, lateMinutes: 0, earlyMinutes: 0 });
  }

  /** Late is a number of minutes; who came on time may leave early. */
  protected async askMinutes(row: SheetRow): Promise<void> {
    const [half, cell] = [this.half(), row.cells[0]];
    if (half === null || cell === undefined) return;
    const known = cell.kind !== 'unsigned' && cell.kind !== 'absent' ? cell : null;
    const data: MinutesAsked = {
      name: row.name,
      half,
      lateMinutes: known?.lateMinutes ?? arrivingNow(half, this.gateway.clock.now()),
      earlyMinutes: known?.earlyMinutes ?? 0,
    };
    const decision = await this.dialogs.open<MinutesAsked, Decision>(MinutesDialog, { data });
    if (decision !== undefined) await this.decide(row, decision);
  }

  /** As the trainer: everything signed with the network in this half-day and not answered for yet. Signed without, each is decided alone. */
  protected async validateAll(): Promise<void> {
    this.markRefusal.set(null);
    const sent = await this.working.run(() => Promise.all(this.plain().map(({ row, cell }) => this.send(row, cell))));
    this.markRefusal.set(sent?.answer.find((one) => one !== null) ?? null);
  }

  private readonly plain = computed(() =>
    this.rows().flatMap((row) => {
      const cell = row.cells[0];
      return cell === undefined || cell.kind === 'unsigned' || cell.validated || cell.offline ? [] : [{ row, cell }];
    }),
  );
  protected readonly toValidate = computed(() => this.plain().length);

  private async decide(row: SheetRow, decision: Decision): Promise<void> {
    const before = row.cells[0];
    this.working.forget();
    this.markRefusal.set(null);
    const refusal = await this.send(row, decision);
    this.markRefusal.set(refusal);
    if (refusal !== null || before === undefined || before.kind === 'unsigned' || !before.validated) return;
    this.undo.offer(
      $localize`:@@peers.marked:${row.name}:name: : ${attendanceWords[decision.kind]}:state:.`,
      () => void this.takeBack(row.uid, before),
    );
  }

  private async takeBack(uid: string, before: Decision): Promise<void> {
    const row = this.rows().find((one) => one.uid === uid);
    if (row !== undefined) this.markRefusal.set(await this.send(row, before));
  }

  private async send(row: SheetRow, decision: Decision): Promise<OutboxRefusal> {
    const [session, half, cell] = [this.session(), this.half(), row.cells[0]];
    if (session === null || half === null || cell === undefined) return null;
    return this.gateway.mark(session, half.id, row, decision, cell.kind === 'unsigned' ? 0 : cell.marks);
  }

  protected async seal(): Promise<void> {
    const half = this.half();
    if (half === null) return;
    const tally = { ...this.tally(), unsigned: this.tally().unsigned + this.more() };
    const data: SealAsked = { sessionId: this.sessionId(), halfDayId: half.id, label: halfWords(half, this.locale), tally };
    await this.dialogs.open<SealAsked, boolean>(SealDialog, { data });
  }

  protected async check(): Promise<void> {
    this.markRefusal.set(null);
    await this.working.run(async () => this.chain.set(await this.readChain()));
  }

  private async readChain(): Promise<ChainState> {
    const id = this.sessionId();
    const [records, links] = await Promise.all([this.gateway.allSignatures(id), this.gateway.allLinks(id)]);
    return chainState({ records, links, session: this.session() ?? {} }, this.gateway.clock.moment());
  }

  /** The browser's own command prints at once, before the whole sheet is here: ours takes its place. */
  protected printWhole(event: Event): void {
    if (!this.allowed()) return;
    event.preventDefault();
    void this.print();
  }

  protected async print(): Promise<void> {
    this.markRefusal.set(null);
    await this.working.run(async () => {
      this.printed.set(await this.wholeSheet());
      this.chain.set(await this.readChain());
      setTimeout(() => window.print(), 150);
    });
  }

  protected async exportSheet(): Promise<void> {
    this.markRefusal.set(null);
    await this.working.run(async () => {
      const halfDays = this.session()?.halfDays ?? [];
      const rows = await this.wholeSheet();
      const lines = rows.map((row) => ({ row, minutes: minutesOfRow(halfDays, row, this.gateway.clock.now()) }));
      const columns = sheetColumns(
        this.halves().map(({ label }) => ({ label })),
        cellWords,
      );
      await this.gateway.act('traceExport', { what: 'attendances', subjectId: this.sessionId(), rows: lines.length });
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
}
