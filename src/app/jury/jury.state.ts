/** Why: the acts of a jury that only the server may do, by the names it knows them by. */
import { Injectable } from '@angular/core';
import type { InputOf, OutputOf } from '@domain/acts';
import { commandSlice } from '../shared/commands/command-slice';
import { Commands, performNamed, type Answers, type NamedAct } from '../shared/commands/commands';
import { JuryGateway, toRefusal } from './jury-gateway';

export type ActName =
  | 'createJury'
  | 'configureJury'
  | 'addCandidates'
  | 'moveJury'
  | 'declareInterests'
  | 'recuseJuror'
  | 'removeJuror'
  | 'assignJury'
  | 'inviteMember'
  | 'openDossierInRoom'
  | 'recordDecision'
  | 'sealMinutes'
  | 'previewAnnouncements'
  | 'sendAnnouncements';

const slice = commandSlice<NamedAct<ActName>, Answers<ActName>>('jury', 'Jury');
export const juryFeature = slice.feature;
export const performJuryActs = slice.performing(JuryGateway, performNamed, toRefusal);

/** What pages ask for: an act by its name and subject, and its three faces. */
@Injectable({ providedIn: 'root' })
export class JuryCommands extends Commands<ActName> {
  constructor() {
    super(slice);
  }

  /** Asks the server; `then` is called with the answer when it is accepted. */
  ask<Name extends ActName>(
    name: Name,
    subject: string,
    input: InputOf<Name>,
    then: (answer: OutputOf<Name>) => void = () => undefined,
  ): void {
    void this.outcomeOf(name, subject, input).then((outcome) => {
      if (outcome?.kind !== 'done') return;
      const answer = outcome.answer[name];
      if (answer !== undefined) then(answer);
    });
  }
}
