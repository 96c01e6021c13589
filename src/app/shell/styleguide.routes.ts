import type { Routes } from '@angular/router';

/** Empty in production: angular.json puts `styleguide.routes.development.ts` in its place for development builds. */
export const styleguide: Routes = [];
