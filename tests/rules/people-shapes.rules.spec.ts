/** Why: a person's record is made once, by them, in its shape; and the moment it was made never moves. */
import { edgesOf, letters } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const past = new Date('2026-01-01T00:00:00Z');
const person = { v: 1, name: 'Luc', email: 'luc@example.org', organisationName: 'Sève', locale: 'fr', createdAt: past };
const makes: RuleCase = {
  it: 'lets a person make their record',
  as: 'zoe',
  does: 'create',
  path: 'people/zoe',
  data: { ...person, email: 'zoe@example.org' },
  allowed: true,
};
const changes: RuleCase = {
  it: 'lets a person change their organisation',
  as: 'luc',
  does: 'update',
  path: 'people/luc',
  data: { organisationName: 'Trame' },
  allowed: true,
};

runRuleTable({
  room: 'people-shapes',
  people: {
    luc: { uid: 'luc', roles: [] },
    zoe: { uid: 'zoe', roles: [] },
    /** Administrators until a day to come, and until a day gone by. */
    ending: { uid: 'ending', roles: [] },
    former: { uid: 'former', roles: [], formerRoles: [['administrator', 'essaim']] },
  },
  world: {
    'people/luc': person,
    'memberships/administrator~essaim~ending': {
      v: 1,
      uid: 'ending',
      role: 'administrator',
      scopeId: 'essaim',
      programmeId: null,
      from: past,
      until: new Date('2099-01-01'),
    },
  },
  cases: [
    { it: 'opens a record to an administrator until their role ends', as: 'ending', does: 'get', path: 'people/luc', allowed: true },
    { it: 'hides it from an administrator whose role ended', as: 'former', does: 'get', path: 'people/luc', allowed: false },
    ...edgesOf(makes, {
      allows: {
        'a name of one letter': { name: 'L' },
        'as long a name as may be': { name: letters(120) },
        'as long an organisation as may be': { organisationName: letters(200) },
      },
      refuses: {
        'another shape': { v: 2 },
        'no name': { name: '' },
        'a name too long': { name: letters(121) },
        'an organisation too long': { organisationName: letters(201) },
        'a moment in words': { createdAt: '2026-01-01' },
      },
    }),
    ...edgesOf(changes, { refuses: { 'another moment of creation': { createdAt: new Date('2020-01-01') }, 'another shape': { v: 2 } } }),
  ],
});
