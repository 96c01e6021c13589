import type { EnvironmentProviders } from '@angular/core';

/** Nothing in production; `store-tools.development.ts` takes its place while developing. */
export const storeTools: readonly EnvironmentProviders[] = [];
