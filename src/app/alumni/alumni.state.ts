/** Why: the acts between members that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { AlumniGateway } from './alumni-gateway';
import { toRefusal } from '../backend/refusal';
import { refusalWords } from './community-words';

const acts = roomActs('Alumni', ['proposeIntroduction', 'answerIntroduction', 'closeIntroduction']);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class AlumniActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, () => refusalWords);
  }
}

/** The room's part of the store, with what performs its acts. */
export const provideAlumniActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performAlumniActs: performing(acts, AlumniGateway, toRefusal) }),
];
