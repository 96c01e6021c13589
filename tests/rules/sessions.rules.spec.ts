/** Why: a token outlives the session it was given in; what was ended opens nothing, whatever the role. */
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const ended = new Date('2027-03-01T10:00:00Z');
const before = new Date('2027-03-01T09:59:59Z');
const person = { v: 1, name: 'Claire', email: 'claire@example.org', organisationName: '', locale: 'fr', createdAt: before };
const application = { v: 1, programmeId: 'pins', callId: 'c1', state: 'draft', authors: ['claire'] };

const paths = ['people/claire', 'memberships/manager~pins~claire', 'applications/a1', 'callFunnels/c1', 'editions/e1'] as const;
const reads = (as: string, when: string, allowed: boolean, given: RuleCase['given'] = {}): readonly RuleCase[] =>
  paths.map((path) => ({ it: `${allowed ? 'opens' : 'refuses'} ${path} to a session ${when}`, as, does: 'get', path, allowed, given }));
const validFrom = { 'accounts/claire': { v: 1, sessionsValidFrom: ended } };

runRuleTable({
  room: 'sessions',
  people: {
    old: { uid: 'claire', roles: [['manager', 'pins']], signedInAt: before },
    current: { uid: 'claire', roles: [['manager', 'pins']], signedInAt: ended },
  },
  world: {
    'people/claire': person,
    'applications/a1': application,
    'callFunnels/c1': { v: 1, programmeId: 'pins' },
    'editions/e1': { v: 1, programmeId: 'pins' },
  },
  cases: [
    ...reads('old', 'that nobody ended', true),
    ...reads('old', 'from before all were ended', false, validFrom),
    ...reads('current', 'begun once all were ended', true, validFrom),
    {
      it: 'refuses a word written in a session from before all were ended',
      as: 'old',
      does: 'update',
      path: 'people/claire',
      data: { organisationName: 'Sève' },
      given: validFrom,
      allowed: false,
    },
    {
      it: 'lets a session begun once all were ended write',
      as: 'current',
      does: 'update',
      path: 'people/claire',
      data: { organisationName: 'Sève' },
      given: validFrom,
      allowed: true,
    },
    { it: 'shows nobody when sessions were ended', as: 'current', does: 'get', path: 'accounts/claire', given: validFrom, allowed: false },
    {
      it: 'lets nobody bring an ended session back',
      as: 'old',
      does: 'update',
      path: 'accounts/claire',
      data: { sessionsValidFrom: before },
      given: validFrom,
      allowed: false,
    },
  ],
});
