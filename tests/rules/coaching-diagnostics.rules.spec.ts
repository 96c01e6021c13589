/** Why: each side scores and signs its own half of the diagnostic; meetings and private notes are a coach’s; missions are moved by functions. */
import { serverTimestamp } from 'firebase/firestore';
import type { DiagnosticHead, Side } from '@domain/coaching/coaching';
import { emptyLook } from '@domain/coaching/enrolment';
import { mayReadLook, mayScore, mayWriteCoachNote, mayWriteMeeting } from '@domain/coaching/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import {
  agreed,
  at,
  byPlan,
  enrolment,
  every,
  finished,
  head,
  meeting,
  mission,
  note,
  outsiders,
  past,
  people,
  sealed,
  world,
  writes,
  type Name,
} from './coaching-world';
import { reads } from './edition-people';

const initial = `${at}/diagnostics/initial`;
const look = emptyLook(past);
const { axes, laureateSignedAt, coachSignedAt, updatedAt } = head;
const old = {
  v: 1,
  axes,
  laureateSignedAt,
  coachSignedAt,
  updatedAt,
  byLaureate: { strategy: 3 },
  byCoach: every(2),
  laureateComment: '',
  coachComment: '',
};
const now = { updatedAt: serverTimestamp() };
const mine = (side: Side) => (actor: Actor) => mayScore(actor, enrolment, head, side);
const team = writes('update', `${initial}/sides/laureate`);
const coach = writes('update', `${initial}/sides/coach`);
const signed = (more: object): Partial<RuleCase> => ({ given: { [initial]: { ...head, ...more } } });
const formerCoach: Partial<RuleCase> = { given: { [at]: { ...enrolment, coaches: ['nadia'] } } };

const scoring: readonly RuleCase[] = [
  team('lets the team score its side', 'amina', { scores: { strategy: 4, impact: 0 }, comment: 'Oui', ...now }, true, {
    may: mine('laureate'),
  }),
  coach('lets the coach score the other side', 'driss', { scores: { strategy: 4 }, ...now }, true, { may: mine('coach') }),
  coach('refuses the team the coach’s side', 'amina', { scores: { strategy: 4 }, ...now }, false, { may: mine('coach') }),
  team('refuses the coach the team’s side', 'driss', { scores: { strategy: 4 }, ...now }, false, { may: mine('laureate') }),
  coach('refuses a manager either side', 'claire', { scores: { strategy: 4 }, ...now }, false, { may: mine('coach') }),
  coach('refuses a coach who was withdrawn', 'driss', { scores: { strategy: 4 }, ...now }, false, formerCoach),
  team('refuses a score of six', 'amina', { scores: { strategy: 6 }, ...now }, false),
  team('refuses half a point', 'amina', { scores: { strategy: 2.5 }, ...now }, false),
  team('refuses an axis of one’s own', 'amina', { scores: { luck: 3 }, ...now }, false),
  team('refuses a comment too long', 'amina', { comment: 'x'.repeat(2001), ...now }, false),
  team('refuses a date chosen by the client', 'amina', { scores: { strategy: 1 }, updatedAt: past }, false),
  team('refuses an extra field', 'amina', { axes: [], ...now }, false),
  coach('refuses changing a score after signing', 'driss', { scores: every(5), ...now }, false, signed({ coachSignedAt: past })),
  team('lets the team score after the coach has signed', 'amina', { scores: every(3), ...now }, true, signed({ coachSignedAt: past })),
  team('refuses a score in a finished plan', 'amina', { scores: every(3), ...now }, false, {
    given: { [at]: { ...finished } },
    may: (actor) => mayScore(actor, finished, head, 'laureate'),
  }),
  {
    it: 'refuses a look made by hand',
    as: 'driss',
    does: 'create',
    path: `${at}/diagnostics/final/sides/coach`,
    data: look,
    allowed: false,
  },
  { it: 'refuses removing a look', as: 'driss', does: 'delete', path: `${initial}/sides/coach`, allowed: false },
];

const act = writes('update', initial);
const acting: readonly RuleCase[] = [
  act('lets the coach sign once every axis is scored', 'driss', { coachSignedAt: serverTimestamp(), ...now }, true),
  act('refuses a signature with axes missing', 'amina', { laureateSignedAt: serverTimestamp(), ...now }, false),
  act('lets the team sign after the coach', 'amina', { laureateSignedAt: serverTimestamp(), ...now }, true, {
    given: { [initial]: { ...head, coachSignedAt: past }, [`${initial}/sides/laureate`]: { ...look, scores: every(3) } },
  }),
  act('refuses a signature dated by the client', 'driss', { coachSignedAt: past, ...now }, false),
  act('refuses signing for the other side', 'amina', { coachSignedAt: serverTimestamp(), ...now }, false),
  act(
    'refuses signing for both sides at once',
    'driss',
    { coachSignedAt: serverTimestamp(), laureateSignedAt: serverTimestamp(), ...now },
    false,
  ),
  act('refuses a manager signing', 'claire', { coachSignedAt: serverTimestamp(), ...now }, false),
  act('refuses a withdrawn coach signing', 'driss', { coachSignedAt: serverTimestamp(), ...now }, false, formerCoach),
  act('refuses withdrawing a signature', 'driss', { coachSignedAt: null, ...now }, false, signed({ coachSignedAt: past })),
  act('refuses changing the axes', 'amina', { axes: [], ...now }, false),
  act('lets the team agree to show its look', 'amina', { laureateSharedAt: serverTimestamp(), ...now }, true),
  act('refuses agreeing for the other side', 'amina', { coachSharedAt: serverTimestamp(), ...now }, false),
  act('refuses an agreement dated by the client', 'amina', { laureateSharedAt: past, ...now }, false),
  {
    it: 'refuses opening a final diagnostic by hand',
    as: 'driss',
    does: 'create',
    path: `${at}/diagnostics/final`,
    data: { ...head },
    allowed: false,
  },
];

const readers = ['amina', 'driss', 'claire', 'admin'] as const;
/** Who reads each look, as the head stands. */
const looking = (head: DiagnosticHead, side: Side, allowed: readonly Name[], more: Partial<RuleCase> = {}): readonly RuleCase[] =>
  reads(
    `${initial}/sides/${side}`,
    allowed,
    [...readers, 'isa' as const, ...outsiders].filter((name) => !allowed.includes(name)),
    (actor) => mayReadLook(actor, enrolment, head, side),
  ).map((one) => ({ ...one, given: { [initial]: { ...head } }, ...more }));
const reading: readonly RuleCase[] = [
  ...looking(head, 'laureate', ['amina']),
  ...looking(head, 'coach', ['driss']),
  ...looking({ ...head, coachSignedAt: past }, 'coach', ['driss']),
  ...looking({ ...head, laureateSharedAt: past }, 'laureate', ['amina']),
  ...looking(agreed, 'laureate', ['amina', 'driss']),
  ...looking(agreed, 'coach', ['amina', 'driss']),
  ...looking(sealed, 'laureate', readers),
  ...looking(sealed, 'coach', readers),
  ...reads(`${initial}/sides/coach`, [], ['driss']).map((one) => ({ ...one, it: `${one.it}, once withdrawn`, ...formerCoach })),
  // Written before each side had its own document: read by nobody until both signed, then as before.
  ...reads(initial, [], readers).map((one) => ({ ...one, given: { [initial]: { ...old } } })),
  ...reads(initial, readers, []).map((one) => ({ ...one, given: { [initial]: { ...old, laureateSignedAt: past, coachSignedAt: past } } })),
  { it: 'refuses listing the looks', as: 'amina', does: 'list', path: `${initial}/sides`, allowed: false },
];

const others: readonly RuleCase[] = [
  writes('update', `${at}/missions/x1`)('refuses a laureate signing a mission by hand', 'amina', { state: 'signed' }, false),
  writes('update', `${at}/missions/x1`)('refuses an expert logging days by hand', 'isa', { daysDone: 2 }, false),
  writes('create', `${at}/missions/x2`)('refuses a manager creating a mission by hand', 'claire', mission, false),
  writes('create', `${at}/meetings/r2`)('lets the coach share a meeting', 'driss', meeting, true, { may: byPlan(mayWriteMeeting) }),
  writes('create', `${at}/meetings/r2`)('refuses a meeting from the team', 'amina', { ...meeting, byUid: 'amina' }, false, {
    may: byPlan(mayWriteMeeting),
  }),
  writes('create', `${at}/meetings/r2`)('refuses a meeting in somebody else’s name', 'driss', { ...meeting, byUid: 'nadia' }, false),
  writes('create', `${at}/meetings/r2`)('refuses a meeting under another name', 'driss', { ...meeting, byName: 'Nadia' }, false),
  writes('update', `${at}/meetings/r1`)('lets a coach who changed name keep the old one', 'driss', { notes: 'Mieux' }, true, {
    given: { 'people/driss': { v: 1, name: 'Driss Saïdi' } },
  }),
  writes('update', `${at}/meetings/r1`)('refuses a correction under another name', 'driss', { byName: 'Claire' }, false),
  writes('create', `${at}/meetings/r2`)('refuses a meeting to come', 'driss', { ...meeting, at: new Date(Date.now() + 86_400_000) }, false),
  writes('create', `${at}/meetings/r2`)('refuses a meeting before the plan', 'driss', { ...meeting, at: new Date('2025-12-30') }, false),
  writes('create', `${at}/meetings/r2`)('refuses notes too long', 'driss', { ...meeting, notes: 'x'.repeat(10_001) }, false),
  writes('update', `${at}/meetings/r1`)('lets the coach correct their notes', 'driss', { notes: 'Mieux' }, true),
  writes('update', `${at}/meetings/r1`)('refuses another coach of the plan correcting them', 'nadia', { notes: 'x' }, false, {
    given: { [at]: { ...enrolment, coaches: ['driss', 'nadia'] } },
  }),
  writes('create', `${at}/coachNotes/n2`)('lets the coach write a private note', 'driss', { ...note, updatedAt: serverTimestamp() }, true, {
    may: (actor) => mayWriteCoachNote(actor, enrolment, note),
  }),
  writes('create', `${at}/coachNotes/n2`)(
    'refuses a private note from a manager',
    'claire',
    { ...note, byUid: 'claire', updatedAt: serverTimestamp() },
    false,
    { may: (actor) => mayWriteCoachNote(actor, enrolment, { byUid: 'claire' }) },
  ),
  writes('create', `${at}/coachNotes/n2`)(
    'refuses a private note from the team',
    'amina',
    { ...note, byUid: 'amina', updatedAt: serverTimestamp() },
    false,
    { may: (actor) => mayWriteCoachNote(actor, enrolment, { byUid: 'amina' }) },
  ),
  writes('update', `${at}/coachNotes/n1`)('lets the coach correct their note', 'driss', { text: 'x', updatedAt: serverTimestamp() }, true),
  writes('update', `${at}/coachNotes/n1`)(
    'refuses another coach’s note',
    'nadia',
    { text: 'x', byUid: 'nadia', updatedAt: serverTimestamp() },
    false,
    { given: { [at]: { ...enrolment, coaches: ['driss', 'nadia'] } } },
  ),
  writes('update', `${at}/coachNotes/n1`)('lets a coach correct their private note', 'driss', { text: 'Mieux', ...now }, true),
  writes('update', `${at}/coachNotes/n1`)(
    'refuses a withdrawn coach their private note',
    'driss',
    { text: 'Mieux', ...now },
    false,
    formerCoach,
  ),
  writes('create', `${at}/coachNotes/n2`)(
    'refuses a withdrawn coach another private note',
    'driss',
    { ...note, ...now },
    false,
    formerCoach,
  ),
  writes('create', `${at}/coachNotes/n2`)(
    'lets a private note name its project',
    'driss',
    { ...note, projectName: 'Résovilles', ...now },
    true,
  ),
  writes('create', `${at}/coachNotes/n2`)(
    'refuses a private note on another project',
    'driss',
    { ...note, projectName: 'Autre', ...now },
    false,
  ),
  { it: 'lets a coach remove their private note', as: 'driss', does: 'delete', path: `${at}/coachNotes/n1`, allowed: true },
  {
    it: 'refuses a withdrawn coach removing theirs',
    as: 'driss',
    does: 'delete',
    path: `${at}/coachNotes/n1`,
    allowed: false,
    ...formerCoach,
  },
];

runRuleTable({ room: 'coaching-diagnostics', people, world, cases: [...scoring, ...acting, ...reading, ...others] });
