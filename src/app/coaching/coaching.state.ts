/** Why: the acts of coaching that only the server may do, by the names it knows them by. */
import { Injectable } from '@angular/core';
import type { InputOf } from '@domain/acts';
import { commandSlice } from '../shared/commands/command-slice';
import { Commands, performNamed, type Answers, type NamedAct } from '../shared/commands/commands';
import { CoachingGateway, toRefusal } from './coaching-gateway';

export type ActName =
  | 'requestMission'
  | 'moveMission'
  | 'countersignMission'
  | 'logMissionDay'
  | 'correctMissionDay'
  | 'assignCoach'
  | 'withdrawCoach'
  | 'openFinalReview'
  | 'finishEnrolment';

const slice = commandSlice<NamedAct<ActName>, Answers<ActName>>('coaching', 'Coaching');
export const coachingFeature = slice.feature;
export const performCoachingActs = slice.performing(CoachingGateway, performNamed, toRefusal);

/** What pages ask for: an act by its name and subject, and its faces. */
@Injectable({ providedIn: 'root' })
export class CoachingCommands extends Commands<ActName> {
  constructor() {
    super(slice);
  }

  /** Resolves with true once accepted, false once refused (the words are in `refusal`). */
  async ask<Name extends ActName>(name: Name, subject: string, input: InputOf<Name>): Promise<boolean> {
    return (await this.outcomeOf(name, subject, input))?.kind === 'done';
  }
}
