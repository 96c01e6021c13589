/** Why: the acts of a jury that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { JuryGateway, toRefusal } from './jury-gateway';

import { refusalWords } from './jury-words';

const acts = roomActs('Jury', [
  'createJury',
  'configureJury',
  'addCandidates',
  'moveJury',
  'declareInterests',
  'recuseJuror',
  'removeJuror',
  'assignJury',
  'inviteMember',
  'openDossierInRoom',
  'recordDecision',
  'sealMinutes',
  'previewAnnouncements',
  'sendAnnouncements',
]);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class JuryActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, () => refusalWords);
  }
}

/** The room's part of the store, with what performs its acts. */
export const provideJuryActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performJuryActs: performing(acts, JuryGateway, toRefusal) }),
];
