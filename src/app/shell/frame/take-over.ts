/** Why: index.html shows something before any script; it must leave in the same frame as the application appears, neither before nor after. */
import { afterNextRender, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, take } from 'rxjs';

/** A page whose text came with it stays until ours has that text too, this long at most (milliseconds). */
const contentTimeoutMs = 2_000;

const isReady = (first: Element): boolean => {
  const main = document.querySelector('es-root main');
  return !first.matches('.es-first-page') || (main?.querySelector('h1') !== null && main?.querySelector('es-skeleton') === null);
};

/** Its menu is open, and the keyboard has not left it for something else. */
const isInUse = (first: Element): boolean => {
  const [open, held] = [first.querySelector(':popover-open'), document.activeElement];
  const left = held !== null && first.contains(held) && !held.matches('button[popovertarget]') && open?.contains(held) === false;
  return open !== null && !left;
};

/** What stands in the application for a link of the first paint, or for the button of its menu. */
const counterpartOf = (held: Element): HTMLElement | undefined => {
  const opens = held.matches('button[popovertarget]');
  const there = document.querySelectorAll<HTMLElement>(opens ? 'es-root button[popovertarget="es-pages"]' : 'es-root a[href]');
  return [...there].find((one) => opens || one.getAttribute('href') === held.getAttribute('href'));
};

/** Whoever was there with the keyboard stays there. */
const give = (first: Element): void => {
  const held = document.activeElement;
  const counterpart = held !== null && first.contains(held) ? counterpartOf(held) : undefined;
  first.remove();
  counterpart?.focus({ preventScroll: true });
};

/** Removes what index.html showed once the first page of the application is there to replace it. */
export function takeOverFirstPaint(): void {
  const [router, injector] = [inject(Router), inject(Injector)];
  const leave = (first: Element, until: number): void => {
    if (!isInUse(first) && (isReady(first) || performance.now() > until)) give(first);
    else requestAnimationFrame(() => leave(first, until));
  };
  router.events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      take(1),
    )
    .subscribe(() => {
      const first = document.getElementById('es-first');
      if (first !== null) afterNextRender(() => leave(first, performance.now() + contentTimeoutMs), { injector });
    });
}
