import type { Routes } from '@angular/router';

/** `/impact`: results, each with its definition and its records. */
const routes: Routes = [{ path: '', loadComponent: () => import('./results/results').then((m) => m.Results) }];
export default routes;
