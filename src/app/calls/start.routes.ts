import type { Routes } from '@angular/router';

/** `/appels/:callId/candidater`: for whoever is signed in; begins or resumes the application, then goes there. */
const routes: Routes = [{ path: '', loadComponent: () => import('./start/start-application').then((m) => m.StartApplication) }];
export default routes;
