/** Why: a juror who reloads in a tunnel must find the application again; Angular's worker keeps its files, nothing of anybody's data. */
import { isDevMode, type EnvironmentInjector } from '@angular/core';

const afterFirstLook = 3_000;

const registered = async (application: EnvironmentInjector): Promise<void> => {
  await navigator.serviceWorker.register(new URL('ngsw-worker.js', document.baseURI));
  const { watchUpdates } = await import('./updates');
  watchUpdates(application);
};

/** Registers the worker of the page's language once the page is at rest; without one (development, old browsers) nothing changes. */
export const keepShellOffline = (application: EnvironmentInjector): void => {
  if (isDevMode() || !('serviceWorker' in navigator)) return;
  const register = (): void => {
    setTimeout(() => {
      // What tells that the network is gone must be here before it goes.
      import('../shared/dialogs/notice').catch((error: unknown) => console.warn('notice', error));
      registered(application).catch((error: unknown) => console.warn('offline shell', error));
    }, afterFirstLook);
  };
  // The application may start long after its page was loaded: at the first gesture.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
};
