import type { Routes } from '@angular/router';

/** `/appels`: what everyone reads. No store here: the first load stays small. */
const routes: Routes = [
  { path: '', loadComponent: () => import('./open-calls/open-calls').then((m) => m.OpenCalls) },
  { path: ':callId', loadComponent: () => import('./public-call/public-call').then((m) => m.PublicCall) },
  { path: ':callId/eligibilite', loadComponent: () => import('./eligibility-check/eligibility-check').then((m) => m.EligibilityCheck) },
];
export default routes;

/** `/orientation` */
export const orientation: Routes = [
  { path: '', loadComponent: () => import('./orientation/orientation').then((m) => m.OrientationWizard) },
];
