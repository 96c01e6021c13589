import type { Routes } from '@angular/router';

/** `/administration`: who holds which role, what was decided, what was sent. */
const routes: Routes = [
  { path: '', loadComponent: () => import('./members/role-holders').then((m) => m.RoleHolders) },
  { path: 'journal', loadComponent: () => import('./journal/journal').then((m) => m.Journal) },
  { path: 'courriels', loadComponent: () => import('./mails/mails').then((m) => m.Mails) },
];
export default routes;
