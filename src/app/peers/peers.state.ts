/** Why: the acts on a session that only the server may do, by the names it knows them by. */
import { Injectable } from '@angular/core';
import type { InputOf } from '@domain/acts';
import { commandSlice } from '../shared/commands/command-slice';
import { Commands, performNamed, type Answers, type NamedAct } from '../shared/commands/commands';
import { PeersGateway, toRefusal } from './peers-gateway';

export type ActName = 'registerForSession' | 'cancelRegistration' | 'cancelSession' | 'sealSheet';

const slice = commandSlice<NamedAct<ActName>, Answers<ActName>>('peers', 'Peers');
export const peersFeature = slice.feature;
export const performPeersActs = slice.performing(PeersGateway, performNamed, toRefusal);

/** What pages ask for: an act by its name and subject, and its faces. */
@Injectable({ providedIn: 'root' })
export class PeersCommands extends Commands<ActName> {
  constructor() {
    super(slice);
  }

  /** Resolves with true once accepted, false once refused (the words are in `refusal`). */
  async ask<Name extends ActName>(name: Name, subject: string, input: InputOf<Name>): Promise<boolean> {
    return (await this.outcomeOf(name, subject, input))?.kind === 'done';
  }
}
