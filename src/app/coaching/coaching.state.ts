/** Why: the acts of coaching that only the server may do, by the names it knows them by. */
import { Injectable } from '@angular/core';
import { commandSlice } from '../shared/commands/command-slice';
import { Commands, type NamedAct } from '../shared/commands/commands';
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

const slice = commandSlice<NamedAct<ActName>>('coaching', 'Coaching');
export const coachingFeature = slice.feature;
export const performCoachingActs = slice.performing(
  CoachingGateway,
  (gateway, { name, input }) => gateway.act<unknown>(name, input),
  toRefusal,
);

/** What pages ask for: an act by its name and subject, and its faces. */
@Injectable({ providedIn: 'root' })
export class CoachingCommands extends Commands<ActName> {
  constructor() {
    super(slice);
  }

  /** Resolves with true once accepted, false once refused (the words are in `refusal`). */
  async ask(name: ActName, subject: string, input: object): Promise<boolean> {
    return (await this.outcomeOf(name, subject, input))?.kind === 'done';
  }
}
