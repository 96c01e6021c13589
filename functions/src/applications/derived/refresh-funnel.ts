/** Why: a queue of thousands shows its counts in one read; they are counted by the store, never added up. */
import type { ApplicationState } from '@domain/applications/applications';
import { countedIn, funnelStages } from '@domain/applications/listing/funnel';
import type { Binding } from '@domain/applications/listing/lanes';
import type { CallFunnel, Verdict } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot, type Transaction } from '../../platform/firebase';
import { settleNextActs } from '../../platform/derived/next-acts-settled';
import { bindingAt } from '../../platform/juries/bind';
import { managersOf } from '../../platform/memberships';
import { transact } from '../../platform/transact';
import type { Call } from '@domain/calls/calls';

const states: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'complement',
  'eligible',
  'notEligible',
  'reoriented',
  'laureate',
  'waitingList',
  'notSelected',
  'withdrawn',
];
const verdicts: readonly Verdict[] = ['eligible', 'toCheck', 'notEligible'];

/** Counts by state, and by verdict among the submitted (`submitted~toCheck`). */
const countAll = async (callId: string): Promise<Readonly<Record<string, number>>> => {
  const ofCall = database.collection('applications').where('callId', '==', callId);
  const asked = [
    ...states.map((state) => [state, ofCall.where('state', '==', state)] as const),
    ...verdicts.map(
      (verdict) => [`submitted~${verdict}`, ofCall.where('state', '==', 'submitted').where('verdict', '==', verdict)] as const,
    ),
  ];
  return Object.fromEntries(await Promise.all(asked.map(async ([key, query]) => [key, (await query.count().get()).data().count] as const)));
};

/** How many applications wait for a decision, as each manager may list them. */
type WaitingFor = (uid: string) => number;

/** Whoever stepped aside from an application is told of those that their lane lists: of all, less these, one is hidden from them. */
const waitingFor = async (callId: string, programmeId: string, all: number, at: Date): Promise<WaitingFor> => {
  const managers = await managersOf(programmeId, at);
  const bindings = managers.length === 0 ? [] : await database.getAll(...managers.map(bindingAt));
  const bound = bindings.flatMap((one) => fromSnapshot<Binding>(one) ?? []);
  const submitted = database.collection('applications').where('callId', '==', callId).where('state', '==', 'submitted');
  const open = async ({ id, lane }: Identified<Binding>) =>
    [id, lane === null ? 0 : (await submitted.where(`openAs.${lane}`, '==', true).count().get()).data().count] as const;
  const counted = new Map(await Promise.all(bound.map(open)));
  return (uid) => counted.get(uid) ?? all;
};

/** Managers are told how many applications wait for a decision. */
const remindManagers = async (transaction: Transaction, callId: string, programmeId: string, waiting: WaitingFor, at: Date) => {
  const [managers, call] = await Promise.all([managersOf(programmeId, at, transaction), transaction.get(database.doc(`calls/${callId}`))]);
  const [link, subject] = [`/programmes/${programmeId}/appels/${callId}/recevabilite`, fromSnapshot<Call>(call)?.name ?? ''];
  const actOf = (count: number) =>
    count === 0 ? null : { kind: 'screenApplications' as const, link, subject, count, dueAt: null, createdAt: at };
  return settleNextActs(
    transaction,
    managers.map((uid) => ({ uid, key: `screenApplications~${callId}`, act: actOf(waiting(uid)) })),
  );
};

/**
 * Writes `callFunnels/{callId}`. Two triggers may count at once: the counts of the one that started later stand,
 * so that an older count never covers a newer one.
 */
export const refreshFunnel = async (callId: string, programmeId: string, at: Date, counting = countAll): Promise<void> => {
  const counts = await counting(callId);
  const waiting = await waitingFor(callId, programmeId, countedIn(counts, funnelStages.toScreen), at);
  const reference = database.doc(`callFunnels/${callId}`);
  await transact(async (transaction) => {
    const before = fromSnapshot<CallFunnel>(await transaction.get(reference));
    if (before !== null && before.updatedAt > at) return;
    const settle = await remindManagers(transaction, callId, programmeId, waiting, at);
    transaction.set(reference, { v: 1, programmeId, counts, updatedAt: at } satisfies CallFunnel);
    settle();
  });
};
