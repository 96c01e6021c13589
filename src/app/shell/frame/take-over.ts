/** Why: index.html shows something before any script; it must leave in the same frame as the application appears, neither before nor after. */
import { afterNextRender, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, take } from 'rxjs';

/** A page whose text came with it stays until ours has that text too, this long at most (milliseconds). */
const patience = 2_000;

const isReady = (first: Element): boolean => {
  const main = document.querySelector('es-root main');
  return !first.matches('.es-first-page') || (main?.querySelector('h1') !== null && main?.querySelector('es-skeleton') === null);
};

/** Whoever was on a link of the first paint stays on the same link of the application. */
const give = (first: Element): void => {
  const held = first.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
  first.remove();
  if (typeof held !== 'string') return;
  const links = document.querySelectorAll<HTMLAnchorElement>('es-root a[href]');
  [...links].find((link) => link.getAttribute('href') === held)?.focus({ preventScroll: true });
};

/** Removes what index.html showed once the first page of the application is there to replace it. */
export function takeOverFirstPaint(): void {
  const [router, injector] = [inject(Router), inject(Injector)];
  const leave = (first: Element, until: number): void => {
    const isInUse = first.querySelector(':popover-open') !== null;
    if (!isInUse && (isReady(first) || performance.now() > until)) give(first);
    else requestAnimationFrame(() => leave(first, until));
  };
  router.events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      take(1),
    )
    .subscribe(() => {
      const first = document.getElementById('es-first');
      if (first !== null) afterNextRender(() => leave(first, performance.now() + patience), { injector });
    });
}
