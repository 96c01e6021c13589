/** Why: whether somebody was there follows from every record about them: signatures claim, the last mark decides. */
import type { Identified } from '../shared/document';
import { after, type Instant, minutes } from '../shared/instant';
import { minutesLate, minutesOf, signedAtOf, stateWhenSigned, subjectOf, wasOffline } from './attendance';
import type { Attendance, AttendanceState, HalfDay } from './peers';

export interface Presence {
  readonly kind: AttendanceState;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  /** A manager answers for it. */
  readonly validated: boolean;
  readonly validatedByName: string;
  /** SVG path data of the earliest signature; '' when there is none. */
  readonly signature: string;
  /** When it was signed and received; when it was marked, if nobody signed. */
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly offline: boolean;
  /** A signature is there that no manager has answered since. */
  readonly toDecide: boolean;
  /** Number of the last mark, 0 when there is none. */
  readonly marks: number;
}

interface Signed {
  readonly drawing: string;
  readonly signedAt: Instant;
  readonly at: Instant;
}
interface Marked extends Pick<Presence, 'kind' | 'lateMinutes' | 'earlyMinutes'> {
  readonly byName: string;
  readonly at: Instant;
  readonly number: number;
}

type Read = { readonly signed: readonly Signed[]; readonly marked: readonly Marked[] };

/** A mark of before says "late" without its minutes: those of the signature, else the tolerated quarter of an hour. */
const earlierMinutes = (half: HalfDay, at: Instant): number => Math.max(minutesLate(half, at), Math.min(16, minutesOf(half)));

const readOf = (half: HalfDay, record: Identified<Attendance>): Read => {
  if (record.v === 1) {
    const signed = record.method === 'signature' ? [{ drawing: record.signature, signedAt: record.at, at: record.at }] : [];
    const lateMinutes = record.state === 'late' ? earlierMinutes(half, signed[0]?.at ?? half.startsAt) : 0;
    const mark = { kind: record.state, lateMinutes, earlyMinutes: 0, byName: record.validatedByName, number: 0 };
    return { signed, marked: record.validatedAt === null ? [] : [{ ...mark, at: record.validatedAt }] };
  }
  if (record.kind === 'signature')
    return { signed: [{ drawing: record.signature, signedAt: signedAtOf(record), at: record.at }], marked: [] };
  const { state, lateMinutes, earlyMinutes, byName, at } = record;
  const number = Number(record.id.split('~').at(-1));
  return { signed: [], marked: [{ kind: state, lateMinutes, earlyMinutes, byName, at, number }] };
};

/** What the records of one person say of one half-day; null when there is none. */
export const presenceOf = (half: HalfDay, records: readonly Identified<Attendance>[]): Presence | null => {
  const read = records.map((record) => readOf(half, record));
  const signed = read.flatMap((one) => one.signed).sort((a, b) => a.signedAt.getTime() - b.signedAt.getTime());
  const mark =
    read
      .flatMap((one) => one.marked)
      .sort((a, b) => a.number - b.number)
      .at(-1) ?? null;
  const first = signed[0] ?? null;
  if (first === null && mark === null) return null;
  const claimed = first === null ? half.startsAt : first.signedAt;
  const decided = mark ?? { kind: stateWhenSigned(half, claimed), lateMinutes: minutesLate(half, claimed), earlyMinutes: 0 };
  return {
    kind: decided.kind,
    lateMinutes: decided.lateMinutes,
    earlyMinutes: decided.earlyMinutes,
    validated: mark !== null,
    validatedByName: mark?.byName ?? '',
    signature: first?.drawing ?? '',
    at: first?.signedAt ?? mark?.at ?? half.startsAt,
    receivedAt: first?.at ?? mark?.at ?? half.startsAt,
    offline: first !== null && wasOffline(first),
    toDecide: mark === null || (mark.kind === 'absent' && signed.some((one) => one.at > mark.at)),
    marks: mark?.number ?? 0,
  };
};

/** By `halfDayId~uid`. Records of a half-day that the session does not have speak of nothing. */
export const presencesOf = (halfDays: readonly HalfDay[], records: readonly Identified<Attendance>[]): ReadonlyMap<string, Presence> => {
  const bySubject = new Map<string, Identified<Attendance>[]>();
  for (const record of records) bySubject.set(subjectOf(record), [...(bySubject.get(subjectOf(record)) ?? []), record]);
  const presences = new Map<string, Presence>();
  for (const [subject, about] of bySubject) {
    const half = halfDays.find(({ id }) => id === about[0]?.halfDayId);
    const presence = half === undefined ? null : presenceOf(half, about);
    if (presence !== null) presences.set(subject, presence);
  }
  return presences;
};

/** Whole minutes of a half-day that count: validated, held, less what was missed. */
export const minutesCounted = (half: HalfDay, presence: Presence | null, now: Instant): number =>
  presence === null || !presence.validated || presence.kind === 'absent' || half.endsAt > now
    ? 0
    : Math.max(0, minutesOf(half) - presence.lateMinutes - presence.earlyMinutes);

/** Minutes are whole, fit in the half-day, and say the same as the state. */
export const isMarkable = (half: HalfDay, mark: Pick<Presence, 'kind' | 'lateMinutes' | 'earlyMinutes'>): boolean => {
  const { kind, lateMinutes, earlyMinutes } = mark;
  const whole = [lateMinutes, earlyMinutes].every((count) => Number.isInteger(count) && count >= 0);
  if (!whole || (kind === 'late') !== lateMinutes > 0) return false;
  return kind === 'absent' ? earlyMinutes === 0 : after(half.startsAt, minutes(lateMinutes + earlyMinutes)) < half.endsAt;
};
