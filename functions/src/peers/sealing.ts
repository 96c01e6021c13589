/** Why: records and sheets are sealed by the same few steps: what is not chained yet is, in order, and the session's counts follow. */
import { createHash } from 'node:crypto';
import type { Query, Transaction } from '../platform/firebase';
import { recordLink, unsealed } from '@domain/peers/chain';
import type { Attendance, ChainLink, Session } from '@domain/peers/peers';
import { presencesOf } from '@domain/peers/presence';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument } from '../platform/firebase';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export type Records = readonly Identified<Attendance>[];
export type Head = Pick<ChainLink, 'number' | 'hash'> | null;

export const sessionAt = (sessionId: string) => database.doc(`sessions/${sessionId}`);
const chainOf = (sessionId: string) => sessionAt(sessionId).collection('chain');

/** Who is present in which half-days, `present` or `late`; written by functions, from the records. */
const tallyAt = (sessionId: string) => sessionAt(sessionId).collection('tally').doc('main');
type Tally = Readonly<Record<string, readonly string[]>>;

export const recordsOf = async (transaction: Transaction, query: Query): Promise<Records> =>
  (await transaction.get(query)).docs.map((document) => fromQueryDocument<Attendance>(document));

export const headOf = async (transaction: Transaction, sessionId: string): Promise<Head> => {
  const last = await transaction.get(chainOf(sessionId).orderBy('number', 'desc').limit(1));
  return last.docs.map((document) => fromQueryDocument<ChainLink>(document))[0] ?? null;
};

const atMost = 30;

/** The links that seal these records. */
export const linksOf = async (transaction: Transaction, sessionId: string, records: Records): Promise<readonly ChainLink[]> => {
  const ids = records.map(({ id }) => id);
  const pages = Array.from({ length: Math.ceil(ids.length / atMost) }, (_, page) => ids.slice(page * atMost, (page + 1) * atMost));
  const found = await Promise.all(pages.map((page) => transaction.get(chainOf(sessionId).where('attendanceId', 'in', page))));
  return found.flatMap(({ docs }) => docs.map((document) => fromQueryDocument<ChainLink>(document)));
};

export const writeLink = (transaction: Transaction, sessionId: string, link: ChainLink): void => {
  transaction.set(chainOf(sessionId).doc(String(link.number).padStart(6, '0')), link);
};

/** Chains what no link seals yet, in the order it was received; a retry finds nothing to add. Answers the new head. */
export const chainRecords = (
  transaction: Transaction,
  sessionId: string,
  head: Head,
  sealing: { readonly records: Records; readonly links: readonly ChainLink[]; readonly now: Date },
): Head =>
  unsealed(sealing.records, sealing.links, sha256).reduce<Head>((previous, record) => {
    const next = recordLink(previous, record, sha256, sealing.now);
    writeLink(transaction, sessionId, next);
    return next;
  }, head);

export interface Counted {
  readonly tally: Tally;
  readonly known: boolean;
}

const present = (session: Session, records: Records): Tally => {
  const tally: Record<string, readonly string[]> = {};
  for (const [subject, { kind }] of presencesOf(session.halfDays, records)) {
    const [halfDayId = '', uid = ''] = subject.split('~');
    if (kind !== 'absent') tally[uid] = [...(tally[uid] ?? []), halfDayId];
  }
  return tally;
};

/** Sessions signed before this count existed are counted whole, once. */
export const readTally = async (transaction: Transaction, session: Identified<Session>): Promise<Counted> => {
  const snapshot = await transaction.get(tallyAt(session.id));
  if (snapshot.exists) return { tally: snapshot.get('present') as Tally, known: true };
  const all = await recordsOf(transaction, sessionAt(session.id).collection('attendances'));
  return { tally: present(session, all), known: false };
};

/** The half-days one person came to, as their records of one of them now say. */
export const recount = (session: Session, { tally }: Counted, halfDayId: string, uid: string, records: Records): Tally => {
  const others = (tally[uid] ?? []).filter((one) => one !== halfDayId);
  const here = present(session, records)[uid] === undefined ? [] : [halfDayId];
  const { [uid]: _before, ...rest } = tally;
  const came = [...others, ...here].sort();
  return came.length === 0 ? rest : { ...rest, [uid]: came };
};

/** Writes the counts that changed, and nothing else. */
export const saveTally = (transaction: Transaction, session: Identified<Session>, before: Counted, tally: Tally): void => {
  const presentCount = Object.keys(tally).length;
  if (!before.known || canonical(tally) !== canonical(before.tally))
    transaction.set(tallyAt(session.id), { v: 1, programmeId: session.programmeId, present: tally });
  if (session.presentCount !== presentCount || session.timesFixed !== true)
    transaction.update(sessionAt(session.id), { presentCount, timesFixed: true });
};
