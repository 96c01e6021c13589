import type { Routes } from '@angular/router';

/** `/annuaire`: public. */
const routes: Routes = [{ path: '', loadComponent: () => import('./doors/doors').then((m) => m.Doors) }];
export default routes;
