import type { EnvironmentProviders } from '@angular/core';
import { provideStoreDevtools } from '@ngrx/store-devtools';

/** The facts of the store, as the browser's Redux DevTools tell them. */
export const storeTools: readonly EnvironmentProviders[] = [provideStoreDevtools({ name: 'Essaim', maxAge: 100, connectInZone: false })];
