/** Why: every record of attendance is sealed in the order it came, so that no sheet can be rewritten without it being seen. */
import { canonical } from '../shared/canonical';
import type { Identified } from '../shared/document';
import { type Instant, minutes } from '../shared/instant';
import { subjectOf } from './attendance';
import type { Attendance, ChainLink, Session } from './peers';

/** SHA-256 in hexadecimal of a text; given by whoever has a cryptographic library. */
export type Hash = (text: string) => string;

/** What one link seals: the record without its drawing, but with the drawing's own hash. */
export const sealedContent = ({ id, ...record }: Identified<Attendance>, hash: Hash): string => {
  if ('signature' in record) {
    const sealed = { ...record, signature: record.signature === '' ? '' : hash(record.signature) };
    return canonical(record.v === 1 ? sealed : { ...sealed, id });
  }
  return canonical({ ...record, id });
};

/** What closes the sheet of a half-day: who sealed it, and how many records it has. */
export interface SheetContent {
  readonly sheet: string;
  readonly records: number;
  readonly byUid: string;
  readonly byName: string;
}
export const sheetContent = (content: SheetContent): string => canonical(content);
export const sheetSubject = (halfDayId: string): string => `sheet~${halfDayId}`;

interface Sealed {
  readonly programmeId: string;
  readonly subject: string;
  readonly attendanceId: string;
  readonly content: string;
}

/** The text whose hash a link carries: what to hash beforehand where hashing takes time. */
export const linkText = (one: ChainLink): string => {
  if (one.v === 1) return one.previousHash + one.content;
  const { number, previousHash, subject, attendanceId, content, at } = one;
  return canonical({ number, previousHash, subject, attendanceId, content, at });
};

/** The next link of a session's chain. */
export const link = (previous: Pick<ChainLink, 'number' | 'hash'> | null, sealed: Sealed, hash: Hash, at: Instant): ChainLink => {
  const body = { v: 2 as const, ...sealed, number: (previous?.number ?? 0) + 1, previousHash: previous?.hash ?? '', hash: '', at };
  return { ...body, hash: hash(linkText(body)) };
};

/** A record as a link seals it. */
export const recordLink = (
  previous: Pick<ChainLink, 'number' | 'hash'> | null,
  record: Identified<Attendance>,
  hash: Hash,
  at: Instant,
): ChainLink => {
  const { programmeId, id } = record;
  return link(previous, { programmeId, subject: subjectOf(record), attendanceId: id, content: sealedContent(record, hash) }, hash, at);
};

const byNumber = (a: ChainLink, b: ChainLink): number => a.number - b.number;
const orderOf = (record: Identified<Attendance>): number => record.at.getTime();

/** Records that no link seals yet, in the order the server received them. */
export const unsealed = (
  records: readonly Identified<Attendance>[],
  chain: readonly ChainLink[],
  hash: Hash,
): readonly Identified<Attendance>[] => {
  const last = new Map([...chain].sort(byNumber).map((one) => [one.attendanceId, one.content]));
  return records
    .filter((record) => (record.v === 1 ? last.get(record.id) !== sealedContent(record, hash) : !last.has(record.id)))
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
};

export type DifferenceKind =
  'entryRemoved' | 'entryChanged' | 'recordDeleted' | 'recordChanged' | 'entryMissing' | 'sheetChanged' | 'recordAfterSeal';

/** The first place where the chain does not hold, or where it and the records say different things. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Of the link; null when a record has none. */
  readonly number: number | null;
  /** Who and which half-day it is about, as far as is known. */
  readonly name: string;
  readonly halfDayId: string;
}

export interface Verdict {
  readonly difference: Difference | null;
  /** Records received a moment ago, whose link is on its way. */
  readonly waiting: number;
}

const about = (one: ChainLink): Pick<Difference, 'number' | 'name' | 'halfDayId'> => {
  const content = JSON.parse(one.content) as Partial<Record<'name' | 'halfDayId' | 'sheet', string>>;
  return { number: one.number, name: content.name ?? '', halfDayId: content.halfDayId ?? content.sheet ?? '' };
};

/** The first link that does not follow from the one before it, or null when the chain holds together. */
export const brokenLink = (chain: readonly ChainLink[], hash: Hash): Difference | null => {
  let previous: Pick<ChainLink, 'number' | 'hash'> = { number: 0, hash: '' };
  for (const one of [...chain].sort(byNumber)) {
    const expected = previous.number + 1;
    if (one.number !== expected) return { kind: 'entryRemoved', number: expected, name: '', halfDayId: '' };
    if (one.previousHash !== previous.hash || one.hash !== hash(linkText(one))) return { kind: 'entryChanged', ...about(one) };
    previous = one;
  }
  return null;
};

/** A record of before was sealed each time it changed: only its last link speaks of it as it is. */
const linkedRecords = (
  chain: readonly ChainLink[],
  records: ReadonlyMap<string, Identified<Attendance>>,
  hash: Hash,
): Difference | null => {
  const lastOf = new Map(chain.map((one) => [one.attendanceId, one.number]));
  for (const one of chain) {
    if (one.attendanceId === '' || lastOf.get(one.attendanceId) !== one.number) continue;
    const record = records.get(one.attendanceId);
    if (record === undefined) return { kind: 'recordDeleted', ...about(one) };
    if (sealedContent(record, hash) !== one.content) return { kind: 'recordChanged', ...about(one) };
  }
  return null;
};

/** What was sealed as a sheet: the session still says so, with the records it had then and no other. */
const sealedSheets = (chain: readonly ChainLink[], session: Pick<Session, 'sealed'>): Difference | null => {
  const sheets = chain.filter(({ attendanceId }) => attendanceId === '');
  for (const one of sheets) {
    const { sheet, records } = JSON.parse(one.content) as SheetContent;
    const linked = new Map(
      chain.filter(({ attendanceId }) => attendanceId.startsWith(`${sheet}~`)).map((of) => [of.attendanceId, of.number]),
    );
    const late = [...linked.values()].filter((number) => number > one.number);
    if (late.length > 0) return { kind: 'recordAfterSeal', ...about(one), number: Math.min(...late) };
    if (session.sealed?.[sheet]?.hash !== one.hash || linked.size !== records) return { kind: 'sheetChanged', ...about(one) };
  }
  const known = new Set(sheets.map(({ hash }) => hash));
  const lost = Object.entries(session.sealed ?? {}).find(([, seal]) => !known.has(seal.hash));
  return lost === undefined ? null : { kind: 'entryRemoved', number: lost[1].number, name: '', halfDayId: lost[0] };
};

const usualWait = minutes(10);

/** Compares the chain and the records both ways. `hash` answers for every text of `textsToHash`. */
export const verdictOn = (
  chain: readonly ChainLink[],
  attendances: readonly Identified<Attendance>[],
  session: Pick<Session, 'sealed'>,
  hash: Hash,
  now: Instant,
): Verdict => {
  const links = [...chain].sort(byNumber);
  const records = new Map(attendances.map((record) => [record.id, record]));
  const difference = brokenLink(links, hash) ?? linkedRecords(links, records, hash) ?? sealedSheets(links, session);
  const alone = unsealed(attendances, links, hash);
  const overdue = alone.find((record) => now.getTime() - record.at.getTime() > usualWait);
  const missing: Difference | null =
    overdue === undefined ? null : { kind: 'entryMissing', number: null, name: overdue.name, halfDayId: overdue.halfDayId };
  return { difference: difference ?? missing, waiting: alone.length };
};

/** Every text that `verdictOn` hashes. */
export const textsToHash = (chain: readonly ChainLink[], attendances: readonly Attendance[]): readonly string[] => [
  ...chain.map(linkText),
  ...attendances.flatMap((record) => ('signature' in record && record.signature !== '' ? [record.signature] : [])),
];
