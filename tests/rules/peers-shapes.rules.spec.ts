/** Why: a session as it is planned and changed, and the records of who was there, stay within their bounds, each of them. */
import { serverTimestamp } from 'firebase/firestore';
import { edgesOf, letters } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, fromNow, marked, people, signed, tomorrow, valid, world } from './peers-world';

const act = (it: string, as: string, does: RuleCase['does'], path: string, data: object, more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as,
  does,
  path,
  data,
  allowed: true,
  ...more,
});
const planned = { ...tomorrow, registeredCount: 0, createdAt: serverTimestamp() };
const plans = act('plans a session', 'claire', 'create', 'sessions/new', planned);
const changes = act('changes a session', 'claire', 'update', 'sessions/tomorrow', {
  title: letters(160),
  description: letters(4000),
  place: letters(300),
  link: `https://${letters(492)}`,
  trainerName: letters(120),
  capacity: 500,
});
const { startsAt: first, endsAt: last } = tomorrow;
const halves = (count: number) => ({
  halfDays: Array.from({ length: count }, (_, index) => ({ id: `h${String(index + 1)}`, startsAt: first, endsAt: last })),
});
/** The second of three is not what it should be: the session's own hours are those of the others. */
const badHalf = (change: object) => ({ halfDays: halves(3).halfDays.map((half, index) => (index === 1 ? { ...half, ...change } : half)) });
const shape = {
  'words signed by somebody else': { updatedBy: 'driss' },
  'words signed by nobody': { updatedBy: null },
  'another shape': { v: 2 },
  'another audience': { audience: 'everyone' },
  'another kind': { kind: 'party' },
  'no title': { title: '' },
  'a title too long': { title: letters(161) },
  'a description too long': { description: letters(4001) },
  'a place too long': { place: letters(301) },
  'a link too long': { link: `https://${letters(493)}` },
  'a link that is none': { link: 'javascript:alert(1)' },
  'a trainer whose name is too long': { trainerName: letters(121) },
  'a start in words': { startsAt: 'demain', halfDays: [{ id: 'h1', startsAt: 'demain', endsAt: last }] },
  'an end in words': { endsAt: 'demain', halfDays: [{ id: 'h1', startsAt: first, endsAt: 'demain' }] },
  'an end before its start': { startsAt: last, endsAt: first, halfDays: [{ id: 'h1', startsAt: last, endsAt: first }] },
  'an end before its start, over two half-days': {
    startsAt: last,
    endsAt: first,
    halfDays: [
      { id: 'h1', startsAt: last, endsAt: fromNow(28) },
      { id: 'h2', startsAt: fromNow(23), endsAt: first },
    ],
  },
  'half-days that are no list': { halfDays: {} },
  'no half-day': { halfDays: [] },
  'eleven half-days': halves(11),
  'a half-day that begins later': { halfDays: [{ id: 'h1', startsAt: fromNow(25), endsAt: last }] },
  'a half-day that ends sooner': { halfDays: [{ id: 'h1', startsAt: first, endsAt: fromNow(26) }] },
  'half-days out of order': { halfDays: [...halves(2).halfDays].reverse() },
  'a half-day with something more': { halfDays: [{ id: 'h1', startsAt: first, endsAt: last, secret: 'x' }] },
  'a half-day that ends before it starts': badHalf({ startsAt: last, endsAt: first }),
  'a half-day whose hours are texts': badHalf({ startsAt: 'a', endsAt: 'b' }),
  'a tenth half-day under another number': { halfDays: [...halves(9).halfDays, { id: 'h11', startsAt: first, endsAt: last }] },
  'a half-day whose start is a text': badHalf({ startsAt: 'demain' }),
  'a half-day whose end is a text': badHalf({ endsAt: 'demain' }),
  ...Object.fromEntries(
    halves(10).halfDays.map((_, place) => [
      `a number for half-day ${String(place + 1)}`,
      { halfDays: halves(10).halfDays.map((half, index) => (index === place ? 3 : half)) },
    ]),
  ),
  'half a place': { capacity: 1.5 },
  'no place': { capacity: 0 },
  '501 places': { capacity: 501 },
  'a state that is none': { state: 'soon' },
};
const holds = act('says that a session was held', 'claire', 'update', 'sessions/under-way', { state: 'held' });
const takesBack = act(
  'says that it was not held after all',
  'claire',
  'update',
  'sessions/under-way',
  { state: 'planned' },
  {
    given: { 'sessions/under-way': { ...valid, state: 'held' } },
  },
);
const coachHolds = act('says as a coach that a session was held', 'driss', 'update', 'sessions/under-way', { state: 'held' });
const from = (state: string) => ({ given: { 'sessions/under-way': { ...valid, state } } });
const refused = (one: RuleCase, it: string, more: Partial<RuleCase>): RuleCase => ({
  ...one,
  ...more,
  it: `${one.it}: refuses ${it}`,
  allowed: false,
});
const places = { place: 'Rennes' };
const presentAlready = { given: { 'sessions/tomorrow': { ...tomorrow, presentCount: 1 } } };
const records = `${at}/attendances`;
const signs = act('signs', 'amina', 'create', `${records}/h1~amina~s~k7`, signed('amina'));
const marks = act('marks somebody absent', 'claire', 'create', `${records}/h1~amina~m~1`, marked('amina'));

runRuleTable({
  room: 'peers-shapes',
  people,
  world,
  cases: [
    ...edgesOf(plans, {
      allows: {
        'ten half-days': halves(10),
        'no link': { link: '' },
        'a link': { link: 'https://a.b' },
        'a title of one letter': { title: 'x' },
        'as long a name of its edition as may be': { editionName: letters(120) },
        'one place': { capacity: 1 },
      },
      refuses: {
        ...shape,
        'an edition whose name is too long': { editionName: letters(121) },
        'an hour of its own': { createdAt: fromNow(-1) },
        'somebody registered': { registeredCount: 1 },
        'somebody waiting': { waitingCount: 1 },
        'somebody present': { presentCount: 1 },
        'a version of what is not there': { edit: { id: 'this', after: 'another' } },
      },
    }),
    ...edgesOf(changes, {
      refuses: { ...shape, 'a version that is not there': { edit: { id: 'this', after: 'another' } } },
    }),
    act('moves a session nobody signed', 'claire', 'update', 'sessions/tomorrow', { ...halves(2) }),
    act('moves the place of a session somebody signed', 'claire', 'update', 'sessions/tomorrow', places, presentAlready),
    refused(act('moves a session', 'claire', 'update', 'sessions/tomorrow', { ...halves(2) }), 'once somebody signed', presentAlready),
    ...edgesOf(holds, { refuses: { 'a cancellation by hand': { state: 'cancelled' } } }),
    ...edgesOf(coachHolds, {
      refuses: { 'a cancellation': { state: 'cancelled' }, 'another place': places, 'a word signed by a manager': { updatedBy: 'claire' } },
    }),
    refused(coachHolds, 'a version that is not there', { data: { state: 'held', edit: { id: 'this', after: 'another' } } }),
    refused(coachHolds, 'what was cancelled', from('cancelled')),
    refused(holds, 'what was cancelled', from('cancelled')),
    takesBack,
    refused(takesBack, 'what was cancelled', from('cancelled')),
    refused(takesBack, 'a cancellation of what was held', { data: { state: 'cancelled' } }),

    ...edgesOf(signs, {
      allows: { 'a mark of one letter': { signature: 'M' }, 'as long a line as may be': { signature: letters(20_000) } },
      refuses: {
        'another shape': { v: 1 },
        'a moment in words': { signedAt: '9 h' },
        'what only a manager writes': { kind: 'mark' },
      },
    }),
    refused(signs, 'an id of another kind', { path: `${records}/h1~amina~m~k7`, twin: signs.path }),
    refused(signs, 'an id with something more', { path: `${records}/h1~amina~s~k7~2`, twin: signs.path }),
    refused(signs, 'a half-day that only ends like one', {
      path: `${records}/x1~amina~s~k7`,
      twin: signs.path,
      data: signed('amina', 'h1', { halfDayId: 'x1' }),
    }),
    refused(signs, 'a half-day in the place of another', {
      given: { [at]: { ...valid, halfDays: valid.halfDays.map((half) => ({ ...half, id: 'z' })) } },
    }),
    ...edgesOf(marks, {
      allows: { 'one minute late': { state: 'late', lateMinutes: 1 } },
      refuses: {
        'another shape': { v: 1 },
        'what only a person writes': { kind: 'signature' },
        'minutes in words': { state: 'late', lateMinutes: '5' },
        'half a minute': { state: 'late', lateMinutes: 0.5 },
        'minutes below nothing': { lateMinutes: -1 },
        'half a minute early': { state: 'present', earlyMinutes: 0.5 },
        'minutes early below nothing': { state: 'present', earlyMinutes: -1 },
      },
    }),
    refused(marks, 'an id of another kind', { path: `${records}/h1~amina~s~1`, twin: marks.path }),
    refused(marks, 'a number that is none', { path: `${records}/h1~amina~m~01`, twin: marks.path }),
    { it: 'answers "not yet" about one’s own record', as: 'luc', does: 'get', path: `${records}/h1~luc`, allowed: true },
    { it: 'answers nothing about the record of another', as: 'amina', does: 'get', path: `${records}/h1~luc`, allowed: false },
    { it: 'shows one’s own record', as: 'driss', does: 'get', path: `${records}/h1~driss~s~k7`, allowed: true },
    { it: 'hides the record of another', as: 'amina', does: 'get', path: `${records}/h1~driss~s~k7`, allowed: false },
    {
      it: 'hides a record that is another’s whatever its name says',
      as: 'amina',
      does: 'get',
      path: `${records}/h9~amina`,
      twin: `${records}/h1~luc`,
      given: { [`${records}/h9~amina`]: signed('driss') },
      allowed: false,
    },
  ],
});
