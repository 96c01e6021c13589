/** Why: all the applications of a call share one counter; each takes its number apart from its own transaction, together with those that wait beside it. */
import type { SubmissionArrival } from '@domain/applications/applications';
import { database, fromSnapshot } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { arrivalAt } from './arrival';

type Numbers = ReadonlyMap<string, number>;

/** Gives the next numbers of a call; an application that already took one keeps it. */
const allocate = (callId: string, applicationIds: readonly string[]): Promise<Numbers> =>
  transact(async (transaction) => {
    const counter = database.doc(`applicationNumbers/${callId}`);
    const [counted, ...arrivals] = await transaction.getAll(counter, ...applicationIds.map(arrivalAt));
    const before = (counted?.get('last') as number | undefined) ?? 0;
    let last = before;
    const numbers = new Map<string, number>();
    for (const [index, applicationId] of applicationIds.entries()) {
      const arrival = arrivals[index] === undefined ? null : fromSnapshot<SubmissionArrival>(arrivals[index]);
      const known = arrival?.number ?? 0;
      const number = known === 0 ? (last += 1) : known;
      numbers.set(applicationId, number);
      if (known === 0) transaction.set(arrivalAt(applicationId), { v: 1, at: arrival?.at ?? null, number } satisfies SubmissionArrival);
    }
    if (last !== before) transaction.set(counter, { v: 1, last });
    return numbers;
  });

interface Turn {
  readonly applicationIds: Set<string>;
  readonly numbers: Promise<Numbers>;
}
/** By call: the turn that is still open, and the one before it. */
const open = new Map<string, Turn>();
const before = new Map<string, Promise<unknown>>();
const mostInATurn = 100;

const join = (callId: string): Turn => {
  const waiting = open.get(callId);
  if (waiting !== undefined && waiting.applicationIds.size < mostInATurn) return waiting;
  const applicationIds = new Set<string>();
  const start = (): Promise<Numbers> => {
    if (open.get(callId)?.applicationIds === applicationIds) open.delete(callId);
    return allocate(callId, [...applicationIds]);
  };
  const numbers = (before.get(callId) ?? Promise.resolve()).then(start, start);
  const turn: Turn = { applicationIds, numbers };
  before.set(callId, numbers);
  open.set(callId, turn);
  return turn;
};

/** The application's number in its call, from 1. One transaction at a time here: those who come meanwhile share the next. */
export const takeNumber = async (callId: string, applicationId: string): Promise<number> => {
  const turn = join(callId);
  turn.applicationIds.add(applicationId);
  const number = (await turn.numbers).get(applicationId);
  if (number === undefined) throw new Error(`No number was taken for ${applicationId}`);
  return number;
};
