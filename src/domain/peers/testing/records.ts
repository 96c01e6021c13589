/** Why: the specs of attendance speak of one half-day, and of records that differ by a field or two. */
import type { Identified } from '../../shared/document';
import type { EarlierAttendance, MarkRecord, SignatureRecord } from '../peers';

export const half = { id: 'h1', startsAt: new Date('2027-01-12T08:00:00Z'), endsAt: new Date('2027-01-12T12:00:00Z') };
export const at = (time: string): Date => new Date(`2027-01-12T${time}:00Z`);

const about = (uid: string) => ({ programmeId: 'pins', halfDayId: 'h1', uid, name: uid, organisationName: '' });

export const signature = (uid: string, key = 'k7', more: Partial<SignatureRecord> = {}): Identified<SignatureRecord> => ({
  id: `${more.halfDayId ?? 'h1'}~${uid}~s~${key}`,
  v: 2,
  kind: 'signature',
  ...about(uid),
  signature: 'M0 0L9 9',
  signedAt: at('08:04'),
  at: at('08:04'),
  ...more,
});

export const mark = (uid: string, number = 1, more: Partial<MarkRecord> = {}): Identified<MarkRecord> => ({
  id: `${more.halfDayId ?? 'h1'}~${uid}~m~${String(number)}`,
  v: 2,
  kind: 'mark',
  ...about(uid),
  state: 'present',
  lateMinutes: 0,
  earlyMinutes: 0,
  byUid: 'claire',
  byName: 'Claire',
  at: at('12:30'),
  ...more,
});

export const earlier = (uid: string, more: Partial<EarlierAttendance> = {}): Identified<EarlierAttendance> => ({
  id: `h1~${uid}`,
  v: 1,
  ...about(uid),
  state: 'present',
  method: 'signature',
  signature: 'M0 0L9 9',
  at: at('08:05'),
  validatedByName: '',
  validatedAt: null,
  ...more,
});
