import type { Routes } from '@angular/router';
import { signedIn } from '../guards';

const routes: Routes = [
  { path: '', canActivate: [signedIn], loadComponent: () => import('./account').then((m) => m.Account) },
  { path: 'envois', canActivate: [signedIn], loadComponent: () => import('./sendings').then((m) => m.Sendings) },
];
export default routes;
