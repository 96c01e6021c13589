import { inject } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Role } from '@domain/people/people';
import { filter, map, take } from 'rxjs';
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

/** Lets in who holds one of the roles, in any scope: kindness of the screen, the rules decide. Others see why, at the same address. */
export function withRole(...roles: readonly Role[]): CanActivateFn {
  return (_, { url }) => {
    const [session, router] = [inject(Session), inject(Router)];
    return toObservable(session.ready).pipe(
      filter(Boolean),
      take(1),
      map(() => {
        if (session.uid() === null) return router.createUrlTree(['/connexion'], { queryParams: { vers: url } });
        if (session.memberships().some(({ role }) => roles.includes(role) || role === 'administrator')) return true;
        const queryParams = { page: url, held: heldBy(session) };
        return new RedirectCommand(router.createUrlTree(['/acces-refuse'], { queryParams }), { skipLocationChange: true });
      }),
    );
  };
}
