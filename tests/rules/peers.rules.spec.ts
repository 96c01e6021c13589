/** Why: who sees a session and who plans it, put to the rules and to the domain. */
import { serverTimestamp } from 'firebase/firestore';
import { mayHoldSession, mayReadRegistration, mayReadSession, mayReadSheet, mayWriteSession } from '@domain/peers/permissions';
import { reads } from './edition-people';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, change, fromNow, outsiders, people, registration, session, tomorrow, valid, world, type Name } from './peers-world';

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
  ...reads(`${at}/chain/000001`, ['claire', 'admin'], ['amina', 'driss', 'paul', ...outsiders], (actor) => mayReadSheet(actor, session)),
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
    path: `${at}/attendances/h1~amina~s~k7`,
    allowed: true,
  },
  {
    it: 'refuses finding out whether somebody else signed',
    as: 'amina',
    does: 'get',
    path: `${at}/attendances/h1~luc~s~k7`,
    twin: `${at}/attendances/h1~amina~s~k7`,
    allowed: false,
  },
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
const writing: readonly RuleCase[] = [
  creates('lets a manager plan a session', 'claire', fresh(), true, (actor) => mayWriteSession(actor, session)),
  creates('refuses a coach planning a session', 'driss', fresh(), false, (actor) => mayWriteSession(actor, session)),
  creates('refuses a manager of another programme', 'otherManager', fresh(), false, (actor) => mayWriteSession(actor, session)),
  ...[
    ['a year and more before its edition', -2, false],
    ['in the year before its edition', -1, true],
    ['in the third year after its edition', 3, true],
    ['four years after its edition', 4, false],
  ].map(([when, years, isAllowed]) => {
    const at = (hour: number) => new Date(Date.UTC(new Date().getUTCFullYear() + Number(years), 5, 15, hour));
    const times = { startsAt: at(8), endsAt: at(11), halfDays: [{ id: 'h1', startsAt: at(8), endsAt: at(11) }] };
    return creates(
      `${isAllowed === true ? 'lets a session be held' : 'refuses a session held'} ${String(when)}`,
      'claire',
      fresh(times),
      isAllowed === true,
    );
  }),
  creates('refuses a session in the edition of another programme', 'claire', fresh({ editionId: 'e9' }), false),
  creates('refuses a session born with people present', 'claire', fresh({ presentCount: 3 }), false),
  creates('refuses a session born with a sealed sheet', 'claire', fresh({ sealed: {} }), false),
  creates('refuses a session born with what was told of it', 'claire', fresh({ told: { revision: 9 } }), false),
  creates('refuses a session born with fixed times', 'claire', fresh({ timesFixed: false }), false),
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
  creates('refuses the name of an edition that is not words', 'claire', fresh({ editionName: { fr: 'x' } }), false),
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
  change(
    'refuses moving a session to four years after its edition',
    'claire',
    'sessions/tomorrow',
    (() => {
      const at = (hour: number) => new Date(Date.UTC(new Date().getUTCFullYear() + 4, 5, 15, hour));
      return { startsAt: at(8), endsAt: at(11), halfDays: [{ id: 'h1', startsAt: at(8), endsAt: at(11) }] };
    })(),
    false,
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

runRuleTable({ room: 'peers', people, world, cases: [...reading, ...writing] });
