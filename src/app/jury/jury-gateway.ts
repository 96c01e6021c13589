/** Why: the only file of the room that knows where a jury's data live. */
import { computed, inject, Injectable } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import type { Application } from '@domain/applications/applications';
import type { Call } from '@domain/calls/calls';
import type {
  Assignment,
  Ballot,
  Decision,
  DeliberationRoom,
  Dossier,
  FallenDecision,
  Jury,
  JuryMember,
  Minutes,
  PrivateNote,
  Ranking,
  Recusal,
  Review,
  RoomPresence,
  Roster,
  Standing,
} from '@domain/jury/jury';
import { mayRunJury } from '@domain/jury/permissions';
import type { KeptLink } from '@domain/jury/possible-links';
import type { Candidate } from '@domain/jury/recusal';
import { blankOpinion, reviewId } from '@domain/jury/review';
import type { Invitation } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { catchError, from, map, of, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Clock } from '../backend/clock';
import { Connection } from '../backend/connection';
import { Documents, serverTime, type PagedQuery } from '../backend/documents';
import { Files } from '../backend/files';
import { Outbox, type BothVersions, type Letter, type OutboxEntry } from '../backend/outbox';
import { beforeLeaving } from '../backend/sending/before-leaving';
import { Session } from '../backend/session';
import { ManagedProgrammes } from '../backend/signing/managed-programmes';

export { live, type Live, type LiveRead } from '../backend/live';
export { toRefusal, type Refusal, type RefusalReason } from '../backend/refusal';

export type { OutboxEntry } from '../backend/outbox';
export { changedOf } from '../backend/sending/comparison';

export type Found<T> = Observable<Identified<T> | null>;
export type FoundAll<T> = Observable<readonly Identified<T>[]>;

/** One juror's opinion on one application. */
export interface ReviewPlace {
  readonly jury: Identified<Jury>;
  readonly applicationId: string;
  readonly uid: string;
}

/** Rows that a ranking shows at a time. */
export const standingsPage = 50;
/** Recusals shown at a time. */
export const recusalsPage = 20;

@Injectable({ providedIn: 'root' })
export class JuryGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly files = inject(Files);
  private readonly outbox = inject(Outbox);
  private readonly managed = inject(ManagedProgrammes);
  readonly session = inject(Session);
  readonly connection = inject(Connection);
  readonly clock = inject(Clock);
  readonly beforeLeaving = beforeLeaving;

  /** Whether whoever looks has the acts of those who run the programme of this jury. */
  mayRun = (jury: Pick<Jury, 'programmeId'> | null): boolean => jury !== null && mayRunJury(this.session.actor(), jury);

  // ---- what is read ----
  jury = (id: string): Found<Jury> => this.documents.watch<Jury>(`juries/${id}`);
  managedProgrammes = () => this.managed.watch();
  juriesOf = (programmeId: string): FoundAll<Jury> =>
    this.documents.watchEvery<Jury>({ collection: 'juries', where: [['programmeId', '==', programmeId]], limit: 20 });
  callsOf = (programmeId: string): FoundAll<Call> =>
    this.documents.watchEvery<Call>({
      collection: 'calls',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['createdAt', 'desc']],
      limit: 20,
    });
  member = (id: string, uid: string): Found<JuryMember> => this.documents.watch<JuryMember>(`juries/${id}/members/${uid}`);
  members = (id: string): FoundAll<JuryMember> =>
    this.documents.watchEvery<JuryMember>({ collection: `juries/${id}/members`, orderBy: [['name']], limit: 50 });
  invitations = (programmeId: string): FoundAll<Invitation> =>
    this.documents.watchEvery<Invitation>({
      collection: 'invitations',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['invitedAt', 'desc']],
      limit: 50,
    });
  roster = (id: string): Observable<readonly Candidate[]> =>
    this.documents
      .watchEvery<Roster>({ collection: `juries/${id}/rosters`, limit: 20 })
      .pipe(map((pages) => [...pages].sort((a, b) => Number(a.id) - Number(b.id)).flatMap((page) => page.entries)));
  recusalsOf = (id: string, uid: string): FoundAll<Recusal> =>
    this.documents.watchEvery<Recusal>({ collection: `juries/${id}/recusals`, where: [['jurorUid', '==', uid]], limit: 50 });
  recusals = (id: string, pages: number): FoundAll<Recusal> =>
    this.documents.watchPages<Recusal>({ collection: `juries/${id}/recusals`, limit: recusalsPage }, pages);
  possibleLinks = (id: string): FoundAll<KeptLink> =>
    this.documents.watchEvery<KeptLink>({ collection: `juries/${id}/possibleLinks`, limit: 50 });
  pile = (id: string, uid: string): FoundAll<Assignment> =>
    this.documents.watchEvery<Assignment>({
      collection: `juries/${id}/assignments`,
      where: [['jurorUid', '==', uid]],
      orderBy: [['position']],
      limit: 50,
    });
  dossier = (id: string, applicationId: string): Found<Dossier> => this.documents.watch<Dossier>(`juries/${id}/dossiers/${applicationId}`);
  review = (id: string, applicationId: string, uid: string): Found<Review> =>
    this.documents.watch<Review>(this.reviewPath(id, applicationId, uid));
  /** A dossier and one's opinion as this device keeps them; undefined when it does not. The server is not asked. */
  papersHere = (id: string, applicationId: string, uid: string) => ({
    dossier: this.keptHere<Dossier>(`juries/${id}/dossiers/${applicationId}`),
    review: this.keptHere<Review>(this.reviewPath(id, applicationId, uid)),
  });
  note = (path: string): Found<PrivateNote> => this.documents.watch<PrivateNote>(path);
  submittedReviews = (id: string, applicationId: string): FoundAll<Review> =>
    this.documents.watchEvery<Review>({
      collection: `juries/${id}/reviews`,
      where: [
        ['applicationId', '==', applicationId],
        ['state', '==', 'submitted'],
      ],
      limit: 20,
    });
  /** The rows after one, best first; `seenBy` somebody who may not know every project, null for the others. */
  standings = (id: string, seenBy: string | null, after: Identified<Standing> | null, limit: number): FoundAll<Standing> =>
    this.documents.watchAll<Standing>({ ...this.rows(id, seenBy, limit), beyond: 'pages', ...(after === null ? {} : { after }) });
  /** The first `pages` of fifty. */
  standingsUpTo = (id: string, seenBy: string | null, pages: number): FoundAll<Standing> =>
    this.documents.watchPages<Standing>(this.rows(id, seenBy, standingsPage), pages);
  ranking = (id: string): Found<Ranking> => this.documents.watch<Ranking>(`juries/${id}/ranking/current`);
  standing = (id: string, applicationId: string): Found<Standing> =>
    this.documents.watch<Standing>(`juries/${id}/standings/${applicationId}`);
  room = (id: string): Found<DeliberationRoom> => this.documents.watch<DeliberationRoom>(`juries/${id}/room/current`);
  presences = (id: string): FoundAll<RoomPresence> =>
    this.documents.watchEvery<RoomPresence>({ collection: `juries/${id}/presences`, limit: 50 });
  ballots = (id: string, applicationId: string): FoundAll<Ballot> =>
    this.documents.watchEvery<Ballot>({ collection: `juries/${id}/ballots`, where: [['applicationId', '==', applicationId]], limit: 50 });
  ballot = (id: string, applicationId: string, uid: string): Found<Ballot> =>
    this.documents.watch<Ballot>(`juries/${id}/ballots/${applicationId}~${uid}`);
  decisions = (id: string): FoundAll<Decision> => this.documents.watchEvery<Decision>({ collection: `juries/${id}/decisions`, limit: 50 });
  decision = (id: string, applicationId: string): Found<Decision> =>
    this.documents.watch<Decision>(`juries/${id}/decisions/${applicationId}`);
  /** What was decided on a project and stands no more. */
  fallenDecisions = (id: string, applicationId: string): FoundAll<FallenDecision> =>
    this.documents.watchEvery<FallenDecision>({
      collection: `juries/${id}/fallenDecisions`,
      where: [['applicationId', '==', applicationId]],
      limit: 20,
    });
  minutes = (id: string): FoundAll<Minutes> =>
    this.documents.watchEvery<Minutes>({ collection: `juries/${id}/minutes`, orderBy: [['number', 'desc']], limit: 10 });
  application = (applicationId: string): Found<Application> => this.documents.watch<Application>(`applications/${applicationId}`);
  readFile = (path: string): Promise<Blob> => this.files.read(path);

  // ---- what a juror writes, kept by the outbox until the server acknowledges it ----
  reviewPath = (id: string, applicationId: string, uid: string): string => `juries/${id}/reviews/${reviewId(applicationId, uid)}`;
  notePath = (id: string, applicationId: string, uid: string): string => `juries/${id}/notes/${reviewId(applicationId, uid)}`;
  waiting = (path: string) => this.outbox.forPath(path);
  /** Where opinions were given here that the server has not answered for: by path. */
  readonly givenHere = computed<ReadonlySet<string>>(
    () =>
      new Set(
        this.outbox.entries().flatMap(({ path, patch, state }) => (state === 'pending' && patch['state'] === 'submitted' ? [path] : [])),
      ),
  );

  /** Some fields of an opinion, by dotted path, with what was on screen before. */
  writeReview(place: ReviewPlace, fields: object, seen: object, label: string): void {
    this.reviseReview(place, { patch: fields, seen, label });
  }
  /** The whole opinion as it was seen, from then on frozen. */
  submitReview(place: ReviewPlace, opinion: object, label: string): void {
    const patch = { ...opinion, state: 'submitted', submittedAt: serverTime() };
    this.reviseReview(place, { patch, seen: { ...opinion, state: 'draft' }, label, together: true });
  }
  private reviseReview({ jury, applicationId, uid }: ReviewPlace, letter: Pick<Letter, 'patch' | 'seen' | 'label' | 'together'>): void {
    const identity = { v: 1, programmeId: jury.programmeId, applicationId, jurorUid: uid };
    const path = this.reviewPath(jury.id, applicationId, uid);
    const blank = { ...identity, ...blankOpinion, state: 'draft', submittedAt: null };
    this.outbox.send({ path, mode: 'revise', blank, along: { updatedAt: serverTime() }, ...letter });
  }
  writeNote({ jury, applicationId, uid }: ReviewPlace, text: string, seen: string, label: string): void {
    this.outbox.send({
      path: this.notePath(jury.id, applicationId, uid),
      mode: 'revise',
      label,
      patch: { text },
      seen: { text: seen },
      along: { updatedAt: serverTime() },
      blank: { v: 1, jurorUid: uid },
    });
  }
  keepMine = (entryId: string, text?: string): void => this.outbox.insist(entryId, text);
  keepTheirs = (entryId: string): void => this.outbox.discard(entryId);
  bothVersions = (entry: OutboxEntry): BothVersions => this.outbox.bothVersions(entry);

  // ---- acts without text ----
  setCapacity = (id: string, uid: string, capacity: number): Promise<void> =>
    this.documents.update(`juries/${id}/members/${uid}`, { capacity, updatedBy: this.session.uid() });
  bePresent = (id: string, uid: string, member: Pick<JuryMember, 'name' | 'voting'>): Promise<void> =>
    this.documents.set(`juries/${id}/presences/${uid}`, { v: 1, name: member.name, voting: member.voting, seenAt: serverTime() });
  leaveRoom = (id: string, uid: string): Promise<void> => this.documents.remove(`juries/${id}/presences/${uid}`);
  castBallot = (jury: Identified<Jury>, applicationId: string, uid: string, choice: Ballot['choice']): Promise<void> =>
    this.documents.set(`juries/${jury.id}/ballots/${applicationId}~${uid}`, {
      v: 1,
      programmeId: jury.programmeId,
      applicationId,
      jurorUid: uid,
      choice,
      castAt: serverTime(),
    });

  private readonly rows = (id: string, seenBy: string | null, limit: number): PagedQuery => ({
    collection: `juries/${id}/standings`,
    where: seenBy === null ? [] : [['visibleTo', 'array-contains', seenBy]],
    orderBy: [['order', 'desc']],
    limit,
  });

  private keptHere<T>(path: string): Observable<Identified<T> | null | undefined> {
    return from(this.documents.read<T>(path, 'cache')).pipe(catchError(() => of(undefined)));
  }

  /** An act that only the server may do. */
  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);
}
