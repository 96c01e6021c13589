/** Why: the acts on a programme that only the server may do, by the names it knows them by. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { ProgrammesGateway } from './programmes-gateway';
import { toRefusal } from '../backend/refusal';
import { actRefusals } from './programme-words';

const acts = roomActs('Programmes', ['createProgramme', 'createEdition', 'inviteMember', 'revokeInvitation', 'endMembership']);

/** What pages of this room ask the server for. */
@Injectable({ providedIn: 'root' })
export class ProgrammesActs extends Acts<Parameters<typeof acts.facts>[0]> {
  constructor() {
    super(acts, actRefusals);
  }
}

/** The room's part of the store, with what performs its acts. */
export const provideProgrammesActs = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performProgrammesActs: performing(acts, ProgrammesGateway, toRefusal) }),
];
