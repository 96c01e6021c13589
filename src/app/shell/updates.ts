/** Why: the worker that keeps the application offline also learns that a newer one is online; loaded after the first view, which does not need it. */
import { createEnvironmentInjector, type EnvironmentInjector, DestroyRef, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { provideServiceWorker, SwUpdate } from '@angular/service-worker';
import { filter, fromEvent, interval, merge } from 'rxjs';
import { NewVersion } from '../shared/version/new-version';

/** How often a tab that nobody leaves asks, in milliseconds. */
const everyHalfHourMs = 1_800_000;

/** Announces a version that the worker has ready, and one that a page can no longer do without. */
@Injectable()
export class Updates {
  private readonly worker = inject(SwUpdate);
  private readonly version = inject(NewVersion);
  private readonly destroyed = inject(DestroyRef);

  watch(): void {
    if (!this.worker.isEnabled) return;
    const ready = this.worker.versionUpdates.pipe(filter(({ type }) => type === 'VERSION_READY'));
    merge(ready, this.worker.unrecoverable)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(() => this.version.announce());
    const seenAgain = fromEvent(document, 'visibilitychange').pipe(filter(() => document.visibilityState === 'visible'));
    merge(seenAgain, interval(everyHalfHourMs))
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(() => {
        // Offline, or the server is silent: the next time answers.
        this.worker.checkForUpdate().catch(() => false);
      });
  }
}

/** The worker is registered by `offline-shell`: an injector of its own keeps Angular from doing so at the start. */
export function watchUpdates(application: EnvironmentInjector): void {
  const injector = createEnvironmentInjector([provideServiceWorker('ngsw-worker.js'), Updates], application);
  injector.get(Updates).watch();
}
