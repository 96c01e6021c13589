/** Why: who sees a session, who signs and when, put to the rules and to the domain. */
import { serverTimestamp } from 'firebase/firestore';
import type { Actor } from '@domain/people/permissions';
import type { HalfDay, Registration, Session } from '@domain/peers/peers';
import {
  mayHoldSession,
  mayMarkAttendance,
  mayReadRegistration,
  mayReadSession,
  maySign,
  mayWriteSession,
} from '@domain/peers/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const hour = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hour);
const past = new Date('2026-01-01T00:00:00Z');

const people = {
  amina: { uid: 'amina', roles: [['laureate', 'e1']] },
  luc: { uid: 'luc', roles: [['laureate', 'e1']] },
  driss: { uid: 'driss', roles: [['coach', 'e1']] },
  paul: { uid: 'paul', roles: [['partner', 'pins']] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  otherLaureate: { uid: 'otherLaureate', roles: [['laureate', 'e2']] },
  otherManager: { uid: 'otherManager', roles: [['manager', 'cap']] },
  alumna: { uid: 'alumna', roles: [['alumnus', 'alumni']] },
  juror: { uid: 'juror', roles: [['juror', 'j1']] },
  stranger: { uid: 'stranger', roles: [] },
} as const;
type Name = keyof typeof people | null;

/** Under way: its first half-day may be signed now, its second not yet, and a third is long over. */
const halfDays: readonly HalfDay[] = [
  { id: 'h1', startsAt: fromNow(-1), endsAt: fromNow(2) },
  { id: 'h2', startsAt: fromNow(3), endsAt: fromNow(6) },
  { id: 'h3', startsAt: fromNow(-9), endsAt: fromNow(-3) },
];
const session: Session = {
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
const valid: Session = { ...session, endsAt: fromNow(6), halfDays: halfDays.slice(0, 2) };
const tomorrow: Session = {
  ...valid,
  startsAt: fromNow(24),
  endsAt: fromNow(27),
  halfDays: [{ id: 'h1', startsAt: fromNow(24), endsAt: fromNow(27) }],
};
const registration = (name: string, state: Registration['state'] = 'registered'): Registration => ({
  v: 1,
  programmeId: 'pins',
  name,
  organisationName: 'Sève',
  state,
  at: past,
});
const signed = (uid: string, half = 'h1', more: object = {}) => ({
  v: 1,
  programmeId: 'pins',
  halfDayId: half,
  uid,
  name: uid,
  organisationName: 'Sève',
  state: 'present',
  method: 'signature',
  signature: 'M0 0L9 9',
  at: serverTimestamp(),
  validatedByName: '',
  validatedAt: null,
  ...more,
});

const at = 'sessions/s1';
const world = {
  'editions/e1': { v: 1, programmeId: 'pins', name: "P'INS 2027" },
  'editions/e9': { v: 1, programmeId: 'cap', name: 'Cap' },
  [at]: session,
  'sessions/open': { ...valid, audience: 'community' },
  'sessions/tomorrow': tomorrow,
  'sessions/under-way': valid,
  [`${at}/registrations/amina`]: registration('amina'),
  [`${at}/registrations/luc`]: registration('luc', 'waiting'),
  [`${at}/registrations/driss`]: registration('driss'),
  [`${at}/attendances/h1~driss`]: signed('driss', 'h1', { at: past }),
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

const reads = (path: string, allowed: readonly Name[], refused: readonly Name[], may?: (actor: Actor) => boolean): readonly RuleCase[] =>
  [...allowed.map((as) => [as, true] as const), ...refused.map((as) => [as, false] as const)].map(([as, yes]) => ({
    it: `${yes ? 'lets' : 'refuses'} ${as ?? 'a visitor'} ${yes ? 'read' : 'reading'} ${path}`,
    as,
    does: 'get',
    path,
    allowed: yes,
    ...(may === undefined ? {} : { may }),
  }));
const outsiders: readonly Name[] = ['otherLaureate', 'otherManager', 'juror', 'stranger', null];

const reading: readonly RuleCase[] = [
  ...reads(at, ['amina', 'driss', 'paul', 'claire', 'admin'], [...outsiders, 'alumna'], (actor) => mayReadSession(actor, session)),
  ...reads('sessions/open', ['amina', 'claire', 'alumna'], outsiders, (actor) =>
    mayReadSession(actor, { ...session, audience: 'community' }),
  ),
  ...reads(`${at}/registrations/amina`, ['amina', 'claire', 'admin'], ['luc', 'driss', 'paul', ...outsiders], (actor) =>
    mayReadRegistration(actor, session, 'amina'),
  ),
  ...reads(`${at}/attendances/h1~driss`, ['driss', 'claire'], ['amina', 'paul', ...outsiders], (actor) =>
    mayReadRegistration(actor, session, 'driss'),
  ),
  ...reads(`${at}/chain/000001`, ['claire', 'admin'], ['amina', 'driss', 'paul', ...outsiders], (actor) =>
    mayMarkAttendance(actor, session),
  ),
  {
    it: 'lets a laureate list the sessions of the edition',
    as: 'amina',
    does: 'list',
    path: 'sessions',
    where: [['editionId', '==', 'e1']],
    orderBy: [['startsAt', 'asc']],
    allowed: true,
  },
  {
    it: 'refuses a laureate the sessions of another edition',
    as: 'otherLaureate',
    does: 'list',
    path: 'sessions',
    where: [['editionId', '==', 'e1']],
    orderBy: [['startsAt', 'asc']],
    allowed: false,
  },
  {
    it: 'lets an alumna list the sessions of the community',
    as: 'alumna',
    does: 'list',
    path: 'sessions',
    where: [['audience', '==', 'community']],
    orderBy: [['startsAt', 'asc']],
    allowed: true,
  },
  {
    it: 'refuses a stranger the sessions of the community',
    as: 'stranger',
    does: 'list',
    path: 'sessions',
    where: [['audience', '==', 'community']],
    orderBy: [['startsAt', 'asc']],
    allowed: false,
  },
  {
    it: 'lets a manager list the sessions of the programme',
    as: 'claire',
    does: 'list',
    path: 'sessions',
    where: [['programmeId', '==', 'pins']],
    orderBy: [['startsAt', 'desc']],
    allowed: true,
  },
  {
    it: 'lets a manager list who is registered',
    as: 'claire',
    does: 'list',
    path: `${at}/registrations`,
    orderBy: [['name', 'asc']],
    allowed: true,
  },
  { it: 'refuses a laureate the list of who is registered', as: 'amina', does: 'list', path: `${at}/registrations`, allowed: false },
  {
    it: 'lets somebody list their own signatures',
    as: 'driss',
    does: 'list',
    path: `${at}/attendances`,
    where: [['uid', '==', 'driss']],
    allowed: true,
  },
  {
    it: 'refuses a laureate everybody’s signatures',
    as: 'amina',
    does: 'list',
    path: `${at}/attendances`,
    where: [['halfDayId', '==', 'h1']],
    allowed: false,
  },
  {
    it: 'lets a manager list the signatures of a half-day',
    as: 'claire',
    does: 'list',
    path: `${at}/attendances`,
    where: [['halfDayId', '==', 'h1']],
    orderBy: [['name', 'asc']],
    allowed: true,
  },
  {
    it: 'lets somebody find out that they have not signed yet',
    as: 'amina',
    does: 'get',
    path: `${at}/attendances/h1~amina`,
    allowed: true,
  },
  { it: 'refuses finding out whether somebody else signed', as: 'amina', does: 'get', path: `${at}/attendances/h1~luc`, allowed: false },
];

const fresh = (more: object = {}) => ({ ...tomorrow, registeredCount: 0, createdAt: serverTimestamp(), ...more });
const creates = (it: string, as: Name, data: object, allowed: boolean, may?: RuleCase['may']): RuleCase => ({
  it,
  as,
  does: 'create',
  path: 'sessions/new',
  data: { ...data },
  allowed,
  ...(may === undefined ? {} : { may }),
});
const change = (it: string, as: Name, path: string, data: object, allowed: boolean, more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as,
  does: 'update',
  path,
  data: { ...data },
  allowed,
  ...more,
});
const writing: readonly RuleCase[] = [
  creates('lets a manager plan a session', 'claire', fresh(), true, (actor) => mayWriteSession(actor, session)),
  creates('refuses a coach planning a session', 'driss', fresh(), false, (actor) => mayWriteSession(actor, session)),
  creates('refuses a manager of another programme', 'otherManager', fresh(), false, (actor) => mayWriteSession(actor, session)),
  creates('refuses a session in the edition of another programme', 'claire', fresh({ editionId: 'e9' }), false),
  creates('refuses a session born with people present', 'claire', fresh({ presentCount: 3 }), false),
  creates('refuses a session born held', 'claire', fresh({ state: 'held' }), false),
  creates('refuses a room for nobody', 'claire', fresh({ capacity: 0 }), false),
  creates('refuses an end before the start', 'claire', fresh({ endsAt: fromNow(23) }), false),
  creates(
    'refuses half-days that do not cover the session',
    'claire',
    fresh({ halfDays: [{ id: 'h1', startsAt: fromNow(24), endsAt: fromNow(25) }] }),
    false,
  ),
  creates('refuses a link that is not secure', 'claire', fresh({ link: 'javascript:alert(1)' }), false),
  creates('refuses a title too long', 'claire', fresh({ title: 'x'.repeat(161) }), false),
  creates('refuses an extra field', 'claire', fresh({ secret: true }), false),
  change('lets a manager change the place', 'claire', 'sessions/tomorrow', { place: 'Rennes' }, true, {
    may: (actor) => mayWriteSession(actor, session),
  }),
  change('refuses a laureate changing the place', 'amina', 'sessions/tomorrow', { place: 'Rennes' }, false, {
    may: (actor) => mayWriteSession(actor, session),
  }),
  ...(['registeredCount', 'waitingCount', 'presentCount'] as const).map((key) =>
    change(`refuses the counter ${key} to a manager`, 'claire', 'sessions/tomorrow', { [key]: 7 }, false),
  ),
  change('refuses moving a session to another programme', 'claire', 'sessions/tomorrow', { programmeId: 'cap' }, false),
  change(
    'refuses other times once somebody has signed',
    'claire',
    'sessions/tomorrow',
    { startsAt: fromNow(25), halfDays: [{ id: 'h1', startsAt: fromNow(25), endsAt: tomorrow.endsAt }] },
    false,
    { given: { 'sessions/tomorrow': { ...tomorrow, presentCount: 1 } } },
  ),
  change('refuses cancelling by hand', 'claire', 'sessions/tomorrow', { state: 'cancelled' }, false),
  change('lets the coach say that a session took place', 'driss', 'sessions/under-way', { state: 'held' }, true, {
    may: (actor) => mayHoldSession(actor, valid),
  }),
  change('lets a manager say so too', 'claire', 'sessions/under-way', { state: 'held' }, true, {
    may: (actor) => mayHoldSession(actor, valid),
  }),
  change('refuses a laureate saying so', 'amina', 'sessions/under-way', { state: 'held' }, false, {
    may: (actor) => mayHoldSession(actor, valid),
  }),
  change('refuses saying so before it starts', 'driss', 'sessions/tomorrow', { state: 'held' }, false, {
    may: (actor) => mayHoldSession(actor, tomorrow),
  }),
  change('refuses a coach changing anything else', 'driss', 'sessions/under-way', { state: 'held', place: 'x' }, false),
  { it: 'refuses deleting a session', as: 'claire', does: 'delete', path: at, allowed: false },
  {
    it: 'refuses registering by hand',
    as: 'amina',
    does: 'create',
    path: 'sessions/tomorrow/registrations/amina',
    data: { ...registration('amina') },
    allowed: false,
  },
  change('refuses leaving the waiting list by hand', 'luc', `${at}/registrations/luc`, { state: 'registered' }, false),
  { it: 'refuses a manager writing the chain', as: 'claire', does: 'create', path: `${at}/chain/000002`, data: { v: 1 }, allowed: false },
  change('refuses a manager rewriting the chain', 'claire', `${at}/chain/000001`, { content: '[]' }, false),
];

const half = (id: string): HalfDay => halfDays.find((one) => one.id === id) as HalfDay;
const signs = (it: string, as: Name, id: string, data: object, allowed: boolean, may?: RuleCase['may']): RuleCase => ({
  it,
  as,
  does: 'create',
  path: `${at}/attendances/${id}`,
  data: { ...data },
  allowed,
  ...(may === undefined ? {} : { may }),
});
const marked = (uid: string, more: object = {}) =>
  signed(uid, 'h1', {
    state: 'absent',
    method: 'manager',
    signature: '',
    validatedByName: 'Claire',
    validatedAt: serverTimestamp(),
    ...more,
  });
const validated = { validatedByName: 'Claire', validatedAt: serverTimestamp() };
const driss = `${at}/attendances/h1~driss`;
const signing: readonly RuleCase[] = [
  signs('lets a registered person sign in the window', 'amina', 'h1~amina', signed('amina'), true, (actor) =>
    maySign(actor, 'amina', registration('amina'), half('h1')),
  ),
  signs('refuses a half-day that has not opened', 'amina', 'h2~amina', signed('amina', 'h2'), false, (actor) =>
    maySign(actor, 'amina', registration('amina'), half('h2')),
  ),
  signs('refuses a half-day that is over', 'amina', 'h3~amina', signed('amina', 'h3'), false, (actor) =>
    maySign(actor, 'amina', registration('amina'), half('h3')),
  ),
  signs('refuses a half-day that does not exist', 'amina', 'h7~amina', signed('amina', 'h7'), false),
  signs('refuses somebody on the waiting list', 'luc', 'h1~luc', signed('luc'), false, (actor) =>
    maySign(actor, 'luc', registration('luc', 'waiting'), half('h1')),
  ),
  signs('refuses somebody not registered', 'paul', 'h1~paul', signed('paul'), false, (actor) => maySign(actor, 'paul', null, half('h1'))),
  signs('refuses signing for somebody else', 'luc', 'h1~amina', signed('amina'), false, (actor) =>
    maySign(actor, 'amina', registration('amina'), half('h1')),
  ),
  signs('refuses signing under another name', 'amina', 'h1~amina', signed('amina', 'h1', { name: 'Quelqu’un' }), false),
  signs('refuses an empty signature', 'amina', 'h1~amina', signed('amina', 'h1', { signature: '' }), false),
  signs('refuses a drawing too large', 'amina', 'h1~amina', signed('amina', 'h1', { signature: 'M'.repeat(20_001) }), false),
  signs('refuses the signature of an absence', 'amina', 'h1~amina', signed('amina', 'h1', { state: 'absent' }), false),
  signs('refuses an hour chosen by the client', 'amina', 'h1~amina', signed('amina', 'h1', { at: past }), false),
  signs('refuses validating one’s own signature', 'amina', 'h1~amina', signed('amina', 'h1', validated), false),
  signs('refuses an id that is not one’s own', 'amina', 'h1~other', signed('amina'), false),
  signs('refuses an extra field', 'amina', 'h1~amina', signed('amina', 'h1', { note: 'x' }), false),
  { ...signs('refuses signing twice', 'driss', 'h1~driss', signed('driss'), false), it: 'refuses drawing a signature again' },
  signs('lets a manager mark somebody absent', 'claire', 'h1~amina', marked('amina'), true, (actor) => mayMarkAttendance(actor, session)),
  signs('refuses a coach marking somebody', 'driss', 'h1~amina', marked('amina'), false, (actor) => mayMarkAttendance(actor, session)),
  signs('refuses a manager of another programme', 'otherManager', 'h1~amina', marked('amina'), false, (actor) =>
    mayMarkAttendance(actor, session),
  ),
  signs('refuses a manager signing for somebody', 'claire', 'h1~amina', signed('amina', 'h1', validated), false),
  signs('refuses a mark nobody answers for', 'claire', 'h1~amina', marked('amina', { validatedByName: '', validatedAt: null }), false),
  change('lets a manager correct and validate a signature', 'claire', driss, { state: 'late', ...validated }, true, {
    may: (actor) => mayMarkAttendance(actor, session),
  }),
  change('refuses a manager touching the drawing', 'claire', driss, { signature: 'M1 1', ...validated }, false),
  change('refuses correcting one’s own signature', 'driss', driss, { state: 'present', signature: 'M2 2' }, false),
  { it: 'refuses deleting a signature', as: 'claire', does: 'delete', path: driss, allowed: false },
];

runRuleTable({ room: 'peers', people, world, cases: [...reading, ...writing, ...signing] });
