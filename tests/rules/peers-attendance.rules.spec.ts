/** Why: who signs, when and under which name; and what a manager may mark. */
import { serverTimestamp } from 'firebase/firestore';
import type { HalfDay } from '@domain/peers/peers';
import { mayMarkAttendance, maySign } from '@domain/peers/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, change, halfDays, past, people, registration, session, signed, world, type Name } from './peers-world';

const half = (id: string): HalfDay => halfDays.find((one) => one.id === id) as HalfDay;
const signs = (it: string, as: Name, id: string, data: object, allowed: boolean, may?: RuleCase['may']): RuleCase => ({
  it,
  as,
  does: 'create',
  path: `${at}/attendances/${id}`,
  twin: `${at}/attendances/h1~amina`,
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
  signs('refuses a mark under another name', 'claire', 'h1~amina', marked('amina', { validatedByName: 'Driss' }), false),
  signs('refuses a mark nobody answers for', 'claire', 'h1~amina', marked('amina', { validatedByName: '', validatedAt: null }), false),
  change('lets a manager correct and validate a signature', 'claire', driss, { state: 'late', ...validated }, true, {
    may: (actor) => mayMarkAttendance(actor, session),
  }),
  change('refuses a manager touching the drawing', 'claire', driss, { signature: 'M1 1', ...validated }, false),
  change('refuses correcting one’s own signature', 'driss', driss, { state: 'present', signature: 'M2 2' }, false),
  { it: 'refuses deleting a signature', as: 'claire', does: 'delete', path: driss, allowed: false },
];

runRuleTable({ room: 'peers-attendance', people, world, cases: [...signing] });
