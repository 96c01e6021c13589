/** Why: indicators are read by those who answer for them, and written by no client. */
import { mayOpenIndicators, mayReadIndicators } from '@domain/impact/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const now = new Date('2027-01-01T00:00:00Z');
const indicator = (programmeId: string) => ({
  v: 1,
  programmeId,
  code: 'callsLaunched',
  year: 2027,
  value: 1,
  examined: 2,
  frozen: false,
  computedAt: now,
});
const source = { v: 1, label: "P'INS 2027", detail: '', figures: {}, link: '/appels/c1', at: now };
const people = {
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  other: { uid: 'other', roles: [['manager', 'graines']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  partner: { uid: 'partner', roles: [['partner', 'pins']] },
  laureate: { uid: 'laureate', roles: [['laureate', 'e1']] },
} as const;
type Someone = keyof typeof people | null;
const everyone: readonly Someone[] = [null, 'claire', 'other', 'admin', 'partner', 'laureate'];

const only = (allowed: readonly Someone[], what: string, question: Omit<RuleCase, 'as' | 'allowed' | 'it'>): readonly RuleCase[] =>
  everyone.map((as) => {
    const may = allowed.includes(as);
    return { ...question, as, allowed: may, it: `${may ? 'lets' : 'refuses that'} ${as ?? 'a visitor'} ${what}` };
  });
const listOf = (programmeId: string) =>
  ({
    does: 'list',
    path: 'indicators',
    where: [
      ['programmeId', '==', programmeId],
      ['year', '>=', 2020],
    ],
    orderBy: [
      ['year', 'asc'],
      ['code', 'asc'],
    ],
  }) as const;
const pins = 'indicators/2027~callsLaunched~pins';
const all = 'indicators/2027~callsLaunched~all';

runRuleTable({
  room: 'impact',
  people,
  world: {
    [pins]: indicator('pins'),
    [all]: indicator('all'),
    [`${pins}/sources/0000`]: source,
    [`${all}/sources/0000`]: source,
    [`${pins}/frozenSources/0000`]: source,
  },
  cases: [
    ...only(['claire', 'admin', 'partner'], 'read an indicator of a programme', {
      does: 'get',
      path: pins,
      may: (actor) => mayReadIndicators(actor, 'pins'),
    }),
    ...only(['admin'], 'read an indicator of the organisation', {
      does: 'get',
      path: all,
      may: (actor) => mayReadIndicators(actor, 'all'),
    }),
    ...only(['claire', 'admin', 'partner'], 'list the indicators of a programme', {
      ...listOf('pins'),
      may: (actor) => mayReadIndicators(actor, 'pins'),
    }),
    ...only(['admin'], 'list the indicators of the organisation', { ...listOf('all'), may: (actor) => mayReadIndicators(actor, 'all') }),
    ...only(['admin'], 'list indicators of no programme in particular', {
      does: 'list',
      path: 'indicators',
      where: [['year', '==', 2027]],
    }),
    ...only(['claire', 'admin'], 'list the sources of an indicator', {
      does: 'list',
      path: `${pins}/sources`,
      orderBy: [['at', 'asc']],
      may: (actor) => mayOpenIndicators(actor, 'pins'),
    }),
    ...only(['admin'], "list the sources of the organisation's", {
      does: 'list',
      path: `${all}/sources`,
      orderBy: [['at', 'asc']],
      may: (actor) => mayOpenIndicators(actor, 'all'),
    }),
    ...only([], 'change the value of an indicator', { does: 'update', path: pins, data: { value: 99 } }),
    ...only([], 'make an indicator', { does: 'create', path: 'indicators/2026~callsLaunched~pins', data: indicator('pins') }),
    ...only(['claire', 'admin'], 'list the sources of a frozen indicator', {
      does: 'list',
      path: `${pins}/frozenSources`,
      orderBy: [['at', 'asc']],
      may: (actor) => mayOpenIndicators(actor, 'pins'),
    }),
    ...only([], 'add a source to what was frozen', { does: 'create', path: `${pins}/frozenSources/9999`, data: source }),
    ...only([], 'unfreeze an indicator', { does: 'update', path: pins, data: { frozen: false } }),
    ...only([], 'add a source', { does: 'create', path: `${pins}/sources/9999`, data: source }),
    ...only([], 'delete an indicator', { does: 'delete', path: pins }),
  ],
});
