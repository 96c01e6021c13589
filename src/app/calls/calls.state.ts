/** Why: the acts on a call that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { CallsGateway } from './calls-gateway';
import { toRefusal } from '../backend/refusal';
import { actRefusals } from './management-words';

const acts = roomActs('Calls', ['openCall', 'extendDeadline', 'closeCall', 'publishForm']);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class CallsActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, actRefusals);
  }
}

/** The room's part of the store, with what performs its acts. */
export const provideCallsActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performCallsActs: performing(acts, CallsGateway, toRefusal) }),
];
