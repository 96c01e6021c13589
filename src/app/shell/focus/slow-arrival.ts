/** Why: a page that takes long shows its outline to the eyes only; to the ear, nothing would happen after the press. */
import { DestroyRef, inject, type WritableSignal } from '@angular/core';
import { NavigationCancel, NavigationEnd, NavigationError, NavigationStart, Router } from '@angular/router';

const patienceMs = 1_500;
const lookAgainMs = 500;

/** Keeps in `words` what to tell of a page that is still on its way: '' while none is late. */
export function slowArrival(words: WritableSignal<string>): void {
  let underWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const late = underWay || document.querySelector('main es-skeleton') !== null;
    words.set(late ? $localize`:@@shell.onItsWay:La page arrive…` : '');
    if (late) timer = setTimeout(look, lookAgainMs);
  };
  const moves = inject(Router).events.subscribe((event) => {
    if (event instanceof NavigationStart) {
      underWay = true;
      words.set('');
      clearTimeout(timer);
      timer = setTimeout(look, patienceMs);
    } else if (event instanceof NavigationEnd || event instanceof NavigationCancel || event instanceof NavigationError) underWay = false;
  });
  inject(DestroyRef).onDestroy(() => {
    moves.unsubscribe();
    clearTimeout(timer);
  });
}
