/** Why: a queue of thousands shows its counts in one read; they are counted by the store, never added up. */
import type { ApplicationState } from '@domain/applications/applications';
import type { CallFunnel, Verdict } from '@domain/calls/calls';
import { database, fromSnapshot } from '../../platform/firebase';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
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
const remindManagers = async (callId: string, programmeId: string, waiting: number, at: Date): Promise<void> => {
  const [managers, call] = await Promise.all([managersOf(programmeId, at), database.doc(`calls/${callId}`).get()]);
  const batch = database.batch();
  for (const uid of managers) {
    const key = `screenApplications~${callId}`;
    if (waiting === 0) clearNextAct(batch, uid, key);
    else
      setNextAct(batch, uid, key, {
        kind: 'screenApplications',
        link: `/programmes/${programmeId}/appels/${callId}/recevabilite`,
        subject: fromSnapshot<Call>(call)?.name ?? '',
        count: waiting,
        dueAt: null,
        createdAt: at,
      });
  }
  await batch.commit();
};

/**
 * Writes `callFunnels/{callId}`. Two triggers may count at once: the counts of the one that started later stand,
 * so that an older count never covers a newer one.
 */
export const refreshFunnel = async (callId: string, programmeId: string, at: Date): Promise<void> => {
  const counts = await countAll(callId);
  const reference = database.doc(`callFunnels/${callId}`);
  const saved = await transact(async (transaction) => {
    const before = fromSnapshot<CallFunnel>(await transaction.get(reference));
    if (before !== null && before.updatedAt > at) return false;
    transaction.set(reference, { v: 1, programmeId, counts, updatedAt: at } satisfies CallFunnel);
    return true;
  });
  if (saved) await remindManagers(callId, programmeId, counts['submitted'] ?? 0, at);
};
