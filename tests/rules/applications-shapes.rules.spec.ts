/** Why: answers and presences stay in their shape; who is asked for a complement answers what was asked and nothing else, while it was asked. */
import { serverTimestamp } from 'firebase/firestore';
import { edgesOf, items, letters, oneWrong } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { asked, closedCall, dossiers, draft, edit, file, openCall, past, soon } from './applications-world';

const now = () => serverTimestamp();
const act = (it: string, does: RuleCase['does'], path: string, data: object = {}, more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as: 'amina',
  does,
  path: `applications/${path}`,
  ...(does === 'delete' ? {} : { data }),
  allowed: true,
  ...more,
});
const presence = { v: 1, name: 'Amina', fieldId: letters(60), seenAt: now() };
const isThere = act('says where they are', 'create', 'draft/presence/amina', presence);
const moves = act('moves to another field', 'update', 'draft/presence/luc', { ...presence, name: 'Luc' }, { as: 'luc' });
const answers = 'content/answers';
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index)}`, 'amina']));
/** Answers as they are, and who wrote them. */
const held = (count: number) => ({
  [`applications/draft/${answers}`]: { v: 1, answers: many(count), editors: many(count), updatedAt: past },
});
const writesOne = act('writes one more answer', 'update', `draft/${answers}`, edit('last'), { given: held(2) });
const answersAsked = act('answers what was asked, after closing', 'update', `asked/${answers}`, edit('budget', 2), {
  given: { 'calls/c1': closedCall },
});
const attaches = act('attaches what was asked, after closing', 'create', 'asked/files/f1', file('f1', 'asked'), {
  given: { 'calls/c1': closedCall },
});
const refused = (one: RuleCase, it: string, more: Partial<RuleCase>): RuleCase => ({
  ...one,
  ...more,
  it: `${one.it}: refuses ${it}`,
  allowed: false,
});
const stateOf = (more: object) => ({ given: { 'calls/c1': closedCall, 'applications/asked': { ...asked, ...more } } });
const attached = (counted: object) => ({
  'applications/draft/access/files': { authors: ['amina', 'luc'], submitted: false, attached: counted },
});
const noCount = { 'applications/draft/access/files': { authors: ['amina', 'luc'], submitted: false } };

runRuleTable({
  room: 'applications-shapes',
  people: dossiers.people,
  world: {
    ...dossiers.world,
    'people/luc': { v: 1, name: 'Luc' },
    'people/stranger': { v: 1, name: 'Eve' },
    'people/long': { v: 1, name: letters(121) },
  },
  cases: [
    ...edgesOf(isThere, {
      allows: { 'no field': { fieldId: null } },
      refuses: {
        'another shape': { v: 2 },
        'a field whose name is too long': { fieldId: letters(61) },
        'a field that is not text': { fieldId: 4 },
      },
    }),
    refused(isThere, 'a name longer than a name may be, although it is theirs', {
      data: { ...presence, name: letters(121) },
      given: { 'people/amina': { v: 1, name: letters(121) } },
    }),
    {
      ...isThere,
      it: 'says where they are under as long a name as may be',
      data: { ...presence, name: letters(120) },
      given: { 'people/amina': { v: 1, name: letters(120) } },
    },
    moves,
    refused(moves, 'the place of another author', { as: 'amina', data: presence }),
    refused(isThere, 'somebody who is not an author', {
      as: 'stranger',
      path: 'applications/draft/presence/stranger',
      twin: isThere.path,
      data: { ...presence, name: 'Eve' },
    }),
    act('leaves', 'delete', 'draft/presence/luc', {}, { as: 'luc' }),
    refused(act('leaves', 'delete', 'draft/presence/luc'), 'to send another author away', {}),
    refused(act('leaves', 'delete', 'draft/presence/stranger', {}, { as: 'stranger' }), 'somebody who is not an author', {
      twin: 'applications/draft/presence/luc',
      given: { 'applications/draft/presence/stranger': presence },
    }),

    ...edgesOf(writesOne, {
      refuses: {
        'answers that are no map': { answers: 'x' },
        'authors of answers that are no map': { editors: [] },
      },
    }),
    ...edgesOf(writesOne, {
      allows: {
        'no answer': edit('last', null),
        'a yes': edit('last', true),
        'a number': edit('last', 12.5),
        'as long a text as may be': edit('last', letters(100_000)),
        'as many choices as may be': edit('last', items(60)),
        'no choice': edit('last', []),
      },
      refuses: {
        'a map': edit('last', { junk: true }),
        'a date': edit('last', past),
        'a text too long': edit('last', letters(100_001)),
        ...Object.fromEntries(
          [11, 21, 31, 41, 51].map((count) => [
            `a number for the last of ${String(count)} choices`,
            edit('last', [...items(count - 1), 3]),
          ]),
        ),
        'a map among choices': edit('last', ['x', { junk: true }]),
        'sixty-one choices': edit('last', items(61)),
        ...Object.fromEntries(oneWrong(60, 'x', 3).map(([place, list]) => [`a number for choice ${String(place)}`, edit('last', list)])),
      },
    }),
    { ...writesOne, it: 'writes the two hundredth answer', given: held(199) },
    refused(writesOne, 'the 201st answer', {
      given: { [`applications/draft/${answers}`]: { v: 1, answers: many(200), editors: {}, updatedAt: past } },
    }),
    refused(writesOne, 'the 201st author of an answer', {
      given: { [`applications/draft/${answers}`]: { v: 1, answers: {}, editors: many(200), updatedAt: past } },
    }),
    ...edgesOf(answersAsked, {
      refuses: {
        'an answer that was not asked': { 'answers.projectName': 'Autre' },
        'the signature of an answer that was not asked': { 'editors.projectName': 'amina' },
      },
    }),
    refused(answersAsked, 'once the application is no longer asked anything', stateOf({ state: 'submitted' })),
    refused(answersAsked, 'without a request', stateOf({ openRequest: null })),
    attaches,
    refused(attaches, 'once the application is no longer asked anything', stateOf({ state: 'submitted' })),
    refused(attaches, 'once it was due', stateOf({ openRequest: { id: 'r1', fieldIds: ['budget'], dueAt: past } })),
    refused(attaches, 'for a field that was not asked', { data: file('f1', 'asked', { fieldId: 'statutes' }) }),

    ...edgesOf(act('attaches a document', 'create', 'draft/files/f1', file('f1', 'draft')), {
      allows: {
        'one byte': { size: 1 },
        'twenty megabytes': { size: 20 * 1024 * 1024 },
        'as long a name of a question as may be': { fieldId: letters(60) },
      },
      refuses: { 'no byte': { size: 0 }, 'a byte more than twenty megabytes': { size: 20 * 1024 * 1024 + 1 } },
    }),
    act('attaches a fortieth document, which fills what may be attached', 'create', 'draft/files/f1', file('f1', 'draft'), {
      given: attached({ count: 39, bytes: 200 * 1024 * 1024 - 1000 }),
    }),
    refused(act('attaches', 'create', 'draft/files/f1', file('f1', 'draft')), 'a byte more than may be attached', {
      given: attached({ count: 39, bytes: 200 * 1024 * 1024 - 999 }),
    }),
    refused(act('attaches', 'create', 'draft/files/f1', file('f1', 'draft')), 'a forty-first document', {
      given: attached({ count: 40, bytes: 0 }),
    }),
    act('attaches before anything was counted', 'create', 'draft/files/f1', file('f1', 'draft'), { given: noCount }),
    refused(act('attaches', 'create', 'draft/files/f1', file('f1', 'draft')), 'a call without a deadline', {
      given: { 'calls/c1': { ...openCall, closesAt: null } },
    }),
    act('attaches until the deadline', 'create', 'draft/files/f1', file('f1', 'draft'), {
      given: { 'calls/c1': { ...openCall, closesAt: soon } },
    }),
    act(
      'shows a dossier to a manager before anybody stepped aside',
      'get',
      'sent/content/answers',
      {},
      {
        as: 'claire',
        given: { 'applications/sent/access/files': { authors: ['amina'], submitted: true } },
      },
    ),
    refused(act('shows a dossier', 'get', 'sent/content/answers'), 'a manager who stepped aside', { as: 'bound' }),
    { ...act('keeps a draft for its authors', 'get', 'draft'), as: 'amina' },
    refused(act('keeps a draft for its authors', 'get', 'draft'), 'its manager', { as: 'claire', given: { 'applications/draft': draft } }),
  ],
});
