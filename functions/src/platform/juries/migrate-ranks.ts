/** Why: standings of earlier versions carried the rank of every project to people who may not know of all; ranks move to a document of their own. */
import { FieldValue, type DocumentReference, type Transaction } from 'firebase-admin/firestore';
import type { Ranking, Standing } from '@domain/jury/jury';
import { cutLine, orderOf } from '@domain/jury/tally';
import { plain } from '../firebase';

type Data = Readonly<Record<string, unknown>>;
type Pair = { readonly applicationId: string; readonly jurorUid: string };
type OldStanding = Omit<Standing, 'order'> & { readonly order?: string; readonly rank?: number; readonly inTieZone?: boolean };

const seenBy = (visibleTo: readonly string[], applicationId: string, recusals: readonly Pair[]): readonly string[] => {
  const out = new Set(recusals.filter((one) => one.applicationId === applicationId).map((one) => one.jurorUid));
  return [...new Set([...visibleTo, ...recusals.map((one) => one.jurorUid)])].filter((uid) => !out.has(uid));
};

const rankingOf = (rows: readonly OldStanding[], { programmeId, places }: Data): Ranking => {
  const ranked = [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (orderOf(a) > orderOf(b) ? -1 : 1));
  const read = ranked.filter((one) => one.reviewCount > 0);
  return {
    v: 1,
    programmeId: programmeId as string,
    cut: cutLine(read, places as number),
    entries: ranked.map((one, index) => ({
      applicationId: one.applicationId,
      rank: one.rank ?? index + 1,
      inTieZone: one.inTieZone ?? false,
    })),
    computedAt: ranked.reduce((last, one) => (one.computedAt > last ? one.computedAt : last), new Date(0)),
  };
};

/** Who is bound, and ranks apart from the rows. Null when a jury already says who is bound: a second run changes nothing. */
export const migrateRanks = async (transaction: Transaction, jury: DocumentReference, data: Data): Promise<(() => void) | null> => {
  if (Array.isArray(data['boundUids'])) return null;
  const listed = async (collection: string) =>
    (await transaction.get(jury.collection(collection))).docs.map((one) => ({ ref: one.ref, data: plain(one.data()) }));
  const recusals = (await listed('recusals')).map(({ data: recusal }) => recusal as Pair);
  const standings = (await listed('standings')).map(({ ref, data: row }) => ({ ref, row: row as OldStanding }));
  const decisions = (await listed('decisions')).map(({ ref, data: row }) => ({ ref, row: row as Pick<Standing, 'visibleTo'> }));
  const rows = standings.map(({ row }) => row);
  const ranked = (await transaction.get(jury.collection('ranking').doc('current'))).exists;
  return () => {
    transaction.update(jury, { boundUids: [...new Set(recusals.map((one) => one.jurorUid))] });
    if (rows.length > 0 && !ranked) transaction.set(jury.collection('ranking').doc('current'), rankingOf(rows, data));
    for (const { ref, row } of standings)
      transaction.update(ref, {
        order: orderOf(row),
        visibleTo: seenBy(row.visibleTo, row.applicationId, recusals),
        rank: FieldValue.delete(),
        inTieZone: FieldValue.delete(),
      });
    for (const { ref, row } of decisions) transaction.update(ref, { visibleTo: seenBy(row.visibleTo, ref.id, recusals) });
  };
};
