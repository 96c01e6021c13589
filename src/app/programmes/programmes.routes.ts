import type { Routes } from '@angular/router';
import { provideProgrammesActs } from './programmes.state';

/** `/programmes`: programmes, their editions and their people. */
const routes: Routes = [
  {
    path: '',
    providers: provideProgrammesActs(),
    children: [
      { path: '', loadComponent: () => import('./mine/my-programmes').then((m) => m.MyProgrammes) },
      { path: ':programmeId', loadComponent: () => import('./programme/programme-page').then((m) => m.ProgrammePage) },
      { path: ':programmeId/equipe', loadComponent: () => import('./team/team').then((m) => m.Team) },
      { path: ':programmeId/editions/nouvelle', loadComponent: () => import('./new-edition/new-edition').then((m) => m.NewEdition) },
      { path: ':programmeId/editions/:editionId', loadComponent: () => import('./edition/edition-hub').then((m) => m.EditionHub) },
    ],
  },
];
export default routes;
