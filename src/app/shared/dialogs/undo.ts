import { DestroyRef, inject, Injectable, Injector, PendingTasks } from '@angular/core';
import type { Offer } from './notice';

/** Undo rather than "are you sure": `undo.offer('Candidature archivée', () => restore())`. The last one replaces the others. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly injector = inject(Injector);
  private readonly tasks = inject(PendingTasks);
  private readonly life = inject(DestroyRef);

  offer(words: string, undo: () => void): void {
    this.tasks.run(() => this.show({ words, undo }));
  }

  /** Only says that something happened. */
  say(words: string): void {
    this.tasks.run(() => this.show({ words, undo: null }));
  }

  /** The snack bar is no part of the first load. */
  private async show(offer: Offer): Promise<void> {
    // A failure told here would be told here again, without end.
    const notice = await import('./notice').catch((error: unknown) => console.error(error));
    if (!this.life.destroyed) notice?.showNotice(this.injector, offer);
  }
}
