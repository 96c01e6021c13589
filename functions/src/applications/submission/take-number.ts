/** Why: all the applications of a call share one counter, and no two calls one beginning; each takes its number apart from its own transaction, together with those that wait beside it. */
import type { Application, SubmissionArrival } from '@domain/applications/applications';
import { applicationNumber, numberPrefix } from '@domain/applications/names';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot, type Transaction } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { arrivalAt } from './arrival';

type Numbers = ReadonlyMap<string, string>;

/** `applicationNumbers/{callId}`. `prefix` is absent from those of before, which took the beginning that the call's name gives. */
interface Counter {
  readonly v: 1;
  readonly last: number;
  readonly prefix?: string;
}

const counterAt = (callId: string) => database.doc(`applicationNumbers/${callId}`);
/** Which call has this beginning: two calls of one name and year must not give the same numbers. */
const claimAt = (prefix: string) => database.doc(`applicationNumbers/prefix~${prefix}`);

/** Whether an application has a number that begins so: one of a call that counted before beginnings were claimed. */
const isUsed = async (transaction: Transaction, prefix: string): Promise<boolean> => {
  const used = database.collection('applications').where('number', '>=', `${prefix}-`).where('number', '<', `${prefix}.`);
  return !(await transaction.get(used.limit(1))).empty;
};

/** The first beginning that is this call's or nobody's. A call that already gave numbers goes on with its own. */
const prefixOf = async (transaction: Transaction, callId: string, callName: string, counter: Counter | null): Promise<string> => {
  if (counter?.prefix !== undefined) return counter.prefix;
  for (let attempt = 0; ; attempt += 1) {
    const prefix = numberPrefix(callName, attempt);
    const holder = (await transaction.get(claimAt(prefix))).get('callId') as string | undefined;
    const isMine = holder === callId || (attempt === 0 && holder === undefined && (counter?.last ?? 0) > 0);
    if (isMine || (holder === undefined && !(await isUsed(transaction, prefix)))) return prefix;
  }
};

/** Gives the next numbers of a call; an application that already took one keeps it. */
const allocate = (callId: string, callName: string, applicationIds: readonly string[]): Promise<Numbers> =>
  transact(async (transaction) => {
    const [counted, ...arrivals] = await transaction.getAll(counterAt(callId), ...applicationIds.map(arrivalAt));
    const counter = counted === undefined ? null : fromSnapshot<Counter>(counted);
    const prefix = await prefixOf(transaction, callId, callName, counter);
    const before = counter?.last ?? 0;
    let last = before;
    const numbers = new Map<string, string>();
    for (const [index, applicationId] of applicationIds.entries()) {
      const arrival = arrivals[index] === undefined ? null : fromSnapshot<SubmissionArrival>(arrivals[index]);
      const known = arrival?.number ?? 0;
      const number = known === 0 ? (last += 1) : known;
      numbers.set(applicationId, applicationNumber(prefix, number));
      if (known === 0) transaction.set(arrivalAt(applicationId), { v: 1, at: arrival?.at ?? null, number } satisfies SubmissionArrival);
    }
    if (counter?.prefix === undefined) transaction.set(claimAt(prefix), { v: 1, callId });
    if (last !== before || counter?.prefix === undefined) transaction.set(counterAt(callId), { v: 1, last, prefix } satisfies Counter);
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

const join = (callId: string, callName: string): Turn => {
  const waiting = open.get(callId);
  if (waiting !== undefined && waiting.applicationIds.size < mostInATurn) return waiting;
  const applicationIds = new Set<string>();
  const start = (): Promise<Numbers> => {
    if (open.get(callId)?.applicationIds === applicationIds) open.delete(callId);
    return allocate(callId, callName, [...applicationIds]);
  };
  const numbers = (before.get(callId) ?? Promise.resolve()).then(start, start);
  const turn: Turn = { applicationIds, numbers };
  before.set(callId, numbers);
  open.set(callId, turn);
  return turn;
};

/** The application's number, which no application of any call has. One transaction at a time here: those who come meanwhile share the next. */
export const takeNumber = async ({
  id,
  callId,
  callName,
}: Pick<Identified<Application>, 'id' | 'callId' | 'callName'>): Promise<string> => {
  const turn = join(callId, callName);
  turn.applicationIds.add(id);
  const number = (await turn.numbers).get(id);
  if (number === undefined) throw new Error(`No number was taken for ${id}`);
  return number;
};
