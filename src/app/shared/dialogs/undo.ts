import { Injectable, signal } from '@angular/core';

export interface Offer {
  readonly words: string;
  readonly undo: (() => void) | null;
}

const shownFor = 8_000;

/** Undo rather than "are you sure": `undo.offer('Candidature archivée', () => restore())`. The shell shows it. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly current = signal<Offer | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly shown = this.current.asReadonly();

  offer(words: string, undo: () => void): void {
    this.show({ words, undo });
  }

  /** Only says that something happened. */
  say(words: string): void {
    this.show({ words, undo: null });
  }

  take(): void {
    const offer = this.current();
    this.dismiss();
    offer?.undo?.();
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.current.set(null);
  }

  /** The pointer or the keyboard is on it: it stays. */
  hold(): void {
    clearTimeout(this.timer);
  }

  release(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.current.set(null), shownFor);
  }

  private show(offer: Offer): void {
    this.current.set(offer);
    this.release();
  }
}
