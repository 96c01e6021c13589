/** Why: what a juror may read is followed together, so that the persistent cache holds it when the train enters the tunnel. */
import { inject, Injectable, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { stands } from '@domain/jury/generation';
import type { Assignment, Dossier, Review } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { minutes } from '@domain/shared/instant';
import {
  catchError,
  combineLatest,
  concat,
  distinctUntilChanged,
  EMPTY,
  map,
  of,
  ReplaySubject,
  share,
  startWith,
  switchMap,
  timer,
  type Observable,
} from 'rxjs';
import { isAway } from '../../backend/refusal';
import { JuryGateway, toRefusal, type Refusal } from '../jury-gateway';

export interface PileEntry {
  /** Of the assignment. */
  readonly id: string;
  readonly assignment: Identified<Assignment>;
  /** The opinion was given on this device, and is on its way. */
  readonly isGivenHere: boolean;
  /** undefined: not here yet; null: refused or absent. */
  readonly dossier: Identified<Dossier> | null | undefined;
  readonly review: Identified<Review> | null | undefined;
  /** Why the dossier could not be read. */
  readonly refusal?: Refusal | null;
}
type Papers = Pick<PileEntry, 'dossier' | 'review' | 'refusal'>;
interface Wanted {
  readonly all: boolean;
  readonly opened: ReadonlySet<string>;
}

/** Kept alive between two pages of the room. */
const keptForMs = minutes(1);
/** What opening a screen leaves for the pile: the list, then a dossier and an opinion each. */
const budget = 48;

/** Whether a pile of this size comes without being asked. */
export const comesWhole = (count: number): boolean => count * 3 <= budget;

/** Those that come with the page: the opened ones, then the next to read, as many as opening a screen may cost. */
export const comingAlong = (pile: readonly Identified<Assignment>[], { all, opened }: Wanted): readonly string[] => {
  const urgency = ({ applicationId, state }: Assignment): number => (opened.has(applicationId) ? 0 : state === 'submitted' ? 2 : 1);
  const ids = [...pile].sort((a, b) => urgency(a) - urgency(b)).map((one) => one.applicationId);
  return all ? ids : ids.slice(0, Math.max(1, opened.size, Math.floor((budget - pile.length) / 2)));
};

@Injectable({ providedIn: 'root' })
export class Pile {
  private readonly gateway = inject(JuryGateway);
  private readonly followed = new Map<string, Observable<readonly PileEntry[]>>();
  private readonly wanted = signal<Wanted>({ all: false, opened: new Set() });
  private readonly wanting = toObservable(this.wanted);
  private readonly given = toObservable(this.gateway.givenHere);

  /** Assigned dossiers with one's own reviews, in reading order. */
  of(juryId: string, uid: string): Observable<readonly PileEntry[]> {
    return this.kept(this.followed, `${juryId}~${uid}`, () => this.follow(juryId, uid));
  }

  /** The dossier one sits down to, wherever it is in the pile. */
  open(applicationId: string): void {
    this.wanted.update((before) => ({ ...before, opened: new Set([...before.opened, applicationId]) }));
  }

  /** The whole pile, however large, before leaving the network. */
  carry(): void {
    this.wanted.update((before) => ({ ...before, all: true }));
  }

  private follow(juryId: string, uid: string): Observable<readonly PileEntry[]> {
    const live = new Map<string, Observable<Papers>>();
    const jury = this.gateway.jury(juryId).pipe(startWith(null));
    const assignments = combineLatest([this.gateway.pile(juryId, uid), jury]).pipe(
      map(([pile, jury]) => pile.filter((one) => stands(one, jury))),
      share({ connector: () => new ReplaySubject(1) }),
    );
    const papers = combineLatest([assignments, this.wanting]).pipe(
      map(([pile, wanted]) => ({ ids: pile.map((one) => one.applicationId), along: comingAlong(pile, wanted) })),
      distinctUntilChanged((a, b) => a.ids.join() === b.ids.join() && a.along.join() === b.along.join()),
      switchMap(({ ids, along }) => {
        const one = (id: string): Observable<Papers> =>
          along.includes(id) ? this.kept(live, id, () => this.papersOf(juryId, id, uid)) : this.papersHere(juryId, id, uid);
        return ids.length === 0 ? of([]) : combineLatest(ids.map((id) => one(id).pipe(map((found) => [id, found] as const))));
      }),
      map((found) => new Map(found)),
    );
    return combineLatest([assignments, papers, this.given]).pipe(
      map(([list, found, given]) =>
        list.map((assignment) => ({
          id: assignment.id,
          assignment,
          isGivenHere: given.has(this.gateway.reviewPath(juryId, assignment.applicationId, uid)),
          ...(found.get(assignment.applicationId) ?? { dossier: undefined, review: undefined }),
        })),
      ),
    );
  }

  private papersOf(juryId: string, applicationId: string, uid: string): Observable<Papers> {
    return combineLatest({
      opened: notYet(orWhyNot(this.gateway.dossier(juryId, applicationId))),
      review: notYet(this.gateway.review(juryId, applicationId, uid).pipe(catchError(() => of(null)))),
    }).pipe(map(({ opened, review }) => ({ ...(opened ?? { dossier: undefined }), review })));
  }

  /** What this device kept from another day; the server is not asked. */
  private papersHere(juryId: string, applicationId: string, uid: string): Observable<Papers> {
    const { dossier, review } = this.gateway.papersHere(juryId, applicationId, uid);
    return combineLatest({ dossier: notYet(dossier), review: notYet(review) });
  }

  private kept<T>(cache: Map<string, Observable<T>>, key: string, make: () => Observable<T>): Observable<T> {
    const known = cache.get(key);
    if (known) return known;
    const made = make().pipe(share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(keptForMs) }));
    cache.set(key, made);
    return made;
  }
}

/** Milliseconds before a server that kept silent is asked once more. */
const retryAfterMs = 5_000;

/** A dossier that nobody refused is asked for again; meanwhile, why it is not there. */
const orWhyNot = (read: Observable<Identified<Dossier> | null>): Observable<Pick<PileEntry, 'dossier' | 'refusal'>> =>
  read.pipe(
    map((dossier) => ({ dossier, refusal: null })),
    catchError((error: unknown, asked) => {
      const refusal = toRefusal(error);
      return concat(of({ dossier: null, refusal }), isAway(refusal) ? timer(retryAfterMs).pipe(switchMap(() => asked)) : EMPTY);
    }),
  );

const notYet = <T>(read: Observable<T>): Observable<T | undefined> => read.pipe(startWith(undefined));

export type ReadingState = 'toRead' | 'started' | 'submitted';
export const readingStateOf = (entry: PileEntry): ReadingState => {
  if (entry.isGivenHere || entry.review?.state === 'submitted' || entry.assignment.state === 'submitted') return 'submitted';
  return entry.review ? 'started' : 'toRead';
};
/** Whether the dossier can be read without network. */
export const isHere = (entry: PileEntry): boolean => Boolean(entry.dossier) && entry.review !== undefined;
