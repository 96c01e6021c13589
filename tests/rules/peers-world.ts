/** Why: the tables of rules that speak of sessions start from one edition, with a session under way and one tomorrow. */
import { serverTimestamp } from 'firebase/firestore';
import type { HalfDay, Registration, Session } from '@domain/peers/peers';
import { membershipId } from '@domain/people/people';
import { editionPeople } from './edition-people';
import type { RuleCase } from '../support/rule-cases';

const hour = 3_600_000;
// Read once: a session starts at the very instant its first half-day does.
const began = Date.now();
export const fromNow = (hours: number) => new Date(began + hours * hour);
export const past = new Date('2026-01-01T00:00:00Z');

export const people = {
  ...editionPeople,
  luc: { uid: 'luc', roles: [['laureate', 'e1']] },
  paul: { uid: 'paul', roles: [['partner', 'pins']] },
  otherLaureate: { uid: 'otherLaureate', roles: [['laureate', 'e2']] },
  formerManager: { uid: 'formerManager', roles: [] },
  alumna: { uid: 'alumna', roles: [['alumnus', 'alumni']] },
} as const;
export type Name = keyof typeof people | null;

/** Under way: its first half-day may be signed now, its second not yet, and a third is long over. */
export const halfDays: readonly HalfDay[] = [
  { id: 'h1', startsAt: fromNow(-1), endsAt: fromNow(2) },
  { id: 'h2', startsAt: fromNow(3), endsAt: fromNow(6) },
  { id: 'h3', startsAt: fromNow(-9), endsAt: fromNow(-3) },
];
export const session: Session = {
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  editionName: "P'INS 2027",
  audience: 'edition',
  kind: 'collectiveDay',
  title: 'Collectif 1',
  description: '',
  place: 'Nantes',
  link: '',
  trainerName: 'Driss',
  startsAt: fromNow(-1),
  endsAt: fromNow(-3),
  halfDays,
  capacity: 12,
  state: 'planned',
  registeredCount: 2,
  waitingCount: 0,
  presentCount: 0,
  createdAt: past,
};
export const valid: Session = { ...session, endsAt: fromNow(6), halfDays: halfDays.slice(0, 2) };
export const tomorrow: Session = {
  ...valid,
  startsAt: fromNow(24),
  endsAt: fromNow(27),
  halfDays: [{ id: 'h1', startsAt: fromNow(24), endsAt: fromNow(27) }],
};
export const registration = (name: string, state: Registration['state'] = 'registered'): Registration => ({
  v: 1,
  programmeId: 'pins',
  name,
  organisationName: 'Sève',
  state,
  at: past,
});
const about = (uid: string, half: string) => ({
  v: 2,
  programmeId: 'pins',
  halfDayId: half,
  uid,
  name: uid,
  organisationName: 'Sève',
  at: serverTimestamp(),
});
/** Signed half an hour ago; for the half-day that is over, soon after it began. */
export const signed = (uid: string, half = 'h1', more: object = {}) => ({
  ...about(uid, half),
  kind: 'signature',
  signature: 'M0 0L9 9',
  signedAt: half === 'h3' ? fromNow(-8.9) : half === 'h2' ? fromNow(2.9) : fromNow(-0.5),
  ...more,
});
export const marked = (uid: string, half = 'h1', more: object = {}) => ({
  ...about(uid, half),
  kind: 'mark',
  state: 'absent',
  lateMinutes: 0,
  earlyMinutes: 0,
  byUid: 'claire',
  byName: 'Claire',
  ...more,
});

export const at = 'sessions/s1';
export const world = {
  'people/claire': { v: 1, name: 'Claire' },
  'people/formerManager': { v: 1, name: 'Ancienne' },
  [`memberships/${membershipId('manager', 'pins', 'formerManager')}`]: {
    v: 1,
    uid: 'formerManager',
    personName: 'Ancienne',
    role: 'manager',
    scopeKind: 'programme',
    scopeId: 'pins',
    scopeName: 'pins',
    programmeId: 'pins',
    subjectId: null,
    from: new Date('2020-01-01T00:00:00Z'),
    until: past,
  },
  'editions/e1': { v: 1, programmeId: 'pins', name: "P'INS 2027", year: new Date().getUTCFullYear() },
  'editions/e9': { v: 1, programmeId: 'cap', name: 'Cap', year: new Date().getUTCFullYear() },
  [at]: session,
  'sessions/open': { ...valid, audience: 'community' },
  'sessions/tomorrow': tomorrow,
  'sessions/under-way': valid,
  [`${at}/registrations/amina`]: registration('amina'),
  [`${at}/registrations/luc`]: registration('luc', 'waiting'),
  [`${at}/registrations/driss`]: registration('driss'),
  [`${at}/attendances/h1~driss~s~k7`]: signed('driss', 'h1', { at: past }),
  // Of before: one document, changed in place.
  [`${at}/attendances/h1~driss`]: {
    v: 1,
    programmeId: 'pins',
    halfDayId: 'h1',
    uid: 'driss',
    name: 'driss',
    organisationName: 'Sève',
    state: 'present',
    method: 'signature',
    signature: 'M0 0L9 9',
    at: past,
    validatedByName: '',
    validatedAt: null,
  },
  [`${at}/chain/000001`]: {
    v: 1,
    programmeId: 'pins',
    number: 1,
    attendanceId: 'h1~driss',
    content: '{}',
    previousHash: '',
    hash: 'x',
    at: past,
  },
};

export const outsiders: readonly Name[] = ['otherLaureate', 'otherManager', 'juror', 'stranger', null];

export const change = (it: string, as: Name, path: string, data: object, allowed: boolean, more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as,
  does: 'update',
  path,
  data: { ...data },
  allowed,
  ...more,
});
