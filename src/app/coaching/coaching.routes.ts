import type { Routes } from '@angular/router';
import { provideCoachingState } from './coaching.state';

const providers = provideCoachingState();

export default [
  {
    path: '',
    providers,
    children: [
      { path: '', loadComponent: () => import('./my-plans/my-plans').then((m) => m.MyPlans) },
      {
        path: ':enrolmentId/missions/:missionId',
        loadComponent: () => import('./mission/mission-page').then((m) => m.MissionPage),
      },
      {
        path: ':enrolmentId',
        loadComponent: () => import('./plan/plan').then((m) => m.Plan),
        children: [
          { path: '', loadComponent: () => import('./plan/plan-home').then((m) => m.PlanHome) },
          { path: 'feuille-de-route', loadComponent: () => import('./roadmap/roadmap').then((m) => m.Roadmap) },
          { path: 'diagnostic', loadComponent: () => import('./diagnostic/diagnostic').then((m) => m.DiagnosticPage) },
          { path: 'expertise', loadComponent: () => import('./expertise/expertise').then((m) => m.Expertise) },
          { path: 'rencontres', loadComponent: () => import('./meetings/meetings').then((m) => m.Meetings) },
          { path: 'equipe', loadComponent: () => import('./team/team').then((m) => m.Team) },
        ],
      },
    ],
  },
] satisfies Routes;

export const cohorts = [
  {
    path: '',
    providers,
    children: [
      { path: '', loadComponent: () => import('./cockpit/cohorts').then((m) => m.Cohorts) },
      { path: ':editionId', loadComponent: () => import('./cockpit/cockpit').then((m) => m.Cockpit) },
    ],
  },
] satisfies Routes;
