/** Why: the acts on an application that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { ApplicationsGateway } from './applications-gateway';
import { toRefusal } from '../backend/refusal';
import { refusalWords } from './application-words';

const acts = roomActs('Applications', [
  'submitApplication',
  'withdrawApplication',
  'inviteCoAuthor',
  'removeCoAuthor',
  'requestComplement',
  'answerComplement',
  'screenSelection',
]);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class ApplicationsActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, refusalWords);
  }
}

/** The room's part of the store, with what performs its acts. */
export const provideApplicationsActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performApplicationsActs: performing(acts, ApplicationsGateway, toRefusal) }),
];
