import { afterNextRender, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? url;

/** After a move to another page, the keyboard and the screen reader start at its title. Not at the first load. */
export function focusTitleOnArrival(): void {
  const [router, injector] = [inject(Router), inject(Injector)];
  router.events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      pairwise(),
      filter(([before, after]) => pathOf(before) !== pathOf(after) && !after.includes('#')),
    )
    .subscribe(() => {
      afterNextRender(
        () => {
          // Who goes from tab to tab stays on them.
          if (document.querySelector('main [role="tablist"] :focus') !== null) return;
          (document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
        },
        { injector },
      );
    });
}
