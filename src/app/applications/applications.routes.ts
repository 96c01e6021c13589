import type { Routes } from '@angular/router';
import { provideApplicationsActs } from './applications.state';

const providers = provideApplicationsActs();

/** `/candidatures`: what a person writes. */
const routes: Routes = [
  {
    path: '',
    providers,
    children: [
      { path: '', loadComponent: () => import('./mine/my-applications').then((m) => m.MyApplications) },
      { path: ':id', loadComponent: () => import('./editor/application-page').then((m) => m.ApplicationPage) },
      { path: ':id/depot', loadComponent: () => import('./submission/submission').then((m) => m.SubmissionPage) },
      { path: ':id/reponse', loadComponent: () => import('./letter/letter').then((m) => m.LetterPage) },
    ],
  },
];
export default routes;

/** `/programmes/:programmeId/appels/:callId/recevabilite`: what a manager decides. */
export const screening: Routes = [{ path: '', providers, loadComponent: () => import('./screening/queue').then((m) => m.ScreeningQueue) }];
