import type { Theme } from './look';

export const themes: readonly { readonly id: Theme; readonly words: string }[] = [
  { id: 'system', words: $localize`:@@shell.themeSystem:Automatique` },
  { id: 'light', words: $localize`:@@shell.themeLight:Claire` },
  { id: 'dark', words: $localize`:@@shell.themeDark:Sombre` },
];
