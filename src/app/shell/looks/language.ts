import { computed, inject, LOCALE_ID, type Signal } from '@angular/core';
import { chooseLanguage, type LanguageCode } from '../../backend/signing/chosen-language';
import { destination } from '../../backend/signing/destination';
import { Navigation } from '../frame/navigation';

export interface Language {
  readonly code: LanguageCode;
  readonly name: string;
  readonly here: boolean;
  /** The page one is on, with its query and its fragment, in that language. */
  readonly address: string;
  /** Told before the page changes: e-mails follow. */
  readonly choose: () => void;
}

/** French is served at `/`, English at `/en/`: switching loads the same path of the other build. Called in a field initialiser. */
export function languages(): Signal<readonly Language[]> {
  const [english, url] = [inject(LOCALE_ID).startsWith('en'), inject(Navigation).url];
  const named = (code: LanguageCode, name: string, address: string): Language => ({
    code,
    name,
    here: english === (code === 'en'),
    address,
    choose: () => {
      chooseLanguage(code);
    },
  });
  return computed(() => {
    const path = destination(url());
    return [named('fr', 'Français', path), named('en', 'English', `/en${path}`)];
  });
}
