import type { Routes } from '@angular/router';
import { provideJuryState } from './jury.state';

export default [
  {
    path: '',
    providers: provideJuryState(),
    children: [
      { path: '', loadComponent: () => import('./juries/juries').then((m) => m.Juries) },
      { path: ':juryId', loadComponent: () => import('./hub/hub').then((m) => m.Hub) },
      { path: ':juryId/interets', loadComponent: () => import('./interests/interests').then((m) => m.Interests) },
      { path: ':juryId/lecture/:applicationId', loadComponent: () => import('./reading-room/reading-room').then((m) => m.ReadingRoom) },
      { path: ':juryId/composition', loadComponent: () => import('./composition/composition').then((m) => m.Composition) },
      { path: ':juryId/classement', loadComponent: () => import('./standings/standings').then((m) => m.Standings) },
      { path: ':juryId/deliberation', loadComponent: () => import('./deliberation/deliberation').then((m) => m.Deliberation) },
      { path: ':juryId/proces-verbal', loadComponent: () => import('./minutes/minutes').then((m) => m.MinutesPage) },
      { path: ':juryId/annonces', loadComponent: () => import('./announcements/announcements').then((m) => m.Announcements) },
    ],
  },
] satisfies Routes;
