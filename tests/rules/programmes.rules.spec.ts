/** Why: programmes are public, editions belong to those who work in them or are accompanied by them. */
import { mayEditEdition, mayEditProgramme, mayReadEdition } from '@domain/programmes/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const programme = {
  v: 1,
  name: "P'INS",
  kind: 'selection',
  presetId: 'p-ins',
  summary: 's',
  partners: [],
  theme: 't',
  scale: 'national',
  objectives: [],
  strategies: [],
  active: true,
  createdAt: new Date('2026-01-01'),
};
const edition = {
  v: 1,
  programmeId: 'pins',
  programmeName: "P'INS",
  name: "P'INS 2027",
  year: 2027,
  state: 'planned',
  calendar: [],
  daysPerLaureate: 6,
  convention: { funder: 'Fondation Macif', rate: null, amountPerLaureate: 20000 },
  places: 8,
  laureateCount: 0,
  createdAt: new Date('2026-01-01'),
};
const people = {
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  other: { uid: 'other', roles: [['manager', 'graines']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  coach: { uid: 'coach', roles: [['coach', 'e1']] },
  otherCoach: { uid: 'otherCoach', roles: [['coach', 'e2']] },
  laureate: { uid: 'laureate', roles: [['laureate', 'e1']] },
  partner: { uid: 'partner', roles: [['partner', 'pins']] },
  stranger: { uid: 'stranger', roles: [] },
} as const;
type Who = keyof typeof people | null;

const each = (
  question: Omit<RuleCase, 'as' | 'allowed' | 'it'>,
  what: string,
  allowed: readonly Who[],
  refused: readonly Who[],
): readonly RuleCase[] => [
  ...allowed.map((as) => ({ ...question, as, allowed: true, it: `lets ${as ?? 'a visitor'} ${what}` })),
  ...refused.map((as) => ({ ...question, as, allowed: false, it: `refuses that ${as ?? 'a visitor'} ${what}` })),
];
const managers = ['claire', 'admin'] as const;
const others = [null, 'stranger', 'other', 'coach', 'laureate', 'partner'] as const;
const readsEdition = (actor: Actor): boolean => mayReadEdition(actor, { id: 'e1', programmeId: 'pins' });
const editsEdition = (actor: Actor): boolean => mayEditEdition(actor, { programmeId: 'pins' });
const editsProgramme = (actor: Actor): boolean => mayEditProgramme(actor, 'pins');

runRuleTable({
  room: 'programmes',
  people,
  world: { 'programmes/pins': programme, 'editions/e1': edition },
  cases: [
    ...each({ does: 'get', path: 'programmes/pins' }, 'read a programme', [...managers, ...others], []),
    ...each({ does: 'list', path: 'programmes', where: [['active', '==', true]] }, 'list programmes', [null, 'stranger', 'claire'], []),
    ...each(
      { does: 'update', path: 'programmes/pins', data: { summary: 'Autre' }, may: editsProgramme },
      'change the words of a programme',
      managers,
      others,
    ),
    ...each({ does: 'update', path: 'programmes/pins', data: { name: 'Autre' } }, 'rename a programme', [], ['claire', 'stranger']),
    ...each({ does: 'update', path: 'programmes/pins', data: { summary: 'x'.repeat(2001) } }, 'write a summary too long', [], ['claire']),
    ...each({ does: 'update', path: 'programmes/pins', data: { active: 'oui' } }, 'put a text where yes or no is expected', [], ['claire']),
    ...each(
      { does: 'create', path: 'programmes/new', data: programme },
      'create a programme without the server',
      [],
      ['claire', 'admin', 'stranger'],
    ),
    ...each({ does: 'delete', path: 'programmes/pins' }, 'delete a programme', [], ['claire', 'admin']),

    ...each(
      { does: 'get', path: 'editions/e1', may: readsEdition },
      'read an edition',
      [...managers, 'coach', 'laureate', 'partner'],
      [null, 'stranger', 'other', 'otherCoach'],
    ),
    ...each(
      { does: 'list', path: 'editions', where: [['programmeId', '==', 'pins']], orderBy: [['year', 'desc']] },
      'list the editions of a programme',
      [...managers, 'partner'],
      [null, 'stranger', 'other', 'coach', 'laureate'],
    ),
    ...each(
      { does: 'update', path: 'editions/e1', data: { places: 6 }, may: editsEdition },
      'change the settings of an edition',
      managers,
      others,
    ),
    ...each({ does: 'update', path: 'editions/e1', data: { places: 0 } }, 'leave no place', [], ['claire']),
    ...each({ does: 'update', path: 'editions/e1', data: { places: '6' } }, 'put a text where a number is expected', [], ['claire']),
    ...each(
      { does: 'update', path: 'editions/e1', data: { convention: { funder: 'F', rate: 1.2, amountPerLaureate: 0 } } },
      'give a rate above 1',
      [],
      ['claire'],
    ),
    ...each(
      { does: 'update', path: 'editions/e1', data: { convention: { funder: 'F', rate: 0.95, amountPerLaureate: 0 } } },
      'give a rate below 1',
      ['claire'],
      [],
    ),
    ...each({ does: 'update', path: 'editions/e1', data: { laureateCount: 99 } }, 'write a counter', [], ['claire', 'admin']),
    ...each(
      { does: 'update', path: 'editions/e1', data: { state: 'closed' } },
      'move an edition without the server',
      [],
      ['claire', 'admin'],
    ),
    ...each(
      { does: 'update', path: 'editions/e1', data: { programmeId: 'graines' } },
      'move an edition to another programme',
      [],
      ['claire', 'other'],
    ),
    ...each({ does: 'create', path: 'editions/e9', data: edition }, 'create an edition without the server', [], ['claire', 'admin']),
    ...each({ does: 'delete', path: 'editions/e1' }, 'delete an edition', [], ['claire', 'admin']),
  ],
});
