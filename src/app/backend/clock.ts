import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { after, elapsed } from '@domain/shared/instant';

const tick = 30_000;
const tolerated = 5_000;

/** The time as the server sees it, to within a few seconds; good for deadlines on screen, never for deciding. */
@Injectable({ providedIn: 'root' })
export class Clock {
  private offset = 0;
  private readonly current = signal(new Date());
  /** Ticks each 30 seconds. */
  readonly now = this.current.asReadonly();

  constructor() {
    const timer = setInterval(() => this.read(), tick);
    const wake = (): void => this.read();
    document.addEventListener('visibilitychange', wake);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
    });
  }

  /** Takes the server's clock when this machine's is off by more than the network explains. */
  calibrate(server: Date): void {
    const offset = elapsed(new Date(), server);
    this.offset = Math.abs(offset) > tolerated ? offset : 0;
    this.read();
  }

  /** This very moment, for what is recorded. */
  moment(): Date {
    return after(new Date(), this.offset);
  }

  private read(): void {
    this.current.set(this.moment());
  }
}
