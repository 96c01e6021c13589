/** Why: a diagnostic is a head and two looks; each reader gets the looks that are theirs to read, as soon as they are. */
import type { Diagnostic, DiagnosticHead, DiagnosticSide, Side } from '@domain/coaching/coaching';
import { sides } from '@domain/coaching/diagnostic';
import { isOldDiagnostic, splitDiagnostic, type OldDiagnostic } from '@domain/coaching/reading/old-diagnostic';
import { catchError, combineLatest, map, type Observable, of, throwError } from 'rxjs';
import { toRefusal } from '../../backend/refusal';

/** A look whose opening is known here before the server wrote it is refused once: the head is told again when it has. */
const notYet = (error: unknown): Observable<null> => (toRefusal(error).reason === 'permission' ? of(null) : throwError(() => error));

export const withLooks = (
  head: DiagnosticHead | OldDiagnostic | null,
  mayRead: (head: DiagnosticHead, side: Side) => boolean,
  watch: (side: Side) => Observable<DiagnosticSide | null>,
): Observable<Diagnostic | null> => {
  if (head === null) return of(null);
  if (isOldDiagnostic(head)) {
    const split = splitDiagnostic(head);
    return of({ ...split.head, sides: split.sides });
  }
  const looks = sides.map((side) => (mayRead(head, side) ? watch(side).pipe(catchError(notYet)) : of(null)));
  return combineLatest(looks).pipe(map(([laureate = null, coach = null]) => ({ ...head, sides: { laureate, coach } })));
};
