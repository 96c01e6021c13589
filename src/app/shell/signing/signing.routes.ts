import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./sign-in').then((m) => m.SignInPage) },
  { path: 'lien', loadComponent: () => import('./sign-in-link').then((m) => m.SignInLink) },
];
export default routes;
