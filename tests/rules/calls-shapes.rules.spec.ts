/** Why: what a manager writes of a draft call, and the next version of a form, stay within their bounds. */
import { edgesOf, items, letters, oneWrong } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const call = {
  v: 1,
  programmeId: 'pins',
  name: "P'INS 2027",
  tagline: 't',
  presentation: 'p',
  benefits: [],
  calendar: [],
  expectedLoad: '',
  state: 'draft',
  formVersion: 1,
  contactEmail: 'pins@example.org',
};
const step = { label: letters(500), when: letters(500) };
const steps = (change: object) => ({ calendar: [{ ...step, ...change }] });
const form = { v: 1, programmeId: 'pins', version: 2, published: false, sections: items(1) };
const words: RuleCase = {
  it: 'changes the words of a draft call',
  as: 'claire',
  does: 'update',
  path: 'calls/draft',
  data: { name: letters(120), tagline: letters(200), expectedLoad: letters(600), contactEmail: letters(200) },
  allowed: true,
};
const starts: RuleCase = {
  it: 'starts the next version of a form',
  as: 'claire',
  does: 'create',
  path: 'calls/open/forms/2',
  data: form,
  allowed: true,
};

runRuleTable({
  room: 'calls-shapes',
  people: {
    claire: { uid: 'claire', roles: [['manager', 'pins']] },
    former: { uid: 'former', roles: [], formerRoles: [['manager', 'pins']] },
    stranger: { uid: 'stranger', roles: [] },
  },
  world: {
    'calls/draft': call,
    'calls/open': { ...call, state: 'open' },
    'calls/open/forms/1': { ...form, version: 1, published: true },
    'calls/other': { ...call, state: 'open', programmeId: 'graines' },
  },
  cases: [
    ...edgesOf(words, {
      allows: {
        'twenty benefits': { benefits: items(20) },
        'thirty dates': { calendar: Array.from({ length: 30 }, () => step) },
        'one date': steps({}),
        'as long a presentation as may be': { presentation: letters(6000) },
      },
      refuses: {
        'a name too long': { name: letters(121) },
        'a tagline too long': { tagline: letters(201) },
        'a presentation too long': { presentation: letters(6001) },
        'a load too long': { expectedLoad: letters(601) },
        'an address too long': { contactEmail: letters(201) },
        'benefits that are no list': { benefits: 'a' },
        'twenty-one benefits': { benefits: items(21) },
        'a calendar that is no list': { calendar: 'a' },
        'thirty-one dates': { calendar: Array.from({ length: 31 }, () => step) },
        ...Object.fromEntries(
          [11, 21].map((count) => [
            `a text for the last of ${String(count)} dates`,
            { calendar: [...Array.from({ length: count - 1 }, () => step), 'demain'] },
          ]),
        ),
        'a date with something more': steps({ secret: 'x' }),
        'a date one letter too long': steps({ when: letters(501) }),
        'numbers for a date': steps({ label: 1, when: 2 }),
        ...Object.fromEntries(oneWrong(30, step, 'demain').map(([place, calendar]) => [`a text for date ${String(place)}`, { calendar }])),
        'a map for a benefit': { benefits: ['Dix jours', { junk: true }] },
        'words signed by somebody else': { updatedBy: 'former' },
        'words signed by nobody': { updatedBy: null },
      },
    }),
    {
      ...words,
      it: 'changes the words beside lists from before their items were looked at',
      given: { 'calls/draft': { ...call, benefits: [3], calendar: ['demain'] } },
    },
    { ...words, it: 'refuses a former manager the words of a draft call', as: 'former', allowed: false },
    ...edgesOf(starts, {
      refuses: {
        'something more': { hidden: true },
        'another shape': { v: 2 },
        'sections that are no list': { sections: 'a' },
        'a part that the version in force does not have': { sections: items(2) },
        'a part fewer': { sections: [] },
      },
    }),
    {
      ...starts,
      it: 'refuses the next version under another number',
      path: 'calls/open/forms/two',
      twin: 'calls/open/forms/2',
      allowed: false,
    },
    { it: 'says to a manager that no next version was started', as: 'claire', does: 'get', path: 'calls/open/forms/2', allowed: true },
    { it: 'refuses a stranger to ask after it', as: 'stranger', does: 'get', path: 'calls/open/forms/2', allowed: false },
    { it: 'refuses a former manager to ask after it', as: 'former', does: 'get', path: 'calls/open/forms/2', allowed: false },
  ],
});
