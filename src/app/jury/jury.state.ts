/** Why: the acts of a jury that only the server may do, by the names it knows them by. */
import { Injectable } from '@angular/core';
import { commandSlice } from '../shared/commands/command-slice';
import { Commands, type NamedAct } from '../shared/commands/commands';
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

const slice = commandSlice<NamedAct<ActName>>('jury', 'Jury');
export const juryFeature = slice.feature;
export const performJuryActs = slice.performing(JuryGateway, (gateway, { name, input }) => gateway.act<unknown>(name, input), toRefusal);

/** What pages ask for: an act by its name and subject, and its three faces. */
@Injectable({ providedIn: 'root' })
export class JuryCommands extends Commands<ActName> {
  constructor() {
    super(slice);
  }

  /** Asks the server; `then` is called with the answer when it is accepted. */
  ask(name: ActName, subject: string, input: object, then: (answer: never) => void = () => undefined): void {
    void this.outcomeOf(name, subject, input).then((outcome) => {
      if (outcome?.kind === 'done') then(outcome.answer as never);
    });
  }
}
