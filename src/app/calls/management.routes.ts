import type { Routes } from '@angular/router';
import { provideCallsActs } from './calls.state';

/** `/programmes/:programmeId/appels/:callId`: what a manager prepares and opens. */
const routes: Routes = [
  {
    path: '',
    providers: provideCallsActs(),
    children: [
      { path: '', loadComponent: () => import('./settings/call-settings').then((m) => m.CallSettings) },
      { path: 'formulaire', loadComponent: () => import('./form-builder/form-builder').then((m) => m.FormBuilder) },
      { path: 'ouverture', loadComponent: () => import('./opening/opening').then((m) => m.Opening) },
    ],
  },
];
export default routes;
