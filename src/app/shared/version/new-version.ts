/** Why: a tab stays open for days while the application is replaced on the server; its person decides when to load the new one. */
import { inject, Injectable, InjectionToken, signal } from '@angular/core';

/** Replaced in specs: a page that reloads ends them. */
export const reloadPage = new InjectionToken('reloads the page', { factory: () => (): void => location.reload() });

@Injectable({ providedIn: 'root' })
export class NewVersion {
  private readonly reloadNow = inject(reloadPage);
  private readonly known = signal(false);
  /** A newer version than this page is online. */
  readonly isOnline = this.known.asReadonly();

  announce(): void {
    this.known.set(true);
  }

  /** Leaving a page hands over what was typed (`pagehide`): the outbox, the desks and the focused field do so. */
  reload(): void {
    this.reloadNow();
  }
}
