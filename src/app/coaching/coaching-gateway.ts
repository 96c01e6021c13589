/** Why: the only file of the room that knows where coaching plans live. */
import { inject, Injectable } from '@angular/core';
import type { CoachNote, Diagnostic, DiagnosticKind, Enrolment, Meeting, Milestone, Mission, Objective } from '@domain/coaching/coaching';
import type { Side } from '@domain/coaching/diagnostic';
import type { Membership } from '@domain/people/people';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import type { Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Clock } from '../backend/clock';
import { Connection } from '../backend/connection';
import { Documents, serverTime } from '../backend/documents';
import { Outbox } from '../backend/outbox';
import { Session } from '../backend/session';

export { live, type Live, type LiveRead } from '../backend/live';
export { toRefusal, type Refusal, type RefusalReason } from '../backend/refusal';

export type Found<T> = Observable<Identified<T> | null>;
export type FoundAll<T> = Observable<readonly Identified<T>[]>;
/** One axis scored, or the comment. */
export interface DiagnosticChange {
  readonly scored?: { readonly axis: string; readonly score: number };
  readonly comment?: string;
}
export type MilestoneChange = Partial<Pick<Milestone, 'title' | 'objectiveId' | 'dueOn' | 'state' | 'proof' | 'reason' | 'dependsOn'>>;

@Injectable({ providedIn: 'root' })
export class CoachingGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);
  readonly session = inject(Session);
  readonly connection = inject(Connection);
  readonly clock = inject(Clock);

  // ---- what is read ----
  plansOfTeam = (uid: string): FoundAll<Enrolment> =>
    this.documents.watchEvery({
      collection: 'enrolments',
      where: [['team', 'array-contains', uid]],
      orderBy: [['enrolledAt', 'desc']],
      limit: 20,
    });
  plansOfCoach = (uid: string): FoundAll<Enrolment> =>
    this.documents.watchEvery({
      collection: 'enrolments',
      where: [['coaches', 'array-contains', uid]],
      orderBy: [['attention', 'desc']],
      limit: 40,
    });
  missionsOfExpert = (uid: string): FoundAll<Mission> =>
    this.documents.watchEvery({ collection: 'missions', group: true, where: [['expertUid', '==', uid]], limit: 20 });
  plan = (id: string): Found<Enrolment> => this.documents.watch(`enrolments/${id}`);
  diagnostic = (id: string, kind: DiagnosticKind): Found<Diagnostic> => this.documents.watch(`enrolments/${id}/diagnostics/${kind}`);
  objectives = (id: string): FoundAll<Objective> =>
    this.documents.watchAll({ collection: `enrolments/${id}/objectives`, orderBy: [['position']], limit: 6, beyond: 'nothing' });
  milestones = (id: string): FoundAll<Milestone> =>
    this.documents.watchEvery({ collection: `enrolments/${id}/milestones`, orderBy: [['dueOn']], limit: 40 });
  missions = (id: string): FoundAll<Mission> => this.documents.watchEvery({ collection: `enrolments/${id}/missions`, limit: 20 });
  mission = (id: string, missionId: string): Found<Mission> => this.documents.watch(`enrolments/${id}/missions/${missionId}`);
  meetings = (id: string): FoundAll<Meeting> =>
    this.documents.watchEvery({ collection: `enrolments/${id}/meetings`, orderBy: [['at', 'desc']], limit: 20 });
  coachNotes = (id: string): FoundAll<CoachNote> =>
    this.documents.watchEvery({ collection: `enrolments/${id}/coachNotes`, orderBy: [['updatedAt', 'desc']], limit: 20 });
  edition = (id: string): Found<Edition> => this.documents.watch(`editions/${id}`);
  editionsOf = (programmeId: string): FoundAll<Edition> =>
    this.documents.watchEvery({
      collection: 'editions',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['year', 'desc']],
      limit: 20,
    });
  cohort = (programmeId: string, editionId: string): FoundAll<Enrolment> =>
    this.documents.watchEvery({
      collection: 'enrolments',
      where: [
        ['programmeId', '==', programmeId],
        ['editionId', '==', editionId],
      ],
      orderBy: [['attention', 'desc']],
      limit: 50,
    });
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
  readMissions = (id: string): Promise<readonly Identified<Mission>[]> =>
    this.documents.readEvery({ collection: `enrolments/${id}/missions`, limit: 20 });
  readDiagnostic = (id: string, kind: DiagnosticKind): Promise<Diagnostic | null> =>
    this.documents.read(`enrolments/${id}/diagnostics/${kind}`);

  // ---- what is typed, kept until the server has it ----
  writeHeading(id: string, heading: string): void {
    this.send(`enrolments/${id}`, { heading }, 'update', $localize`:@@coaching.sentHeading:Le cap du projet`);
  }
  writeDiagnostic(id: string, kind: DiagnosticKind, side: Side, change: DiagnosticChange): void {
    const [laureate, { scored }] = [side === 'laureate', change];
    const patch = {
      ...(scored === undefined ? {} : { [`${laureate ? 'byLaureate' : 'byCoach'}.${scored.axis}`]: scored.score }),
      ...(change.comment === undefined ? {} : { [laureate ? 'laureateComment' : 'coachComment']: change.comment }),
      updatedAt: serverTime(),
    };
    this.send(`enrolments/${id}/diagnostics/${kind}`, patch, 'update', $localize`:@@coaching.sentDiagnostic:Le diagnostic`);
  }
  addObjective(id: string, objective: Objective): void {
    this.send(`enrolments/${id}/objectives/o${objective.position}`, objective, 'set', objective.title);
  }
  addMilestone(id: string, milestone: Omit<Milestone, 'v' | 'updatedBy' | 'updatedAt'>): void {
    const whole = { v: 1, ...milestone, updatedBy: this.session.uid(), updatedAt: serverTime() };
    this.send(`enrolments/${id}/milestones/${this.documents.newId()}`, whole, 'set', milestone.title);
  }
  changeMilestone(id: string, milestone: Pick<Identified<Milestone>, 'id' | 'title'>, change: MilestoneChange): void {
    const patch = { ...change, updatedBy: this.session.uid(), updatedAt: serverTime() };
    this.send(`enrolments/${id}/milestones/${milestone.id}`, patch, 'update', milestone.title);
  }
  writeMeeting(id: string, meetingId: string | null, meeting: Pick<Meeting, 'at' | 'title' | 'notes' | 'nextSteps' | 'byName'>): void {
    const whole = { v: 1, ...meeting, byUid: this.session.uid() };
    this.send(`enrolments/${id}/meetings/${meetingId ?? this.documents.newId()}`, whole, 'set', meeting.title);
  }
  writeNote(id: string, noteId: string | null, text: string): void {
    const note = { v: 1, text, byUid: this.session.uid(), updatedAt: serverTime() };
    this.send(
      `enrolments/${id}/coachNotes/${noteId ?? this.documents.newId()}`,
      note,
      'set',
      $localize`:@@coaching.sentNote:Une note privée`,
    );
  }
  waiting = (path: string) => this.outbox.forPath(path);

  // ---- acts without text ----
  signDiagnostic = (id: string, kind: DiagnosticKind, side: Side): Promise<void> =>
    this.documents.update(`enrolments/${id}/diagnostics/${kind}`, {
      [side === 'laureate' ? 'laureateSignedAt' : 'coachSignedAt']: serverTime(),
      updatedAt: serverTime(),
    });
  remove = (path: string): Promise<void> => this.documents.remove(path);
  act = <Output>(name: string, input: object): Promise<Output> => this.callables.call<object, Output>(name, input);

  private send(path: string, patch: object, mode: 'set' | 'update', label: string): void {
    this.outbox.send({ path, patch, mode, label });
  }
}
