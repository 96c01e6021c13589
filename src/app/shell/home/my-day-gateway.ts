import { inject, Injectable } from '@angular/core';
import { submittedStates, type ApplicationState } from '@domain/applications/applications';
import { countedIn, funnelStages } from '@domain/applications/listing/funnel';
import type { Call } from '@domain/calls/calls';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Jury } from '@domain/jury/jury';
import type { Session as PeerSession } from '@domain/peers/peers';
import { sessionScopes } from '@domain/peers/permissions';
import type { Membership, NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { after, days } from '@domain/shared/instant';
import { combineLatest, map, of, type Observable } from 'rxjs';
import { Clock } from '../../backend/clock';
import { Documents } from '../../backend/documents';
import { Session } from '../../backend/session';
import { CallCounts } from '../../backend/signing/call-counts';
import type { Outlook, Received } from './outlook';

type All<T> = Observable<readonly Identified<T>[]>;
type Held = Pick<Membership, 'role' | 'scopeId'>;

const scopesOfRole = (held: readonly Held[], role: Membership['role']): readonly string[] => [
  ...new Set(held.filter((one) => one.role === role).map(({ scopeId }) => scopeId)),
];
const together = <T>(lists: readonly Observable<T>[]): Observable<readonly T[]> => (lists.length === 0 ? of([]) : combineLatest(lists));

/** A session of several days is still under way on its third. */
const longestSessionMs = days(3);

/** Few documents of each kind: the home of somebody with many roles stays a light page. */
@Injectable({ providedIn: 'root' })
export class MyDayGateway {
  private readonly documents = inject(Documents);
  private readonly counts = inject(CallCounts);
  readonly clock = inject(Clock);
  readonly session = inject(Session);

  nextActs(uid: string): All<NextAct> {
    return this.documents.watchEvery<NextAct>({ collection: `people/${uid}/nextActs`, orderBy: [['createdAt', 'desc']], limit: 20 });
  }

  outlook(uid: string, held: readonly Held[]): Observable<Outlook> {
    const plans = (field: 'team' | 'coaches', role: Membership['role']): All<Enrolment> =>
      held.some((one) => one.role === role)
        ? this.documents.watchEvery<Enrolment>({
            collection: 'enrolments',
            where: [[field, 'array-contains', uid]],
            orderBy: field === 'team' ? [['enrolledAt', 'desc']] : [['attention', 'desc']],
            limit: field === 'team' ? 20 : 40,
          })
        : of([]);
    return combineLatest({
      calls: together(scopesOfRole(held, 'manager').map((id) => this.latestCalls(id))).pipe(map((lists) => lists.flat())),
      juries: together(scopesOfRole(held, 'juror').map((id) => this.documents.watch<Jury>(`juries/${id}`))).pipe(
        map((juries) => juries.filter((one) => one !== null)),
      ),
      sessions: together(sessionScopes(held).map(({ field, value }) => this.nextSessions(field, value))).pipe(
        map((lists) => [...new Map(lists.flat().map((one) => [one.id, one])).values()]),
      ),
      lived: plans('team', 'laureate'),
      coached: plans('coaches', 'coach'),
      followed: together(scopesOfRole(held, 'manager').map((id) => this.plansToFollow(id))).pipe(map((lists) => lists.flat())),
    });
  }

  /** What came to the calls that are open or being selected, together; null when there is none. */
  received(calls: readonly Identified<Call>[]): Observable<Received | null> {
    const alive = calls.filter(({ state }) => state === 'open' || state === 'closed');
    return together(alive.map(({ id, programmeId }) => this.counts.watch(id, programmeId))).pipe(
      map((all) => {
        const sum = (states: readonly ApplicationState[]): number => all.reduce((total, one) => total + countedIn(one?.counts, states), 0);
        return alive.length === 0 ? null : { submitted: sum(submittedStates), toCheck: sum(funnelStages.toScreen) };
      }),
    );
  }

  /** The projects of a programme that need a call most; the cockpit of each edition lists them all. */
  private plansToFollow(programmeId: string): All<Enrolment> {
    return this.documents.watchAll<Enrolment>({
      collection: 'enrolments',
      where: [
        ['programmeId', '==', programmeId],
        ['attention', '>', 0],
      ],
      orderBy: [['attention', 'desc']],
      limit: 5,
      beyond: 'others',
    });
  }

  private latestCalls(programmeId: string): All<Call> {
    return this.documents.watchAll<Call>({
      collection: 'calls',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['createdAt', 'desc']],
      limit: 2,
      beyond: 'older',
    });
  }

  private nextSessions(field: string, value: string): All<PeerSession> {
    return this.documents.watchAll<PeerSession>({
      collection: 'sessions',
      where: [
        [field, '==', value],
        ['startsAt', '>=', after(this.clock.moment(), -longestSessionMs)],
      ],
      orderBy: [['startsAt']],
      limit: 3,
      beyond: 'others',
    });
  }
}
