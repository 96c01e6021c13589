import type { Routes } from '@angular/router';
import { provideAlumniActs } from './alumni.state';

/** `/communaute`: people, what they need and offer, and those they meet. */
const routes: Routes = [
  {
    path: '',
    providers: provideAlumniActs(),
    children: [
      { path: '', loadComponent: () => import('./members/members').then((m) => m.Members) },
      { path: 'moi', loadComponent: () => import('./mine/my-profile').then((m) => m.MyProfile) },
      { path: 'entraide', loadComponent: () => import('./aid/mutual-aid').then((m) => m.MutualAid) },
      { path: 'mises-en-relation', loadComponent: () => import('./introductions/introductions').then((m) => m.Introductions) },
      { path: ':uid', loadComponent: () => import('./member/member-page').then((m) => m.MemberPage) },
    ],
  },
];
export default routes;
