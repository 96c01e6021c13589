import type { Routes } from '@angular/router';

export const styleguide: Routes = [
  { path: 'styleguide', loadComponent: () => import('./styleguide/styleguide').then((m) => m.Styleguide) },
];
