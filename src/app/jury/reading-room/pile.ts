/** Why: a juror's whole pile is followed at once, so that the persistent cache holds it when the train enters the tunnel. */
import { inject, Injectable } from '@angular/core';
import type { Assignment, Dossier, Review } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import type { Observable } from 'rxjs';
import { catchError, combineLatest, distinctUntilChanged, map, of, ReplaySubject, share, startWith, switchMap, timer } from 'rxjs';
import { JuryGateway } from '../jury-gateway';

export interface PileEntry {
  readonly assignment: Identified<Assignment>;
  /** undefined: not here yet; null: refused or absent. */
  readonly dossier: Identified<Dossier> | null | undefined;
  readonly review: Identified<Review> | null | undefined;
}
type Papers = Pick<PileEntry, 'dossier' | 'review'>;

/** Kept alive between two pages of the room. */
const lingers = 60_000;

@Injectable({ providedIn: 'root' })
export class Pile {
  private readonly gateway = inject(JuryGateway);
  private readonly followed = new Map<string, Observable<readonly PileEntry[]>>();

  /** Assigned dossiers with one's own reviews, in reading order. */
  of(juryId: string, uid: string): Observable<readonly PileEntry[]> {
    const key = `${juryId}~${uid}`;
    const known = this.followed.get(key);
    if (known) return known;
    const made = this.follow(juryId, uid).pipe(share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(lingers) }));
    this.followed.set(key, made);
    return made;
  }

  private follow(juryId: string, uid: string): Observable<readonly PileEntry[]> {
    const assignments = this.gateway.pile(juryId, uid).pipe(share({ connector: () => new ReplaySubject(1) }));
    const ids = assignments.pipe(
      map((list) => list.map((one) => one.applicationId)),
      distinctUntilChanged((a, b) => a.join() === b.join()),
    );
    const papers = ids.pipe(
      switchMap((list) =>
        list.length === 0
          ? of([])
          : combineLatest(list.map((id) => this.papersOf(juryId, id, uid).pipe(map((found) => [id, found] as const)))),
      ),
      map((found) => new Map(found)),
    );
    return combineLatest([assignments, papers]).pipe(
      map(([list, found]) =>
        list.map((assignment) => ({ assignment, ...(found.get(assignment.applicationId) ?? { dossier: undefined, review: undefined }) })),
      ),
    );
  }

  private papersOf(juryId: string, applicationId: string, uid: string): Observable<Papers> {
    const dossier = this.gateway.dossier(juryId, applicationId).pipe(
      catchError(() => of(null)),
      startWith(undefined),
    );
    const review = this.gateway.review(juryId, applicationId, uid).pipe(
      catchError(() => of(null)),
      startWith(undefined),
    );
    return combineLatest({ dossier, review });
  }
}

export type ReadingState = 'toRead' | 'started' | 'submitted';
export const readingStateOf = (entry: PileEntry): ReadingState => {
  if (entry.review?.state === 'submitted' || entry.assignment.state === 'submitted') return 'submitted';
  return entry.review ? 'started' : 'toRead';
};
/** Whether the dossier can be read without network. */
export const isHere = (entry: PileEntry): boolean => Boolean(entry.dossier) && entry.review !== undefined;
