import { provideStore } from '@ngrx/store';
import type { Milestone, Mission } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { proveKept } from '../backend/testing/kept-cases';
import { Opened } from '../shared/dialogs/dialogs';
import { provideCoachingState } from './coaching.state';
import { DayDialog, type DayAsked } from './expertise/day-dialog';
import { MissionDialog, type MissionAsked } from './expertise/mission-dialog';
import { RequestDialog, type RequestAsked } from './expertise/request-dialog';
import { MeetingForm } from './meetings/meeting-form';
import { PrivateNotes } from './meetings/private-notes';
import { Heading } from './plan/heading';
import { MilestoneDialog, type MilestoneAsked } from './roadmap/milestone-dialog';
import { MoveDialog, type MoveAsked } from './roadmap/move-dialog';
import { Objectives } from './roadmap/objectives';

const mission: Identified<Mission> = {
  id: 'x1',
  v: 1,
  title: 'Statuts',
  letter: 'Relire les statuts',
  expertName: 'Isa',
  expertUid: 'isa',
  daysPlanned: 2,
  daysDone: 1,
  state: 'underWay',
  deliverable: '',
  log: [{ on: '2027-03-09', days: 1, note: '', byName: 'Isa' }],
  signedByName: '',
  signedAt: null,
  updatedAt: new Date(0),
};
const milestone: Identified<Milestone> = {
  id: 'm1',
  v: 1,
  objectiveId: 'o1',
  title: 'Ouvrir le site',
  dueOn: '2027-05-01',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: new Date(0),
};
const plan = { id: 'e1', programmeId: 'pins', editionId: 'e27', projectName: 'Résovilles', heading: '' };
const today = '2027-03-10';
const limits = { earliest: '2027-01-01', latest: '2032-12-31' };
const inDialog = (data: DayAsked | MissionAsked | RequestAsked | MilestoneAsked | MoveAsked) => () => [
  provideStore(),
  provideCoachingState(),
  { provide: Opened, useValue: { data, close: () => undefined } },
];
const inPage = () => [provideStore(), provideCoachingState()];

proveKept('coaching', [
  {
    form: 'coaching/expertise/day-dialog',
    component: DayDialog,
    providers: inDialog({ enrolmentId: 'e1', mission, place: 0, today, earliest: '', actors: ['expert'] }),
    answers: { correctMissionDay: () => ({ daysDone: 1 }) },
    label: 'Objet',
  },
  {
    form: 'coaching/expertise/request-dialog',
    component: RequestDialog,
    providers: inDialog({ planId: 'e1', left: 4 }),
    answers: { requestMission: () => ({ missionId: 'x2' }) },
    label: 'Le besoin',
    completes: ({ type }) => type('Lettre de mission', 'Relire les statuts'),
  },
  {
    form: 'coaching/expertise/mission-dialog',
    when: 'delivered',
    component: MissionDialog,
    providers: inDialog({ plan, mission, to: 'delivered', today, manages: false }),
    answers: { moveMission: () => ({ state: 'delivered' }) },
    label: 'Ce qui est remis',
  },
  {
    form: 'coaching/expertise/mission-dialog',
    when: 'a day logged',
    component: MissionDialog,
    providers: inDialog({ plan, mission, to: 'log', today, manages: false }),
    answers: { logMissionDay: () => ({ daysDone: 1.5 }) },
    label: 'Objet',
  },
  {
    form: 'coaching/plan/heading',
    component: Heading,
    inputs: { plan, editable: true },
    providers: inPage,
    opens: ({ press }) => press('Écrire le cap'),
    label: 'Le cap',
  },
  {
    form: 'coaching/meetings/private-notes',
    component: PrivateNotes,
    inputs: { plan },
    providers: inPage,
    opens: ({ press }) => press('Ajouter une note'),
    label: 'Note privée',
  },
  {
    form: 'coaching/meetings/meeting-form',
    component: MeetingForm,
    inputs: { planId: 'e1', enrolledAt: new Date('2020-01-01') },
    providers: inPage,
    label: 'Titre',
  },
  {
    form: 'coaching/roadmap/milestone-dialog',
    component: MilestoneDialog,
    providers: inDialog({ planId: 'e1', milestone, objectives: [], all: [milestone], today, limits }),
    label: 'Le jalon',
  },
  {
    form: 'coaching/roadmap/move-dialog',
    component: MoveDialog,
    providers: inDialog({ milestone, to: 'abandoned', all: [milestone], limits }),
    label: 'La raison',
  },
  {
    form: 'coaching/roadmap/objectives',
    component: Objectives,
    inputs: { planId: 'e1', objectives: [], milestones: [], gaps: [], editable: true },
    providers: inPage,
    opens: ({ press }) => press('Ajouter un objectif'),
    label: "L'objectif, en une phrase",
  },
]);
