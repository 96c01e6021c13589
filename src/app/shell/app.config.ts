import { ErrorHandler, inject, provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { outboxFeature } from '../backend/sending/outbox.state';
import { Session } from '../backend/session';
import { sessionFeature } from '../backend/signing/session.state';
import { routes } from './app.routes';
import { storeTools } from './store-tools';
import { Unexpected } from './unexpected';

const soon = 200;
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, soon);
};

export const shell: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: Unexpected },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideStore({ [sessionFeature.name]: sessionFeature.reducer, [outboxFeature.name]: outboxFeature.reducer }),
    ...storeTools,
    provideAppInitializer(() => {
      const session = inject(Session);
      // A visitor sees the page before Authentication is even loaded.
      if (session.wasSignedIn()) session.start();
      else whenIdle(() => session.start());
    }),
  ],
};
