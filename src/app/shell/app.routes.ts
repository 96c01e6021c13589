import type { Routes } from '@angular/router';
import { signedIn, withKnownRoles, withRole } from './guards';
import { styleguide } from './styleguide.routes';

/** One line per room: its own routes are the default export of `<room>.routes.ts`, loaded when first visited. */
const rooms: Routes = [
  { path: 'candidatures', canActivate: [signedIn], loadChildren: () => import('../applications/applications.routes') },
  {
    path: 'programmes/:programmeId/appels/:callId/recevabilite',
    canActivate: [withRole('manager')],
    loadChildren: () => import('../applications/applications.routes').then((m) => m.screening),
  },
  { path: 'annuaire', loadChildren: () => import('../directory/directory.routes') },
  { path: 'administration', canActivate: [withRole('manager')], loadChildren: () => import('../admin/admin.routes') },
  { path: 'impact', canActivate: [withRole('manager', 'partner')], loadChildren: () => import('../impact/impact.routes') },
  { path: 'communaute', canActivate: [withRole('alumnus')], loadChildren: () => import('../alumni/alumni.routes') },
  { path: 'jury', canActivate: [withKnownRoles], loadChildren: () => import('../jury/jury.routes') },
  { path: 'appels/:callId/candidater', canActivate: [signedIn], loadChildren: () => import('../calls/start.routes') },
  { path: 'appels', loadChildren: () => import('../calls/calls.routes') },
  { path: 'orientation', loadChildren: () => import('../calls/calls.routes').then((m) => m.orientation) },
  {
    path: 'programmes/:programmeId/appels/:callId',
    canActivate: [withRole('manager')],
    loadChildren: () => import('../calls/management.routes'),
  },
  { path: 'programmes', canActivate: [withRole('manager')], loadChildren: () => import('../programmes/programmes.routes') },
  { path: 'parcours', canActivate: [withKnownRoles], loadChildren: () => import('../coaching/coaching.routes') },
  {
    path: 'cohortes',
    canActivate: [withRole('manager')],
    loadChildren: () => import('../coaching/coaching.routes').then((m) => m.cohorts),
  },
  { path: 'seances', canActivate: [withKnownRoles], loadChildren: () => import('../peers/peers.routes') },
];

export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./home/home').then((m) => m.Home) },
  { path: 'connexion', loadChildren: () => import('./signing/signing.routes') },
  { path: 'invitation/:id', loadComponent: () => import('./signing/invitation').then((m) => m.InvitationPage) },
  { path: 'compte', loadChildren: () => import('./account/account.routes') },
  ...rooms,
  ...styleguide,
  { path: 'roles-attendus', loadComponent: () => import('./pages/awaited-roles').then((m) => m.AwaitedRoles) },
  { path: 'acces-refuse', loadComponent: () => import('./pages/forbidden').then((m) => m.Forbidden) },
  { path: '**', loadComponent: () => import('./pages/not-found').then((m) => m.NotFound) },
];
