/** Why: the acts on a session that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { PeersGateway, toRefusal } from './peers-gateway';

import { refusalWords } from './peers-words';

const acts = roomActs('Peers', ['registerForSession', 'cancelRegistration', 'cancelSession', 'sealSheet']);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class PeersActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, () => refusalWords);
  }
}

/** The room's part of the store, with what performs its acts. */
export const providePeersActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performPeersActs: performing(acts, PeersGateway, toRefusal) }),
];
