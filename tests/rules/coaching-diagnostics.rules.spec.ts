/** Why: each side scores and signs its own half of the diagnostic; meetings and private notes are a coach’s; missions are moved by functions. */
import { serverTimestamp } from 'firebase/firestore';
import { mayScoreAsCoach, mayScoreAsLaureate, mayWriteCoachNote, mayWriteMeeting } from '@domain/coaching/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, byPlan, diagnostic, enrolment, every, meeting, mission, note, past, people, world, writes } from './coaching-world';

const score = writes('update', `${at}/diagnostics/initial`);
const now = { updatedAt: serverTimestamp() };
const scoring: readonly RuleCase[] = [
  score('lets the team score its side', 'amina', { byLaureate: { strategy: 4, impact: 0 }, laureateComment: 'Oui', ...now }, true, {
    may: (actor) => mayScoreAsLaureate(actor, enrolment, diagnostic),
  }),
  score('lets the coach score the other side', 'driss', { byCoach: { strategy: 4 }, ...now }, true, {
    may: (actor) => mayScoreAsCoach(actor, enrolment, diagnostic),
  }),
  score('refuses the team the coach’s side', 'amina', { byCoach: { strategy: 4 }, ...now }, false, {
    may: (actor) => mayScoreAsCoach(actor, enrolment, diagnostic),
  }),
  score('refuses the coach the team’s side', 'driss', { byLaureate: { strategy: 4 }, ...now }, false, {
    may: (actor) => mayScoreAsLaureate(actor, enrolment, diagnostic),
  }),
  score('refuses a manager both sides', 'claire', { byCoach: { strategy: 4 }, ...now }, false, {
    may: (actor) => mayScoreAsCoach(actor, enrolment, diagnostic),
  }),
  score('refuses a score of six', 'amina', { byLaureate: { strategy: 6 }, ...now }, false),
  score('refuses half a point', 'amina', { byLaureate: { strategy: 2.5 }, ...now }, false),
  score('refuses an axis of one’s own', 'amina', { byLaureate: { luck: 3 }, ...now }, false),
  score('refuses a comment too long', 'amina', { laureateComment: 'x'.repeat(2001), ...now }, false),
  score('refuses a date chosen by the client', 'amina', { byLaureate: { strategy: 1 }, updatedAt: past }, false),
  score('refuses changing the axes', 'amina', { axes: [], ...now }, false),
  score('lets the coach sign once every axis is scored', 'driss', { coachSignedAt: serverTimestamp(), ...now }, true),
  score('refuses a signature with axes missing', 'amina', { laureateSignedAt: serverTimestamp(), ...now }, false),
  score('refuses a signature dated by the client', 'driss', { coachSignedAt: past, ...now }, false),
  score('refuses signing for the other side', 'amina', { coachSignedAt: serverTimestamp(), ...now }, false),
  score('refuses changing a score after signing', 'driss', { byCoach: every(5), ...now }, false, {
    given: { [`${at}/diagnostics/initial`]: { ...diagnostic, coachSignedAt: past } },
  }),
  score('refuses withdrawing a signature', 'driss', { coachSignedAt: null, ...now }, false, {
    given: { [`${at}/diagnostics/initial`]: { ...diagnostic, coachSignedAt: past } },
  }),
  score('lets the team sign after the coach', 'amina', { byLaureate: every(3), laureateSignedAt: serverTimestamp(), ...now }, true, {
    given: { [`${at}/diagnostics/initial`]: { ...diagnostic, coachSignedAt: past } },
  }),
  {
    it: 'refuses opening a final diagnostic by hand',
    as: 'driss',
    does: 'create',
    path: `${at}/diagnostics/final`,
    data: { ...diagnostic },
    allowed: false,
  },
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
];

runRuleTable({ room: 'coaching-diagnostics', people, world, cases: [...scoring, ...others] });
