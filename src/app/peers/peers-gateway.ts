/** Why: the only file of the room that knows where sessions, registrations and signatures live. */
import { inject, Injectable } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { markId, signatureId } from '@domain/peers/attendance';
import type { Attendance, ChainLink, Registration, Session as PeerSession } from '@domain/peers/peers';
import type { Presence } from '@domain/peers/presence';
import type { SessionScope } from '@domain/peers/permissions';
import type { SheetRow } from '@domain/peers/sheet';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { combineLatest, map, of, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Clock } from '../backend/clock';
import { Connection } from '../backend/connection';
import { Documents, serverTime } from '../backend/documents';
import { Outbox, type OutboxEntry } from '../backend/outbox';
import { changedOf } from '../backend/sending/comparison';
import { Session } from '../backend/session';
import { ManagedProgrammes } from '../backend/signing/managed-programmes';

export { live, type Live, type LiveRead } from '../backend/live';
export { toRefusal, type Refusal, type RefusalReason } from '../backend/refusal';

export type Shown = Identified<PeerSession>;
export type FoundAll<T> = Observable<readonly Identified<T>[]>;
export type SessionFields = Omit<PeerSession, 'v' | 'state' | 'registeredCount' | 'waitingCount' | 'presentCount' | 'createdAt'>;

/** Whom a mark is about, and what it says. */
export type Person = Pick<SheetRow, 'uid' | 'name' | 'organisationName'>;
export type { OutboxEntry } from '../backend/outbox';
export type OutboxRefusal = OutboxEntry['refusal'];
export type Decision = Pick<Presence, 'kind' | 'lateMinutes' | 'earlyMinutes'>;

/** People of a session shown at a time. */
export const peoplePage = 28;
/** Sessions of each scope shown at a time. */
export const sessionsPage = (scopes: number): number => Math.max(1, Math.floor(48 / scopes));

@Injectable({ providedIn: 'root' })
export class PeersGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);
  private readonly managed = inject(ManagedProgrammes);
  readonly session = inject(Session);
  readonly connection = inject(Connection);
  readonly clock = inject(Clock);

  // ---- what is read ----
  managedProgrammes = () => this.managed.watch();
  one = (id: string): Observable<Shown | null> => this.documents.watch<PeerSession>(`sessions/${id}`);
  /** The first pages of each scope, latest first, each session once; shorter pages when there are many scopes. */
  sessionsOf(scopes: readonly SessionScope[], pages: number): Observable<readonly Shown[]> {
    if (scopes.length === 0) return of([]);
    const limit = sessionsPage(scopes.length);
    const lists = scopes.map(({ field, value }) =>
      this.documents.watchPages<PeerSession>(
        { collection: 'sessions', where: [[field, '==', value]], orderBy: [['startsAt', 'desc']], limit },
        pages,
      ),
    );
    return combineLatest(lists).pipe(map((all) => [...new Map(all.flat().map((one) => [one.id, one])).values()]));
  }
  registration = (id: string, uid: string): Observable<Identified<Registration> | null> =>
    this.documents.watch(`sessions/${id}/registrations/${uid}`);
  mySignatures = (id: string, uid: string): FoundAll<Attendance> =>
    this.documents.watchEvery({ collection: `sessions/${id}/attendances`, where: [['uid', '==', uid]], limit: 60 });
  registrations = (id: string, pages: number): FoundAll<Registration> =>
    this.documents.watchPages({ collection: `sessions/${id}/registrations`, orderBy: [['name']], limit: peoplePage }, pages);
  /** All of a half-day: a person has a signature and a mark or more, and none may be missing from a line that is shown. */
  signaturesOf = (id: string, halfDayId: string): FoundAll<Attendance> =>
    this.documents.watchEvery({
      collection: `sessions/${id}/attendances`,
      where: [['halfDayId', '==', halfDayId]],
      orderBy: [['name']],
      limit: 60,
    });
  edition = (id: string): Observable<Identified<Edition> | null> => this.documents.watch(`editions/${id}`);

  /** Every page of a list, for what is printed or exported; asked by an act, not by opening a page. */
  allRegistrations = (id: string): Promise<readonly Identified<Registration>[]> =>
    this.documents.readEvery<Registration>({ collection: `sessions/${id}/registrations`, orderBy: [['name']], limit: 60 });
  allSignatures = (id: string): Promise<readonly Identified<Attendance>[]> =>
    this.documents.readEvery<Attendance>({ collection: `sessions/${id}/attendances`, orderBy: [['at']], limit: 60 });
  allLinks = (id: string): Promise<readonly Identified<ChainLink>[]> =>
    this.documents.readEvery<ChainLink>({ collection: `sessions/${id}/chain`, orderBy: [['number']], limit: 60 });

  // ---- what is typed or drawn, kept until the server has it ----
  /** Returns the session's id. */
  /** Answers what became of it: a refused one is given back, out of the sendings: its page still holds every word. */
  async write(
    id: string | null,
    fields: SessionFields,
    seen: Partial<Shown>,
  ): Promise<{ readonly id: string; readonly refused: OutboxRefusal }> {
    const { programmeId, editionId, editionName, ...words } = fields;
    const path = `sessions/${id ?? this.documents.newId()}`;
    const blank = {
      v: 1,
      programmeId,
      editionId,
      editionName,
      state: 'planned',
      registeredCount: 0,
      waitingCount: 0,
      presentCount: 0,
      createdAt: serverTime(),
    };
    const patch = changedOf<typeof words>(seen, words);
    const { id: sent } = this.outbox.send({
      path,
      patch,
      along: this.signed(),
      mode: 'revise',
      label: fields.title,
      seen,
      blank: id === null ? blank : null,
      together: true,
    });
    const outcome = await this.outbox.outcome(sent);
    const met = { reason: 'conflict', detail: 'changedMeanwhile', field: null } as const;
    const refused = typeof outcome === 'string' ? null : (outcome.refusal ?? met);
    if (refused !== null) this.outbox.discard(sent);
    return { id: path.slice('sessions/'.length), refused };
  }
  /** With the time of this device: it may leave hours later. */
  sign(session: Shown, halfDayId: string, registration: Identified<Registration>, signature: string): void {
    const { name, organisationName, id: uid } = registration;
    const key = this.documents.newId().slice(0, 2).toLowerCase();
    const record = {
      v: 2,
      kind: 'signature',
      programmeId: session.programmeId,
      halfDayId,
      uid,
      name,
      organisationName,
      signature,
      signedAt: this.clock.moment(),
      at: serverTime(),
    };
    const label = $localize`:@@peers.sentSignature:Signature, ${session.title}:title:`;
    this.outbox.send({ path: this.recordPath(session.id, signatureId(halfDayId, uid, key)), patch: record, mode: 'set', label });
  }
  private readonly recordPath = (id: string, record: string): string => `sessions/${id}/attendances/${record}`;
  /** Signatures of one's own that the server does not have yet, or refused. */
  waiting(id: string, halfDayId: string, uid: string): readonly OutboxEntry[] {
    const mine = this.recordPath(id, signatureId(halfDayId, uid, ''));
    return this.outbox.entries().filter(({ path }) => path.startsWith(mine));
  }
  forget = (entryId: string): void => this.outbox.discard(entryId);

  // ---- acts without text ----
  hold({ id, title }: Pick<Shown, 'id' | 'title'>, held: boolean): Promise<void> {
    const patch = { state: held ? 'held' : 'planned' };
    return this.outbox.arrival(this.outbox.send({ path: `sessions/${id}`, mode: 'revise', label: title, patch, along: this.signed() }).id);
  }
  /** What a manager answers for, after the mark numbered `after`; answers the refusal, after taking it out of the sendings. */
  async mark(session: Shown, halfDayId: string, person: Person, mark: Decision, after: number): Promise<OutboxRefusal> {
    const { uid, name, organisationName } = person;
    const { kind: state, lateMinutes, earlyMinutes } = mark;
    const record = {
      v: 2,
      kind: 'mark',
      programmeId: session.programmeId,
      halfDayId,
      uid,
      name,
      organisationName,
      state,
      lateMinutes,
      earlyMinutes,
      byUid: this.session.uid(),
      byName: this.myName(),
      at: serverTime(),
    };
    const path = this.recordPath(session.id, markId(halfDayId, uid, after + 1));
    const { id } = this.outbox.send({ path, patch: record, mode: 'set', label: $localize`:@@peers.sentMark:Présence de ${name}:name:` });
    const outcome = await this.outbox.outcome(id);
    if (typeof outcome === 'string') return null;
    this.outbox.discard(id);
    return outcome.refusal;
  }
  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);

  /** The journal says who changed a session. */
  private readonly signed = () => ({ updatedBy: this.session.uid() });
  private myName(): string {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state.name : '';
  }
}
