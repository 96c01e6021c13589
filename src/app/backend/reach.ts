/** Why: a browser's "online" only means some network; what counts for whoever types is whether our server answers. */
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { serverAnswers } from './loading/server-answers';

const askAgainAfterMs = 3_000;

/** Is the server within reach, as far as is known? Believed when the browser says no; asked when something makes it doubtful. */
@Injectable({ providedIn: 'root' })
export class Reach {
  private readonly answers = signal(navigator.onLine);
  readonly within = this.answers.asReadonly();
  private asking: Promise<boolean> | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const away = (): void => this.answers.set(false);
    const back = (): void => void this.ask();
    addEventListener('offline', away);
    addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.again);
      removeEventListener('offline', away);
      removeEventListener('online', back);
    });
    // A page that came from the offline worker says nothing of the network.
    if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) void this.ask();
  }

  /** Something went unanswered: is it the network? Asked again every few seconds while it is away. */
  ask(): Promise<boolean> {
    this.asking ??= this.find().finally(() => (this.asking = null));
    return this.asking;
  }

  private async find(): Promise<boolean> {
    clearTimeout(this.again);
    const near = navigator.onLine && (await serverAnswers());
    this.answers.set(near);
    if (!near && navigator.onLine) this.again = setTimeout(() => void this.ask(), askAgainAfterMs);
    return near;
  }
}
