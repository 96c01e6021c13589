/** Why: of a diagnostic, each side scores its own axes, signs once and agrees once; each bound of it. */
import { serverTimestamp } from 'firebase/firestore';
import { edgesOf, letters } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, enrolment, every, finished, head, past, people, world } from './coaching-world';

const initial = `${at}/diagnostics/initial`;
const side = `${initial}/sides/laureate`;
const now = { updatedAt: serverTimestamp() };
const act = (it: string, as: string, path: string, data: object, more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as,
  does: 'update',
  path,
  data: { ...data, ...now },
  allowed: true,
  ...more,
});
const refused = (one: RuleCase, it: string, more: Partial<RuleCase>): RuleCase => ({
  ...one,
  ...more,
  it: `${one.it}: refuses ${it}`,
  allowed: false,
});
const headWith = (change: object) => ({ given: { [initial]: { ...head, ...change } } });
const over = { given: { [at]: { ...finished } } };
/** Of the team and a coach of the plan: the team's side is theirs, and no other. */
const both = { given: { [at]: { ...enrolment, coaches: ['driss', 'amina'] } } };

const scores = act('scores its side', 'amina', side, { scores: every(5), comment: '' });
const signs = act('signs once every axis is scored', 'driss', initial, { coachSignedAt: serverTimestamp() });
const shares = act('agrees to show its look', 'amina', initial, { laureateSharedAt: serverTimestamp() });
const axes = ['strategy', 'model', 'governance', 'impact', 'team', 'partnerships'];

runRuleTable({
  room: 'coaching-diagnostic-shapes',
  people,
  world,
  cases: [
    ...edgesOf(scores, {
      allows: { 'as long a comment as may be': { comment: letters(2000) } },
      refuses: {
        'scores that are no map': { scores: 'x' },
        ...Object.fromEntries(axes.map((axis) => [`six on ${axis}`, { scores: { ...every(3), [axis]: 6 } }])),
      },
    }),
    refused(scores, 'once signed', headWith({ laureateSignedAt: past })),
    refused(scores, 'once the plan is over', over),
    signs,
    refused(signs, 'an hour of its own', { data: { coachSignedAt: serverTimestamp(), updatedAt: past } }),
    refused(signs, 'signing twice', headWith({ coachSignedAt: past })),
    refused(signs, 'once the plan is over', over),
    refused(signs, 'a head that holds scores still', headWith({ byLaureate: {}, byCoach: {} })),
    refused(signs, 'whoever is of the team too', { as: 'amina', ...both }),
    shares,
    refused(shares, 'something more', { data: { laureateSharedAt: serverTimestamp(), axes: [], ...now } }),
    refused(shares, 'an hour of its own', { data: { laureateSharedAt: serverTimestamp(), updatedAt: past } }),
    refused(shares, 'once the side signed', headWith({ laureateSignedAt: past })),
    refused(shares, 'once the plan is over', over),

    {
      it: 'says to the team that no final diagnostic was opened',
      as: 'amina',
      does: 'get',
      path: `${at}/diagnostics/final`,
      allowed: true,
    },
    { it: 'says it to no stranger', as: 'stranger', does: 'get', path: `${at}/diagnostics/final`, allowed: false },
    {
      it: 'shows the coach the team’s look, both having agreed',
      as: 'driss',
      does: 'get',
      path: side,
      allowed: true,
      ...headWith({ laureateSharedAt: past, coachSharedAt: past }),
    },
    {
      it: 'hides it while only the coach agreed',
      as: 'driss',
      does: 'get',
      path: side,
      allowed: false,
      ...headWith({ coachSharedAt: past }),
    },
    {
      it: 'hides it while only the team agreed',
      as: 'driss',
      does: 'get',
      path: side,
      allowed: false,
      ...headWith({ laureateSharedAt: past }),
    },
    {
      it: 'shows it to a manager once both signed',
      as: 'claire',
      does: 'get',
      path: side,
      allowed: true,
      ...headWith({ laureateSignedAt: past, coachSignedAt: past }),
    },
    {
      it: 'hides it from a manager while only the team signed',
      as: 'claire',
      does: 'get',
      path: side,
      allowed: false,
      ...headWith({ laureateSignedAt: past }),
    },
    {
      it: 'hides it from a manager while only the coach signed',
      as: 'claire',
      does: 'get',
      path: side,
      allowed: false,
      ...headWith({ coachSignedAt: past }),
    },
    { it: 'shows the coach their own look', as: 'driss', does: 'get', path: `${initial}/sides/coach`, allowed: true },
    { it: 'hides it from the team', as: 'amina', does: 'get', path: `${initial}/sides/coach`, allowed: false },
    { it: 'hides it from whoever is of the team too', as: 'amina', does: 'get', path: `${initial}/sides/coach`, allowed: false, ...both },
    {
      it: 'has no third side',
      as: 'driss',
      does: 'get',
      path: `${initial}/sides/expert`,
      twin: `${initial}/sides/coach`,
      given: { [`${initial}/sides/expert`]: { v: 1 } },
      allowed: false,
    },
  ],
});
