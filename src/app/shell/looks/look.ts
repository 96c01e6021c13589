import { effect, Injectable, signal } from '@angular/core';
import { keepIn } from '@domain/shared/storage/keep-in';

export type Theme = 'system' | 'light' | 'dark';

const kept = 'essaim:look';

function recall(): { theme: Theme; contrast: boolean } {
  try {
    const { theme, contrast } = JSON.parse(localStorage.getItem(kept) ?? '{}') as { theme?: Theme; contrast?: string };
    return { theme: theme === 'light' || theme === 'dark' ? theme : 'system', contrast: contrast === 'more' };
  } catch {
    return { theme: 'system', contrast: false };
  }
}

/** The theme and contrast a person chose; the script of index.html applies the same before the first paint. */
@Injectable({ providedIn: 'root' })
export class Look {
  private readonly start = recall();
  readonly theme = signal<Theme>(this.start.theme);
  readonly contrast = signal(this.start.contrast);

  constructor() {
    effect(() => {
      const [theme, contrast] = [this.theme(), this.contrast()];
      const { dataset } = document.documentElement;
      if (theme === 'system') delete dataset['theme'];
      else dataset['theme'] = theme;
      if (contrast) dataset['contrast'] = 'more';
      else delete dataset['contrast'];
      keepIn(localStorage, kept, JSON.stringify({ theme, contrast: contrast ? 'more' : 'system' }));
    });
  }
}
