import type { Routes } from '@angular/router';
import { providePeersActs } from './peers.state';

export default [
  {
    path: '',
    providers: providePeersActs(),
    children: [
      { path: '', loadComponent: () => import('./list/sessions').then((m) => m.Sessions) },
      { path: 'nouvelle', loadComponent: () => import('./editing/session-edit').then((m) => m.SessionEdit) },
      { path: ':sessionId', loadComponent: () => import('./session/session').then((m) => m.SessionPage) },
      { path: ':sessionId/modifier', loadComponent: () => import('./editing/session-edit').then((m) => m.SessionEdit) },
      { path: ':sessionId/attestation', loadComponent: () => import('./session/certificate').then((m) => m.CertificatePage) },
      { path: ':sessionId/emargement', loadComponent: () => import('./sheet/attendance').then((m) => m.AttendancePage) },
    ],
  },
] satisfies Routes;
