/** Why: what pages of the room share: the acts of coaching that only the server may do, and the lists that several of them show. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { liveList, provideLiveList } from '../backend/lists/live-list';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { CoachingGateway, toRefusal } from './coaching-gateway';
import { refusalWords } from './coaching-words';

const acts = roomActs('Coaching', [
  'requestMission',
  'moveMission',
  'countersignMission',
  'logMissionDay',
  'correctMissionDay',
  'assignCoach',
  'withdrawCoach',
  'openFinalReview',
  'finishEnrolment',
]);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class CoachingActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, () => refusalWords);
  }
}

/** Of a plan. A mission that is moved is in its new state at once, and back in the former one when the server says no. */
export const missionsList = liveList({
  room: 'Coaching',
  title: 'Missions',
  gateway: CoachingGateway,
  read: (gateway, enrolmentId: string) => gateway.missions(enrolmentId),
  expected: (expecting) =>
    expecting(acts.facts('moveMission'), ({ enrolmentId, missionId, to }) => ({
      subject: [enrolmentId],
      id: missionId,
      patch: { state: to },
    })),
});
/** Of a plan, by due date. */
export const milestonesList = liveList({
  room: 'Coaching',
  title: 'Milestones',
  gateway: CoachingGateway,
  read: (gateway, enrolmentId: string) => gateway.milestones(enrolmentId),
});
/** Of a plan, in their order. */
export const objectivesList = liveList({
  room: 'Coaching',
  title: 'Objectives',
  gateway: CoachingGateway,
  read: (gateway, enrolmentId: string) => gateway.objectives(enrolmentId),
});

/** The room's part of the store, with what performs its acts and follows its lists. */
export const provideCoachingState = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performCoachingActs: performing(acts, CoachingGateway, toRefusal) }),
  ...provideLiveList(missionsList),
  ...provideLiveList(milestonesList),
  ...provideLiveList(objectivesList),
];
