import { inject, LOCALE_ID } from '@angular/core';
import { Router } from '@angular/router';
import { destination } from '../../backend/signing/destination';

export interface Language {
  readonly code: 'fr' | 'en';
  readonly name: string;
  readonly here: boolean;
  /** The same page in that language. */
  readonly address: () => string;
}

/** French is served at `/`, English at `/en/`: switching loads the same path of the other build. */
export function languages(): readonly Language[] {
  const [locale, router] = [inject(LOCALE_ID), inject(Router)];
  const english = locale.startsWith('en');
  return [
    { code: 'fr', name: 'Français', here: !english, address: () => destination(router.url) },
    { code: 'en', name: 'English', here: english, address: () => `/en${destination(router.url)}` },
  ];
}
