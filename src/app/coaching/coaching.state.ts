/** Why: the acts of coaching that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
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

/** The room's part of the store, with what performs its acts. */
export const provideCoachingActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performCoachingActs: performing(acts, CoachingGateway, toRefusal) }),
];
