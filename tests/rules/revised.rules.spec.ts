/** Why: whoever writes words says which version they started from; a write that started from an older one is refused, in every room. */
import { serverTimestamp } from 'firebase/firestore';
import { runRuleTable, type CasePerson, type RuleCase } from '../support/rule-cases';
import { revisedPaths } from '../support/revised';

const past = new Date('2026-01-01T00:00:00Z');
const now = serverTimestamp();
const soon = new Date(Date.now() + 86_400_000);

const people: Readonly<Record<string, CasePerson>> = {
  juror: { uid: 'juror', roles: [['juror', 'j1']] },
  manager: { uid: 'manager', roles: [['manager', 'pins']] },
  coach: { uid: 'coach', roles: [['coach', 'e1']] },
  alumnus: { uid: 'alumnus', roles: [['alumnus', 'alumni']] },
  author: { uid: 'author', roles: [] },
};

const halfDay = { id: 'h1', startsAt: soon, endsAt: new Date(soon.getTime() + 3_600_000), label: '' };
const session = {
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  editionName: 'E',
  audience: 'edition',
  kind: 'seminar',
  title: 'T',
  description: '',
  place: '',
  link: '',
  trainerName: '',
  startsAt: halfDay.startsAt,
  endsAt: halfDay.endsAt,
  halfDays: [halfDay],
  capacity: 10,
  state: 'planned',
  registeredCount: 0,
  waitingCount: 0,
  presentCount: 0,
  createdAt: past,
};
const words = {
  name: 'N',
  tagline: '',
  presentation: '',
  expectedLoad: '',
  contactEmail: '',
  benefits: [],
  calendar: [],
};
const review = {
  v: 1,
  programmeId: 'pins',
  applicationId: 'a1',
  jurorUid: 'juror',
  scores: { impact: 4 },
  comments: {},
  commentToCandidate: '',
  recommendation: null,
  state: 'draft',
  updatedAt: past,
  submittedAt: null,
};
const profile = {
  name: 'N',
  organisationName: '',
  headline: '',
  department: '',
  topics: [],
  lived: '',
  askMe: '',
  visible: true,
  updatedAt: past,
};
const exchange = {
  v: 1,
  kind: 'need',
  authorUid: 'alumnus',
  authorName: 'N',
  organisationName: '',
  title: 'T',
  text: '',
  topics: ['legal'],
  region: '',
  state: 'open',
  solicitations: 0,
  createdAt: past,
  updatedAt: past,
};
const milestone = {
  v: 1,
  objectiveId: 'o0',
  title: 'T',
  dueOn: '2027-01-01',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'coach',
  updatedAt: past,
};

interface Written {
  readonly as: string;
  readonly path: string;
  readonly held: object;
  readonly change: object;
}
const written: readonly Written[] = [
  {
    as: 'manager',
    path: 'programmes/pins',
    held: { v: 1, summary: '', theme: '', partners: [], objectives: [], active: true },
    change: { summary: 'Mieux' },
  },
  {
    as: 'manager',
    path: 'editions/e1',
    held: {
      v: 1,
      programmeId: 'pins',
      name: 'N',
      calendar: [],
      places: 5,
      daysPerLaureate: 6,
      convention: { funder: '', rate: null, amountPerLaureate: 0 },
    },
    change: { places: 8, 'convention.funder': 'X' },
  },
  { as: 'manager', path: 'calls/c1', held: { v: 1, programmeId: 'pins', state: 'draft', ...words }, change: { tagline: 'Mieux' } },
  {
    as: 'author',
    path: 'applications/a1/content/answers',
    held: { v: 1, answers: {}, editors: {}, updatedAt: past },
    change: { 'answers.f1': 'x', 'editors.f1': 'author', edited: 'f1', updatedAt: now },
  },
  { as: 'juror', path: 'juries/j1/reviews/a1~juror', held: review, change: { 'scores.impact': 5, updatedAt: now } },
  {
    as: 'juror',
    path: 'juries/j1/notes/a1~juror',
    held: { v: 1, jurorUid: 'juror', text: '', updatedAt: past },
    change: { text: 'x', updatedAt: now },
  },
  { as: 'coach', path: 'enrolments/a1', held: {}, change: { heading: 'Trois régions' } },
  {
    as: 'coach',
    path: 'enrolments/a1/objectives/o0',
    held: { v: 1, title: 'T', strategy: 'duplication', position: 0 },
    change: { title: 'Mieux' },
  },
  { as: 'coach', path: 'enrolments/a1/milestones/m1', held: milestone, change: { title: 'Mieux', updatedAt: now } },
  {
    as: 'coach',
    path: 'enrolments/a1/meetings/r1',
    held: { v: 1, at: past, title: 'T', notes: '', nextSteps: '', byUid: 'coach', byName: 'coach' },
    change: { notes: 'x' },
  },
  {
    as: 'coach',
    path: 'enrolments/a1/coachNotes/n1',
    held: { v: 1, text: '', byUid: 'coach', updatedAt: past },
    change: { text: 'x', updatedAt: now },
  },
  {
    as: 'coach',
    path: 'enrolments/a1/diagnostics/initial/sides/coach',
    held: { v: 1, scores: {}, comment: '', updatedAt: past },
    change: { 'scores.impact': 4, updatedAt: now },
  },
  { as: 'manager', path: 'sessions/s1', held: session, change: { title: 'Mieux' } },
  { as: 'alumnus', path: 'alumni/alumnus', held: profile, change: { headline: 'x', updatedAt: now } },
  { as: 'alumnus', path: 'alumni/alumnus/private/contact', held: { v: 1, email: '', phone: '' }, change: { phone: '01' } },
  { as: 'alumnus', path: 'exchanges/x1', held: exchange, change: { text: 'x', updatedAt: now } },
];

const world: Readonly<Record<string, object>> = {
  'people/coach': { v: 1, name: 'coach' },
  'calls/c2': { v: 1, programmeId: 'pins', state: 'open', closesAt: soon },
  'applications/a1': { v: 1, programmeId: 'pins', callId: 'c2', authors: ['author'], state: 'draft', openRequest: null },
  'juries/j1': { v: 1, programmeId: 'pins', phase: 'scoring', criterionIds: ['impact'], readingClosesAt: null },
  'juries/j1/members/juror': { v: 1, name: 'J', declaredAt: past },
  'juries/j1/assignments/a1~juror': { v: 1 },
  'enrolments/a1': { v: 1, programmeId: 'pins', editionId: 'e1', team: [], coaches: ['coach'], state: 'running', heading: '' },
  'enrolments/a1/diagnostics/initial': { v: 2, coachSignedAt: null, laureateSignedAt: null },
  ...Object.fromEntries(written.filter(({ path }) => path !== 'enrolments/a1').map(({ path, held }) => [path, held])),
};

const casesOf = ({ as, path, change }: Written): readonly RuleCase[] => {
  const held = { ...world[path], edit: { id: 'second', after: 'first' } };
  const given = { [path]: held };
  const update = (it: string, edit: unknown, allowed: boolean, of: Readonly<Record<string, object>> = given): RuleCase => ({
    it: `${path}: ${it}`,
    as,
    does: 'update',
    path,
    data: { ...change, edit },
    given: of,
    allowed,
  });
  return [
    update('takes what was written on the version that is there', { id: 'third', after: 'second' }, true),
    update('refuses what was written on an older version, as from a device that comes back', { id: 'third', after: 'first' }, false),
    update('refuses what does not say which version it follows', held.edit, false),
    update('refuses a version that follows itself', { id: 'second', after: 'second' }, false),
    update('refuses words hidden in the version', { id: 'third', after: 'second', more: 'x' }, false),
    update('takes a change of a document from before versions were said', { id: 'first', after: 'unmarked' }, true, {}),
    update('refuses to take such a document for one that is not there', { id: 'first', after: '' }, false, {}),
  ];
};

const shapes: readonly RuleCase[] = [
  ['is not named', ''],
  ['is named at length', 'x'.repeat(41)],
  ['is named by a number', 3],
].map(([it, id]) => ({
  it: `refuses a write that ${String(it)}`,
  as: 'manager',
  does: 'update',
  path: 'calls/c1',
  data: { tagline: 'Mieux', edit: { id, after: 'unmarked' } },
  allowed: false,
}));

describe('paths under follows()', () => {
  it('each have their cases here', () => {
    expect(revisedPaths.filter((one) => !written.some(({ path }) => one.test(path)))).toEqual([]);
    expect(written.filter(({ path }) => !revisedPaths.some((one) => one.test(path)))).toEqual([]);
  });
});

runRuleTable({ room: 'revised', people, world, cases: [...written.flatMap(casesOf), ...shapes] });
