import { ErrorHandler, inject, provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { outboxFeature } from '../backend/sending/outbox.state';
import { Session } from '../backend/session';
import { sessionFeature } from '../backend/signing/session.state';
import { routes } from './app.routes';
import { Unexpected } from './unexpected';

export const shell: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: Unexpected },
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    provideStore({ [sessionFeature.name]: sessionFeature.reducer, [outboxFeature.name]: outboxFeature.reducer }),
    provideAppInitializer(() => inject(Session).start()),
  ],
};
