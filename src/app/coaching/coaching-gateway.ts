/** Why: the only file of the room that knows where coaching plans live. */
import { computed, inject, Injectable } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import type {
  CoachNote,
  Diagnostic,
  DiagnosticHead,
  DiagnosticKind,
  DiagnosticSide,
  Enrolment,
  Meeting,
  Milestone,
  Mission,
  Objective,
  Side,
} from '@domain/coaching/coaching';
import type { LinkChange } from '@domain/coaching/milestones';
import type { OldDiagnostic } from '@domain/coaching/reading/old-diagnostic';
import {
  headShape,
  lookShape,
  meetingShape,
  milestoneShape,
  missionShape,
  noteShape,
  objectiveShape,
  planShape,
} from '@domain/coaching/reading/sound';
import type { Membership } from '@domain/people/people';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { combineLatest, distinctUntilChanged, map, type Observable, of, switchMap } from 'rxjs';
import { Callables } from '../backend/callables';
import { Clock } from '../backend/clock';
import { Connection } from '../backend/connection';
import { Documents, serverTime } from '../backend/documents';
import { actLetter, Outbox, type Letter } from '../backend/outbox';
import { changedOf } from '../backend/sending/comparison';
import { Session } from '../backend/session';
import { ManagedProgrammes } from '../backend/signing/managed-programmes';
import { withLooks } from './diagnostic/looks';
import { MalformedDocuments } from './malformed-documents';

export type { OutboxEntry } from '../backend/outbox';
export { live, type Live, type LiveRead } from '../backend/live';
export { toRefusal, type Refusal, type RefusalReason } from '../backend/refusal';

export type Found<T> = Observable<Identified<T> | null>;
export type FoundAll<T> = Observable<readonly Identified<T>[]>;
/** One axis scored, or the comment. */
export interface DiagnosticChange {
  readonly scored?: { readonly axis: string; readonly score: number };
  /** And what the page showed when its person began to type. */
  readonly comment?: { readonly typed: string; readonly seen: string };
}
export type MeetingWords = Pick<Meeting, 'at' | 'title' | 'notes' | 'nextSteps' | 'byName'>;
/** Sorted here: a document without the date would be in no list that the store orders by it. */
const latestFirst = <T>(found: readonly T[], at: (one: T) => Date): readonly T[] =>
  [...found].sort((a, b) => at(b).getTime() - at(a).getTime());
export const diagnosticPath = (id: string, kind: DiagnosticKind): string => `enrolments/${id}/diagnostics/${kind}`;
const milestonePath = (id: string, milestoneId: string): string => `enrolments/${id}/milestones/${milestoneId}`;
export type MilestoneChange = Partial<Pick<Milestone, 'title' | 'objectiveId' | 'dueOn' | 'state' | 'proof' | 'reason'>>;

@Injectable({ providedIn: 'root' })
export class CoachingGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);
  private readonly malformed = inject(MalformedDocuments);
  private readonly managed = inject(ManagedProgrammes);
  readonly session = inject(Session);
  readonly connection = inject(Connection);
  readonly clock = inject(Clock);
  private readonly editionsServed = toObservable(this.session.memberships).pipe(
    map((held) => [...new Set(held.filter(({ role }) => role === 'expert' || role === 'coach').map(({ scopeId }) => scopeId))].sort()),
    distinctUntilChanged((before, now) => before.join() === now.join()),
  );

  // ---- what is read ----
  plansOfTeam = (uid: string): FoundAll<Enrolment> =>
    this.documents
      .watchEvery<Enrolment>({
        collection: 'enrolments',
        where: [['team', 'array-contains', uid]],
        orderBy: [['enrolledAt', 'desc']],
        limit: 20,
      })
      .pipe(this.malformed.sift('mine/team', planShape));
  plansOfCoach = (uid: string): FoundAll<Enrolment> =>
    this.documents
      .watchEvery<Enrolment>({
        collection: 'enrolments',
        where: [['coaches', 'array-contains', uid]],
        orderBy: [['attention', 'desc']],
        limit: 40,
      })
      .pipe(this.malformed.sift('mine/coached', planShape));
  /** In the editions one serves now, as an expert or a coach: what was asked in another is read no more. */
  missionsOfExpert = (uid: string): FoundAll<Mission> =>
    this.editionsServed.pipe(
      switchMap((editions) => (editions.length === 0 ? of([]) : combineLatest(editions.map((id) => this.missionsIn(id, uid))))),
      map((lists) => lists.flat()),
      this.malformed.sift('mine/missions', missionShape),
    );
  plan = (id: string): Found<Enrolment> =>
    this.documents.watch<Enrolment>(`enrolments/${id}`).pipe(this.malformed.siftOne(`enrolments/${id}/plan`, planShape));
  /** With the looks that `mayRead` allows as the head stands; a look opens by itself when the head does. */
  diagnostic = (id: string, kind: DiagnosticKind, mayRead: (head: DiagnosticHead, side: Side) => boolean): Observable<Diagnostic | null> =>
    this.documents.watch<DiagnosticHead | OldDiagnostic>(diagnosticPath(id, kind)).pipe(
      this.malformed.siftOne(diagnosticPath(id, kind), headShape),
      switchMap((head) => withLooks(head, mayRead, (side) => this.look(`${diagnosticPath(id, kind)}/sides/${side}`))),
    );
  objectives = (id: string): FoundAll<Objective> =>
    this.documents
      .watchAll<Objective>({ collection: `enrolments/${id}/objectives`, orderBy: [['position']], limit: 6, beyond: 'nothing' })
      .pipe(this.malformed.sift(`enrolments/${id}/objectives`, objectiveShape));
  /** Asked for without an order: one without a date would be in no list, and nobody would know. */
  milestones = (id: string): FoundAll<Milestone> =>
    this.documents.watchEvery<Milestone>({ collection: `enrolments/${id}/milestones`, limit: 40 }).pipe(
      this.malformed.sift(`enrolments/${id}/milestones`, milestoneShape),
      map((found) => [...found].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))),
    );
  missions = (id: string): FoundAll<Mission> =>
    this.documents
      .watchEvery<Mission>({ collection: `enrolments/${id}/missions`, limit: 20 })
      .pipe(this.malformed.sift(`enrolments/${id}/missions`, missionShape));
  mission = (id: string, missionId: string): Found<Mission> =>
    this.documents
      .watch<Mission>(`enrolments/${id}/missions/${missionId}`)
      .pipe(this.malformed.siftOne(`enrolments/${id}/missions/${missionId}`, missionShape));
  meetings = (id: string): FoundAll<Meeting> =>
    this.documents.watchEvery<Meeting>({ collection: `enrolments/${id}/meetings`, limit: 20 }).pipe(
      this.malformed.sift(`enrolments/${id}/meetings`, meetingShape),
      map((found) => latestFirst(found, ({ at }) => at)),
    );
  /** Those one wrote oneself: nobody reads those of another. */
  coachNotes = (id: string, uid: string): FoundAll<CoachNote> =>
    this.documents.watchEvery<CoachNote>({ collection: `enrolments/${id}/coachNotes`, where: [['byUid', '==', uid]], limit: 20 }).pipe(
      this.malformed.sift(`enrolments/${id}/coachNotes`, noteShape),
      map((found) => latestFirst(found, ({ updatedAt }) => updatedAt)),
    );
  /** Across plans, those one no longer coaches too. */
  everyNoteOf = (uid: string): FoundAll<CoachNote> =>
    this.documents
      .watchEvery<CoachNote>({ collection: 'coachNotes', group: true, where: [['byUid', '==', uid]], limit: 20 })
      .pipe(this.malformed.sift('mine/notes', noteShape));
  edition = (id: string): Found<Edition> => this.documents.watch(`editions/${id}`);
  managedProgrammes = () => this.managed.watch();
  editionsOf = (programmeId: string): FoundAll<Edition> =>
    this.documents.watchEvery({
      collection: 'editions',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['year', 'desc']],
      limit: 20,
    });
  cohort = (programmeId: string, editionId: string): FoundAll<Enrolment> =>
    this.documents
      .watchEvery<Enrolment>({
        collection: 'enrolments',
        where: [
          ['programmeId', '==', programmeId],
          ['editionId', '==', editionId],
        ],
        orderBy: [['attention', 'desc']],
        limit: 50,
      })
      .pipe(this.malformed.sift(`cohort/${editionId}`, planShape));
  /** Everyone who holds a role in a programme; the edition is chosen among them. */
  holders = (programmeId: string, role: 'coach' | 'expert'): FoundAll<Membership> =>
    this.documents.watchEvery({
      collection: 'memberships',
      where: [
        ['programmeId', '==', programmeId],
        ['role', '==', role],
      ],
      orderBy: [['personName']],
      limit: 50,
    });
  /** For the export of an edition, whose page names those it leaves out. */
  readMissions = async (id: string, editionId: string): Promise<readonly Identified<Mission>[]> =>
    this.malformed.sound(
      `cohort/${editionId}/${id}`,
      missionShape,
      await this.documents.readEvery<Mission>({ collection: `enrolments/${id}/missions`, limit: 20 }),
    );
  readDiagnosticHead = (id: string, kind: DiagnosticKind): Promise<DiagnosticHead | null> => this.documents.read(diagnosticPath(id, kind));

  // ---- what is typed, kept until the server has it ----
  /** `seen`: what the page showed when its person began to type, here as below. */
  writeHeading(id: string, heading: string, seen: string): void {
    const label = $localize`:@@coaching.sentHeading:Le cap du projet`;
    this.revise({ path: `enrolments/${id}`, patch: { heading }, seen: { heading: seen }, label });
  }
  writeDiagnostic(id: string, kind: DiagnosticKind, side: Side, change: DiagnosticChange): void {
    const { scored, comment } = change;
    const patch = {
      ...(scored === undefined ? {} : { [`scores.${scored.axis}`]: scored.score }),
      ...(comment === undefined ? {} : { comment: comment.typed }),
    };
    const label = $localize`:@@coaching.sentDiagnostic:Le diagnostic`;
    const seen = comment === undefined ? {} : { seen: { comment: comment.seen } };
    this.revise({ path: `${diagnosticPath(id, kind)}/sides/${side}`, patch, along: { updatedAt: serverTime() }, ...seen, label });
  }
  addObjective(id: string, objective: Objective): void {
    const { v, position, ...patch } = objective;
    const path = `enrolments/${id}/objectives/o${position}`;
    this.revise({ path, patch, blank: { v, position }, seen: {}, label: objective.title, together: true });
  }
  /** Its links follow it: they are judged on the whole road, once it is there. */
  addMilestone(id: string, { dependsOn, ...milestone }: Omit<Milestone, 'v' | 'updatedBy' | 'updatedAt'>): string {
    const milestoneId = this.documents.newId();
    const path = milestonePath(id, milestoneId);
    const blank = { v: 1, dependsOn: [] };
    this.revise({ path, patch: milestone, blank, along: this.byMe(), seen: {}, label: milestone.title, together: true });
    this.linkMilestone(id, { id: milestoneId, title: milestone.title }, { add: dependsOn, drop: [] });
    return milestoneId;
  }
  linkMilestone(id: string, milestone: Pick<Identified<Milestone>, 'id' | 'title'>, { add, drop }: LinkChange): void {
    const input = { enrolmentId: id, milestoneId: milestone.id, add, drop };
    if (add.length + drop.length > 0) this.outbox.send(actLetter('linkMilestone', input, this.placeOf(id, milestone)));
  }
  removeMilestone(id: string, milestone: Pick<Identified<Milestone>, 'id' | 'title'>): void {
    this.outbox.send(actLetter('removeMilestone', { enrolmentId: id, milestoneId: milestone.id }, this.placeOf(id, milestone)));
  }
  /** What was asked of the milestones of a plan and is not done. */
  roadEntries = (id: string) => computed(() => this.outbox.entries().filter(({ path }) => path.startsWith(milestonePath(id, ''))));
  dropEntry = (entryId: string): void => this.outbox.discard(entryId);
  /** The milestone as it was shown. A state and its reason are met together. */
  changeMilestone(id: string, milestone: Identified<Milestone>, change: MilestoneChange): void {
    const patch = changedOf<MilestoneChange>(milestone, change);
    if (Object.keys(patch).length === 0) return;
    const path = milestonePath(id, milestone.id);
    this.revise({ path, patch, along: this.byMe(), seen: milestone, label: milestone.title, together: true });
  }
  /** `seen` is null for a new one. */
  writeMeeting(id: string, seen: Identified<Meeting> | null, { byName, ...words }: MeetingWords): void {
    const patch = changedOf<Omit<MeetingWords, 'byName'>>(seen ?? {}, words);
    if (Object.keys(patch).length === 0) return;
    const path = `enrolments/${id}/meetings/${seen?.id ?? this.documents.newId()}`;
    const blank = seen === null ? { v: 1, byUid: this.session.uid() } : null;
    this.revise({ path, patch, blank, along: { byName }, seen: seen ?? {}, label: words.title });
  }
  /** `seen` is null for a new one. */
  writeNote(
    { id, projectName }: Pick<Identified<Enrolment>, 'id' | 'projectName'>,
    seen: Pick<Identified<CoachNote>, 'id' | 'text'> | null,
    text: string,
  ): void {
    if (text === seen?.text) return;
    const path = `enrolments/${id}/coachNotes/${seen?.id ?? this.documents.newId()}`;
    const blank = seen === null ? { v: 1, projectName, byUid: this.session.uid() } : null;
    const label = $localize`:@@coaching.sentNote:Une note privée`;
    this.revise({ path, patch: { text }, blank, along: { updatedAt: serverTime() }, seen: { text: seen?.text ?? null }, label });
  }
  waiting = (path: string) => this.outbox.forPath(path);

  // ---- acts without text ----
  signDiagnostic = (id: string, kind: DiagnosticKind, side: Side): Promise<void> =>
    this.documents.update(diagnosticPath(id, kind), { [`${side}SignedAt`]: serverTime(), updatedAt: serverTime() });
  /** Agrees that the other side sees this look before the signatures, as soon as it agrees too. */
  shareDiagnostic = (id: string, kind: DiagnosticKind, side: Side): Promise<void> =>
    this.documents.update(diagnosticPath(id, kind), { [`${side}SharedAt`]: serverTime(), updatedAt: serverTime() });
  remove = (path: string): Promise<void> => this.documents.remove(path);
  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);

  private missionsIn(editionId: string, uid: string): FoundAll<Mission> {
    const where = [
      ['expertUid', '==', uid],
      ['editionId', '==', editionId],
    ] as const;
    return this.documents.watchEvery({ collection: 'missions', group: true, where, limit: 20 });
  }

  private look(path: string): Found<DiagnosticSide> {
    return this.documents.watch<DiagnosticSide>(path).pipe(this.malformed.siftOne(path, lookShape));
  }

  private byMe(): object {
    return { updatedBy: this.session.uid(), updatedAt: serverTime() };
  }

  private placeOf(id: string, milestone: Pick<Identified<Milestone>, 'id' | 'title'>): { readonly path: string; readonly label: string } {
    return { path: milestonePath(id, milestone.id), label: milestone.title };
  }

  private revise(letter: Omit<Letter, 'mode'>): void {
    this.outbox.send({ ...letter, mode: 'revise' });
  }
}
