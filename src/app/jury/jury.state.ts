/** Why: what pages of the room share: the acts of a jury that only the server may do, and the lists that several of them show. */
import { Injectable, type EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { liveList, provideLiveList } from '../backend/lists/live-list';
import { Acts } from '../shared/acts/acts';
import { performing, roomActs } from '../shared/acts/room-acts';
import { JuryGateway, toRefusal } from './jury-gateway';
import { refusalWords } from './jury-words';
import { Pile } from './reading-room/pile';

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

/** Of a jury. Whoever is removed is gone at once, and is back when the server says no. */
export const membersList = liveList({
  room: 'Jury',
  title: 'Members',
  gateway: JuryGateway,
  read: (gateway, juryId: string) => gateway.members(juryId),
  expected: (expecting) =>
    expecting(acts.facts('removeJuror'), ({ juryId, jurorUid }) => ({ subject: [juryId], id: jurorUid, patch: null })),
});
/** Of one juror in a jury. */
export const recusalsList = liveList({
  room: 'Jury',
  title: 'Own Recusals',
  gateway: JuryGateway,
  read: (gateway, juryId: string, uid: string) => gateway.recusalsOf(juryId, uid),
});
/** Of one juror in a jury, in reading order. */
export const pileList = liveList({
  room: 'Jury',
  title: 'Pile',
  gateway: Pile,
  read: (pile, juryId: string, uid: string) => pile.of(juryId, uid),
});

/** The room's part of the store, with what performs its acts and follows its lists. */
export const provideJuryState = (): EnvironmentProviders[] => [
  provideState(acts.feature),
  provideEffects({ performJuryActs: performing(acts, JuryGateway, toRefusal) }),
  ...provideLiveList(membersList),
  ...provideLiveList(recusalsList),
  ...provideLiveList(pileList),
];
