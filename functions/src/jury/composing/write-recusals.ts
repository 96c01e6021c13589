/** Why: a recusal takes effect everywhere in one transaction: no assignment, no standing, no decision stays in sight of a recused juror. */
import type { DocumentSnapshot, Transaction } from '../../platform/firebase';
import type { Recusal } from '@domain/jury/jury';
import { recusalId } from '@domain/jury/recusal';
import { inJury } from '../jury-access';

const sights = ['standings', 'decisions'] as const;

/** What the recusals will take away; read before any write. */
export interface Traces {
  readonly assignments: readonly DocumentSnapshot[];
  readonly seen: readonly DocumentSnapshot[];
}

export const tracesOfJuror = async (transaction: Transaction, juryId: string, recusals: readonly Recusal[]): Promise<Traces> => {
  if (recusals.length === 0) return { assignments: [], seen: [] };
  const assignments = await transaction.getAll(
    ...recusals.map((one) => inJury(juryId, 'assignments').doc(recusalId(one.applicationId, one.jurorUid))),
  );
  const seen = await transaction.getAll(
    ...recusals.flatMap((one) => sights.map((collection) => inJury(juryId, collection).doc(one.applicationId))),
  );
  return { assignments: assignments.filter((snapshot) => snapshot.exists), seen: seen.filter((snapshot) => snapshot.exists) };
};

/** Writes the recusals of one juror and withdraws what they could see; answers how many assignments fell. */
export const writeRecusals = (transaction: Transaction, juryId: string, recusals: readonly Recusal[], traces: Traces): number => {
  for (const recusal of recusals)
    transaction.set(inJury(juryId, 'recusals').doc(recusalId(recusal.applicationId, recusal.jurorUid)), recusal);
  for (const snapshot of traces.assignments) transaction.delete(snapshot.ref);
  const uid = recusals[0]?.jurorUid ?? '';
  for (const snapshot of traces.seen)
    transaction.update(snapshot.ref, { visibleTo: (snapshot.get('visibleTo') as readonly string[]).filter((one) => one !== uid) });
  return traces.assignments.length;
};
