/** Why: a queue of thousands shows its counts in one read; they are counted by the store, never added up. */
import type { ApplicationState } from '@domain/applications/applications';
import type { CallFunnel, Verdict } from '@domain/calls/calls';
import { database, fromSnapshot, type Transaction } from '../../platform/firebase';
import { settleNextActs } from '../../platform/derived/next-acts-settled';
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

/** Managers are told how many applications wait for a decision. */
const remindManagers = async (transaction: Transaction, callId: string, programmeId: string, waiting: number, at: Date) => {
  const [managers, call] = await Promise.all([managersOf(programmeId, at, transaction), transaction.get(database.doc(`calls/${callId}`))]);
  const act =
    waiting === 0
      ? null
      : {
          kind: 'screenApplications' as const,
          link: `/programmes/${programmeId}/appels/${callId}/recevabilite`,
          subject: fromSnapshot<Call>(call)?.name ?? '',
          count: waiting,
          dueAt: null,
          createdAt: at,
        };
  return settleNextActs(
    transaction,
    managers.map((uid) => ({ uid, key: `screenApplications~${callId}`, act })),
  );
};

/**
 * Writes `callFunnels/{callId}`. Two triggers may count at once: the counts of the one that started later stand,
 * so that an older count never covers a newer one.
 */
export const refreshFunnel = async (callId: string, programmeId: string, at: Date, counting = countAll): Promise<void> => {
  const counts = await counting(callId);
  const reference = database.doc(`callFunnels/${callId}`);
  await transact(async (transaction) => {
    const before = fromSnapshot<CallFunnel>(await transaction.get(reference));
    if (before !== null && before.updatedAt > at) return;
    const settle = await remindManagers(transaction, callId, programmeId, counts['submitted'] ?? 0, at);
    transaction.set(reference, { v: 1, programmeId, counts, updatedAt: at } satisfies CallFunnel);
    settle();
  });
};
