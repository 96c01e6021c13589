import { inject } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { RedirectCommand, Router, type CanActivateFn, type Params } from '@angular/router';
import type { Role } from '@domain/people/people';
import { filter, map, merge, take, timer, type Observable } from 'rxjs';
import { Session } from '../backend/session';

/** Sends who is not signed in to the sign-in page, then back here. */
export const signedIn: CanActivateFn = (_, { url }) => {
  const [session, router] = [inject(Session), inject(Router)];
  return toObservable(session.state).pipe(
    filter((state) => state.kind !== 'unknown'),
    take(1),
    map((state) => state.kind === 'signedIn' || router.createUrlTree(['/connexion'], { queryParams: { vers: url } })),
  );
};

/** Names the roles held now: another name means that a page may be open by now. */
export const heldBy = (session: Session): string =>
  session
    .memberships()
    .map(({ id }) => id)
    .join();

/** Milliseconds that a page waits for the roles before it says so. */
const patienceMs = 1_000;

/** True once the roles are known; false when they are late or could not be read. */
function rolesKnown(session: Session): Observable<boolean> {
  const answered = toObservable(session.roles.state).pipe(
    filter(({ kind }) => kind !== 'loading'),
    map(({ kind }) => kind === 'shown'),
  );
  return merge(answered, timer(patienceMs).pipe(map(() => false))).pipe(take(1));
}

/** Another page in place of the one asked for, at its address. */
const instead = (router: Router, path: string, queryParams: Params): RedirectCommand =>
  new RedirectCommand(router.createUrlTree([path], { queryParams }), { skipLocationChange: true });

/** Lets in whom `opens` says once the roles are known: until then a page says that they are awaited, and goes on by itself. */
const whenKnown = (opens: (session: Session) => boolean): CanActivateFn => {
  return (_, { url }) => {
    const [session, router] = [inject(Session), inject(Router)];
    return rolesKnown(session).pipe(
      map((known) => {
        if (!known) return instead(router, '/roles-attendus', { page: url });
        if (session.uid() === null) return router.createUrlTree(['/connexion'], { queryParams: { vers: url } });
        return opens(session) || instead(router, '/acces-refuse', { page: url, held: heldBy(session) });
      }),
    );
  };
};

/** For rooms whose pages show to each what their roles open: what is shown to nobody is not said of whose roles are late. */
export const withKnownRoles: CanActivateFn = whenKnown(() => true);

/** Lets in who holds one of the roles, in any scope: kindness of the screen, the rules decide. Others see why, at the same address. */
export const withRole = (...roles: readonly Role[]): CanActivateFn =>
  whenKnown((session) => session.memberships().some(({ role }) => roles.includes(role) || role === 'administrator'));
