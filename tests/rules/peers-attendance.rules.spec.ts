/** Why: who signs, when and under which name; what a manager may mark; and that nothing is written before its time, of nothing, or once sealed. */
import type { HalfDay } from '@domain/peers/peers';
import { mayMarkAttendance, maySign } from '@domain/peers/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, change, fromNow, halfDays, marked, past, people, registration, session, signed, world, type Name } from './peers-world';

const half = (id: string): HalfDay => halfDays.find((one) => one.id === id) as HalfDay;
const sealed = { h1: { at: past, byName: 'Claire', number: 2, hash: 'x' } };
/** A signature and a mark that may be added: what a refused one differs from. */
const [signature, mark] = ['h1~amina~s~k7', 'h1~amina~m~1'];
type Given = NonNullable<RuleCase['given']>;
const adds = (it: string, as: Name, id: string, data: object, allowed: boolean, may?: RuleCase['may'], given?: Given): RuleCase => ({
  it,
  as,
  does: 'create',
  path: `${at}/attendances/${id}`,
  data: { ...data },
  allowed,
  ...(allowed ? {} : { twin: `${at}/attendances/${id.includes('~m~') ? mark : signature}` }),
  ...(may === undefined ? {} : { may }),
  ...(given === undefined ? {} : { given }),
});
const signs =
  (uid: string, halfId: string, signedAt = fromNow(-0.5), state: 'registered' | 'waiting' = 'registered'): RuleCase['may'] =>
  (actor) =>
    maySign(actor, uid, registration(uid, state), session, half(halfId), signedAt);
const marks =
  (halfId: string, more: object = {}): RuleCase['may'] =>
  (actor) =>
    mayMarkAttendance(actor, { ...session, ...more }, half(halfId));

const signing: readonly RuleCase[] = [
  adds('lets a registered person sign in the window', 'amina', signature, signed('amina'), true, signs('amina', 'h1')),
  adds('lets a second phone of the same person sign too', 'amina', 'h1~amina~s~q2', signed('amina'), true, signs('amina', 'h1'), {
    [`${at}/attendances/${signature}`]: signed('amina', 'h1', { at: past }),
  }),
  adds(
    'lets a signature drawn offline arrive once the half-day is over',
    'amina',
    'h3~amina~s~k7',
    signed('amina', 'h3'),
    true,
    signs('amina', 'h3', fromNow(-8.9)),
  ),
  adds('lets it arrive after a manager marked them absent', 'amina', signature, signed('amina'), true, signs('amina', 'h1'), {
    [`${at}/attendances/h1~amina~m~1`]: marked('amina', 'h1', { at: past }),
  }),
  adds(
    'refuses it once the sheet is sealed',
    'amina',
    signature,
    signed('amina'),
    false,
    (actor) => maySign(actor, 'amina', registration('amina'), { ...session, sealed }, half('h1'), fromNow(-0.5)),
    {
      [at]: { ...session, sealed },
    },
  ),
  adds(
    'lets it arrive when the sheet of another half-day is sealed',
    'amina',
    'h3~amina~s~k7',
    signed('amina', 'h3'),
    true,
    signs('amina', 'h3', fromNow(-8.9)),
    {
      [at]: { ...session, sealed },
    },
  ),
  adds(
    'refuses a half-day of a cancelled session',
    'amina',
    signature,
    signed('amina'),
    false,
    (actor) => maySign(actor, 'amina', registration('amina'), { ...session, state: 'cancelled' }, half('h1'), fromNow(-0.5)),
    {
      [at]: { ...session, state: 'cancelled' },
    },
  ),
  adds(
    'refuses a half-day that has not opened',
    'amina',
    'h2~amina~s~k7',
    signed('amina', 'h2'),
    false,
    signs('amina', 'h2', fromNow(2.9)),
  ),
  adds(
    'refuses a time before the window',
    'amina',
    signature,
    signed('amina', 'h1', { signedAt: fromNow(-1.6) }),
    false,
    signs('amina', 'h1', fromNow(-1.6)),
  ),
  adds(
    'refuses a time after the window',
    'amina',
    'h3~amina~s~k7',
    signed('amina', 'h3', { signedAt: fromNow(-0.9) }),
    false,
    signs('amina', 'h3', fromNow(-0.9)),
  ),
  adds(
    'refuses a time after the server’s',
    'amina',
    signature,
    signed('amina', 'h1', { signedAt: fromNow(0.2) }),
    false,
    signs('amina', 'h1', fromNow(0.2)),
  ),
  adds('refuses a time that is none', 'amina', signature, signed('amina', 'h1', { signedAt: '9 h 04' }), false),
  adds('refuses a half-day that does not exist', 'amina', 'h7~amina~s~k7', signed('amina', 'h7'), false),
  adds('refuses somebody on the waiting list', 'luc', 'h1~luc~s~k7', signed('luc'), false, signs('luc', 'h1', fromNow(-0.5), 'waiting')),
  adds('refuses somebody not registered', 'paul', 'h1~paul~s~k7', signed('paul'), false, (actor) =>
    maySign(actor, 'paul', null, session, half('h1'), fromNow(-0.5)),
  ),
  adds('refuses signing for somebody else', 'luc', signature, signed('amina'), false, signs('amina', 'h1')),
  adds('refuses a manager signing for somebody', 'claire', signature, signed('amina'), false, signs('amina', 'h1')),
  adds('refuses signing under another name', 'amina', signature, signed('amina', 'h1', { name: 'Quelqu’un' }), false),
  adds('refuses another organisation', 'amina', signature, signed('amina', 'h1', { organisationName: 'Autre' }), false),
  adds('refuses another programme', 'amina', signature, signed('amina', 'h1', { programmeId: 'cap' }), false),
  adds('refuses an empty signature', 'amina', signature, signed('amina', 'h1', { signature: '' }), false),
  adds('refuses a drawing too large', 'amina', signature, signed('amina', 'h1', { signature: 'M'.repeat(20_001) }), false),
  adds('refuses an hour of arrival chosen by the client', 'amina', signature, signed('amina', 'h1', { at: past }), false),
  adds('refuses a record of the shape of before', 'amina', 'h1~amina', { ...signed('amina'), v: 1 }, false),
  adds('refuses one’s own mark', 'amina', 'h1~amina~m~1', marked('amina', 'h1', { byUid: 'amina', byName: 'amina' }), false, marks('h1')),
  adds('refuses an id that is not one’s own', 'amina', 'h1~luc~s~k7', signed('amina'), false),
  adds('refuses the id of another half-day', 'amina', 'h3~amina~s~k7', signed('amina'), false),
  adds('refuses the id of a mark', 'amina', 'h1~amina~m~1', signed('amina'), false),
  adds('refuses an id too long', 'amina', 'h1~amina~s~k77', signed('amina'), false),
  adds('refuses an extra field', 'amina', signature, signed('amina', 'h1', { note: 'x' }), false),
  adds('refuses drawing a signature again', 'driss', 'h1~driss~s~k7', signed('driss'), false),
];

const claire = (more: object = {}, halfId = 'h1') => marked('amina', halfId, more);
const late = { state: 'late', lateMinutes: 25 };
const first = { [`${at}/attendances/${mark}`]: marked('amina', 'h1', { at: past }) };
const marking: readonly RuleCase[] = [
  adds('lets a manager mark somebody absent', 'claire', mark, claire(), true, marks('h1')),
  adds(
    'lets a manager mark somebody late, with the minutes missed',
    'claire',
    mark,
    claire({ ...late, earlyMinutes: 10 }),
    true,
    marks('h1'),
  ),
  adds('lets a manager mark a half-day that is over', 'claire', 'h3~amina~m~1', claire({}, 'h3'), true, marks('h3')),
  adds('lets a manager replace the mark before', 'claire', 'h1~amina~m~2', claire({ state: 'present' }), true, marks('h1'), first),
  adds('lets a manager mark somebody who signed, then withdrew', 'claire', mark, claire({ state: 'present' }), true, marks('h1'), {
    [`${at}/registrations/amina`]: registration('amina', 'cancelled'),
  }),
  adds(
    'refuses a mark on what another manager has replaced meanwhile',
    'claire',
    mark,
    claire({ state: 'present' }),
    false,
    undefined,
    first,
  ),
  adds('refuses a mark that skips the one before', 'claire', 'h1~amina~m~3', claire({ state: 'present' }), false, undefined, first),
  adds('refuses a mark before the half-day starts', 'claire', 'h2~amina~m~1', claire({}, 'h2'), false, marks('h2')),
  adds('refuses a mark for a half-day that the session does not have', 'claire', 'h7~amina~m~1', claire({}, 'h7'), false),
  adds('refuses a mark for a half-day that is none', 'claire', 'all~amina~m~1', claire({}, 'all'), false),
  adds('refuses a mark once the sheet is sealed', 'claire', mark, claire(), false, marks('h1', { sealed }), {
    [at]: { ...session, sealed },
  }),
  adds('refuses a mark of a cancelled session', 'claire', mark, claire(), false, marks('h1', { state: 'cancelled' }), {
    [at]: { ...session, state: 'cancelled' },
  }),
  adds('refuses late without minutes', 'claire', mark, claire({ state: 'late' }), false),
  adds('refuses present with minutes missed at the start', 'claire', mark, claire({ state: 'present', lateMinutes: 5 }), false),
  adds('refuses absent with minutes missed at the end', 'claire', mark, claire({ earlyMinutes: 5 }), false),
  adds('refuses more minutes than the half-day has', 'claire', mark, claire({ ...late, earlyMinutes: 155 }), false),
  adds('refuses minutes below zero', 'claire', mark, claire({ ...late, earlyMinutes: -5 }), false),
  adds('refuses half a minute', 'claire', mark, claire({ ...late, lateMinutes: 2.5 }), false),
  adds('refuses a state that is none', 'claire', mark, claire({ state: 'excused' }), false),
  adds('refuses a coach marking somebody', 'driss', mark, claire({ byUid: 'driss', byName: 'driss' }), false, marks('h1')),
  adds('refuses a manager of another programme', 'otherManager', mark, claire({ byUid: 'otherManager' }), false, marks('h1')),
  adds(
    'refuses somebody who manages no more',
    'formerManager',
    mark,
    claire({ byUid: 'formerManager', byName: 'Ancienne' }),
    false,
    marks('h1'),
  ),
  adds('refuses a mark under another name', 'claire', mark, claire({ byName: 'Driss' }), false),
  adds('refuses a mark under another account', 'claire', mark, claire({ byUid: 'driss' }), false),
  adds('refuses a mark of somebody who only waits', 'claire', 'h1~luc~m~1', marked('luc'), false),
  adds('refuses a mark under a name the registration does not carry', 'claire', mark, claire({ name: 'Quelqu’un' }), false),
  adds('refuses a mark with a drawing', 'claire', mark, claire({ signature: 'M0 0' }), false),
  adds('refuses the id of a signature', 'claire', signature, claire(), false),
  change('refuses a manager changing a signature', 'claire', `${at}/attendances/h1~driss~s~k7`, { signature: 'M1 1' }, false),
  change('refuses changing one’s own signature', 'driss', `${at}/attendances/h1~driss~s~k7`, { signature: 'M2 2' }, false),
  change('refuses a manager changing a mark', 'claire', `${at}/attendances/${mark}`, { state: 'present' }, false, { given: first }),
  change(
    'refuses a manager changing a record of before',
    'claire',
    `${at}/attendances/h1~driss`,
    { state: 'late', validatedByName: 'Claire' },
    false,
  ),
  { it: 'refuses deleting a signature', as: 'claire', does: 'delete', path: `${at}/attendances/h1~driss~s~k7`, allowed: false },
];

const times = { startsAt: fromNow(25), halfDays: [{ id: 'h1', startsAt: fromNow(25), endsAt: fromNow(27) }] };
const fixing: readonly RuleCase[] = [
  change('lets a manager move a session nobody is written for', 'claire', 'sessions/tomorrow', times, true),
  change('refuses moving it once anything is on its sheet, were it an absence', 'claire', 'sessions/tomorrow', times, false, {
    given: { 'sessions/tomorrow': { ...(world['sessions/tomorrow'] as object), timesFixed: true } },
  }),
  change('refuses a manager sealing by hand', 'claire', at, { sealed }, false, { twin: 'sessions/tomorrow' }),
  change('refuses a manager lifting a seal', 'claire', at, { sealed: {} }, false, {
    twin: 'sessions/tomorrow',
    given: { [at]: { ...session, sealed } },
  }),
];

runRuleTable({ room: 'peers-attendance', people, world, cases: [...signing, ...marking, ...fixing] });
