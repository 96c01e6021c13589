/** Why: a recusal takes effect everywhere in one transaction: no assignment, no standing, no decision stays in sight of a recused juror, and none rests on them. */
import { database, type DocumentSnapshot, type Transaction } from '../../platform/firebase';
import type { FileAccess } from '@domain/applications/applications';
import type { Jury, Recusal } from '@domain/jury/jury';
import { recusalId } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { bind } from '../../platform/juries/bind';
import { reseat, seatingOf, type Seating } from '../../platform/juries/reseat';
import { decidedAmong, takeBack, type Decided } from '../../platform/juries/take-back';
import { inJury, juryAt, recusalsOf } from '../jury-access';

/** What the recusals will take away; read before any write. */
export interface Traces {
  readonly assignments: readonly DocumentSnapshot[];
  readonly standings: readonly DocumentSnapshot[];
  readonly decided: Decided;
  readonly seating: Seating | null;
  readonly boundUids: readonly string[];
  /** Who may open the files of each application. */
  readonly access: readonly DocumentSnapshot[];
  /** Takes them out of what the juror lists, should they manage. */
  readonly bind: (() => void) | null;
}

const blank: Traces = {
  assignments: [],
  standings: [],
  decided: { decisions: [], ranked: new Set() },
  seating: null,
  boundUids: [],
  access: [],
  bind: null,
};

export const tracesOfJuror = async (
  transaction: Transaction,
  { id: juryId, boundUids }: Identified<Jury>,
  recusals: readonly Recusal[],
): Promise<Traces> => {
  const [first] = recusals;
  if (first === undefined) return blank;
  const assignments = await transaction.getAll(
    ...recusals.map((one) => inJury(juryId, 'assignments').doc(recusalId(one.applicationId, one.jurorUid))),
  );
  const standings = await transaction.getAll(...recusals.map((one) => inJury(juryId, 'standings').doc(one.applicationId)));
  const access = await transaction.getAll(...recusals.map((one) => database.doc(`applications/${one.applicationId}/access/files`)));
  return {
    access: access.filter((snapshot) => snapshot.exists),
    assignments: assignments.filter((snapshot) => snapshot.exists),
    standings: standings.filter((snapshot) => snapshot.exists),
    decided: await decidedAmong(
      transaction,
      juryId,
      recusals.map((one) => one.applicationId),
    ),
    seating: await seatingOf(transaction, juryId),
    bind: await bind(
      transaction,
      first.jurorUid,
      recusals.map((one) => one.applicationId),
      first.at,
    ),
    boundUids: boundUids ?? (await recusalsOf(transaction, juryId)).map((one) => one.jurorUid),
  };
};

/** The files close with the act itself: a trigger may be late, or meet an older one. */
const closeFiles = (transaction: Transaction, uid: string, access: readonly DocumentSnapshot[]): void => {
  for (const snapshot of access) {
    const { jurors, recused } = snapshot.data() as FileAccess;
    transaction.update(snapshot.ref, {
      jurors: Object.fromEntries(Object.entries(jurors).filter(([juror]) => juror !== uid)),
      recused: [...new Set([...recused, uid])].sort(),
    });
  }
};

/** Writes the recusals of one juror and withdraws what they could see; answers how many assignments and decisions fell. */
export const writeRecusals = (
  transaction: Transaction,
  jury: Identified<Jury>,
  recusals: readonly Recusal[],
  traces: Traces,
): { readonly readings: number; readonly decisions: number } => {
  const [first] = recusals;
  if (first === undefined) return { readings: 0, decisions: 0 };
  const { jurorUid: uid, jurorName: who, at: now } = first;
  for (const recusal of recusals)
    transaction.set(inJury(jury.id, 'recusals').doc(recusalId(recusal.applicationId, recusal.jurorUid)), recusal);
  closeFiles(transaction, uid, traces.access);
  traces.bind?.();
  for (const snapshot of traces.assignments) transaction.delete(snapshot.ref);
  for (const snapshot of traces.standings)
    transaction.update(snapshot.ref, { visibleTo: (snapshot.get('visibleTo') as readonly string[]).filter((one) => one !== uid) });
  transaction.update(juryAt(jury.id), { boundUids: [...new Set([...traces.boundUids, uid])] });
  takeBack(transaction, jury, traces.decided, { cause: 'recusal', who, now });
  reseat(transaction, jury, traces.seating, { recusals });
  return { readings: traces.assignments.length, decisions: traces.decided.decisions.length };
};
