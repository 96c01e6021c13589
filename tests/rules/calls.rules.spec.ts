/** Why: a draft call is its managers' own; an open one is everyone's and nobody's to change. */
import {
  mayEditCall,
  mayReadCall,
  mayReadEdit,
  mayReadForm,
  mayReadFunnel,
  mayReadUncoveredNeeds,
  mayStartForm,
} from '@domain/calls/permissions';
import type { CallState } from '@domain/calls/calls';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const call = {
  v: 1,
  programmeId: 'pins',
  programmeName: "P'INS",
  editionId: 'e1',
  name: "P'INS 2027",
  tagline: 't',
  presentation: 'p',
  benefits: ['b'],
  calendar: [],
  questions: [],
  expectedLoad: '',
  state: 'open',
  opensAt: new Date('2027-02-01'),
  closesAt: new Date('2027-04-06'),
  formVersion: 1,
  regulationVersion: 1,
  eligibility: [],
  grid: [],
  contactEmail: 'pins@example.org',
  createdAt: new Date('2026-12-01'),
};
const draft = { ...call, state: 'draft', opensAt: null, closesAt: null, formVersion: 0, regulationVersion: 0 };
const form = { v: 1, programmeId: 'pins', version: 1, published: true, sections: [] };
const nextForm = { ...form, version: 2, published: false };
const people = {
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  other: { uid: 'other', roles: [['manager', 'graines']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  stranger: { uid: 'stranger', roles: [] },
  juror: { uid: 'juror', roles: [['juror', 'j1']] },
  /** Stepped aside from an application. */
  aside: { uid: 'aside', roles: [['manager', 'pins']] },
} as const;

const readsCall = (state: CallState) => (actor: Actor) => mayReadCall(actor, { programmeId: 'pins', state });
const editsCall = (state: CallState) => (actor: Actor) => mayEditCall(actor, { programmeId: 'pins', state });
const readsForm = (published: boolean) => (actor: Actor) => mayReadForm(actor, { programmeId: 'pins', published });
const readsEdit = (actor: Actor) => mayReadEdit(actor, { programmeId: 'pins' });
const startsForm = (published: boolean) => (actor: Actor) => mayStartForm(actor, { programmeId: 'pins', published });

/** The same question put to several people, null being a visitor. */
const each = (
  question: Omit<RuleCase, 'as' | 'allowed' | 'it'>,
  what: string,
  allowed: readonly (keyof typeof people | null)[],
  refused: readonly (keyof typeof people | null)[],
): readonly RuleCase[] => [
  ...allowed.map((as) => ({ ...question, as, allowed: true, it: `lets ${as ?? 'a visitor'} ${what}` })),
  ...refused.map((as) => ({ ...question, as, allowed: false, it: `refuses that ${as ?? 'a visitor'} ${what}` })),
];

const everyone = [null, 'stranger', 'juror', 'other', 'claire', 'admin'] as const;
const outsiders = [null, 'stranger', 'juror', 'other'] as const;
const managers = ['claire', 'admin'] as const;

runRuleTable({
  room: 'calls',
  people,
  world: {
    'calls/open': call,
    'calls/draft': draft,
    'calls/closed': { ...call, state: 'closed' },
    'calls/open/forms/1': form,
    'calls/closed/forms/1': form,
    'calls/open/forms/2': nextForm,
    'calls/draft/forms/1': { ...form, published: false },
    'calls/draft/edits/criteria~impact': { v: 1, programmeId: 'pins', uid: 'claire', name: 'Claire', at: new Date() },
    'calls/open/regulations/1': { v: 1, programmeId: 'pins', version: 1, title: 't', articles: [], hash: 'h', effectiveAt: new Date() },
    'bindings/aside': { v: 1, lane: 'a', since: new Date() },
    'callFunnels/open': { v: 1, programmeId: 'pins', counts: {}, updatedAt: new Date() },
    'uncoveredNeeds/n1': { v: 1, department: '35', reasons: ['unclear'], at: new Date() },
  },
  cases: [
    ...each({ does: 'get', path: 'calls/open', may: readsCall('open') }, 'read an open call', everyone, []),
    ...each({ does: 'get', path: 'calls/closed', may: readsCall('closed') }, 'read a closed call', everyone, []),
    ...each({ does: 'get', path: 'calls/draft', may: readsCall('draft') }, 'read a draft call', managers, outsiders),
    ...each(
      { does: 'list', path: 'calls', where: [['state', '==', 'open']], orderBy: [['closesAt', 'asc']] },
      'list open calls',
      everyone,
      [],
    ),
    ...each(
      { does: 'list', path: 'calls', where: [['programmeId', '==', 'pins']], orderBy: [['createdAt', 'desc']] },
      "list a programme's calls, drafts included",
      managers,
      outsiders,
    ),
    ...each({ does: 'list', path: 'calls' }, 'list every call, drafts included', [], ['stranger', null]),

    ...each(
      { does: 'update', path: 'calls/draft', data: { tagline: 'Autre' }, may: editsCall('draft') },
      'change the words of a draft',
      managers,
      outsiders,
    ),
    ...each(
      { does: 'update', path: 'calls/open', twin: 'calls/draft', data: { tagline: 'Autre' }, may: editsCall('open') },
      'change the words of an open call',
      [],
      everyone,
    ),
    ...(['eligibility', 'grid', 'questions'] as const).flatMap((list) =>
      each(
        { does: 'update', path: 'calls/draft', data: { [list]: [] }, given: { 'calls/draft': { ...draft, [list]: [{ id: 'x' }] } } },
        `replace the whole list of ${list} of a draft, which others are writing too`,
        [],
        ['claire', 'admin', 'other', 'stranger'],
      ),
    ),
    ...each(
      { does: 'update', path: 'calls/open', twin: 'calls/draft', data: { questions: [{ id: 'q', question: 'q', answer: 'a' }] } },
      'answer a question in public without the server',
      [],
      ['claire', 'admin', 'stranger'],
    ),
    ...each({ does: 'update', path: 'calls/draft', data: { revision: 9 } }, 'number the amendments of a call', [], ['claire', 'admin']),
    ...each(
      {
        does: 'update',
        path: 'calls/open',
        twin: 'calls/draft',
        data: { grid: [] },
        given: { 'calls/open': { ...call, grid: [{ id: 'c' }] } },
      },
      'change the grid once open',
      [],
      ['claire', 'admin', 'juror'],
    ),
    ...each(
      { does: 'update', path: 'calls/draft', data: { state: 'open', closesAt: new Date('2027-04-06') } },
      'open a call without the server',
      [],
      ['claire', 'admin', 'stranger'],
    ),
    ...each(
      { does: 'update', path: 'calls/open', twin: 'calls/draft', data: { closesAt: new Date('2028-01-01') } },
      'move a deadline without the server',
      [],
      ['claire', 'admin', 'stranger'],
    ),
    ...each(
      { does: 'update', path: 'calls/draft', data: { programmeId: 'graines' } },
      'move a call to another programme',
      [],
      ['claire', 'other'],
    ),
    ...each({ does: 'update', path: 'calls/draft', data: { extra: 1 } }, 'add an unknown field', [], ['claire']),
    ...each(
      { does: 'update', path: 'calls/draft', data: { presentation: 'x'.repeat(6001) } },
      'write a presentation too long',
      [],
      ['claire'],
    ),
    ...each({ does: 'update', path: 'calls/draft', data: { benefits: 'tout' } }, 'put a text where a list is expected', [], ['claire']),
    ...each({ does: 'create', path: 'calls/mine', data: draft }, 'create a call without the server', [], ['claire', 'admin', 'stranger']),
    ...each({ does: 'delete', path: 'calls/draft' }, 'delete a call', [], ['claire', 'admin']),

    ...each({ does: 'get', path: 'calls/open/forms/1', may: readsForm(true) }, 'read a published form', everyone, []),
    ...each({ does: 'get', path: 'calls/open/forms/2', may: readsForm(false) }, 'read a form being written', managers, outsiders),
    ...each({ does: 'get', path: 'calls/closed/forms/2' }, 'learn that no next version was started', managers, outsiders),
    ...each({ does: 'get', path: 'calls/mistyped' }, 'learn that an identifier names no call', everyone, []),
    ...each(
      { does: 'update', path: 'calls/draft/forms/1', data: { sections: [{ id: 's' }] } },
      'replace every part of a form, which others are writing too',
      [],
      ['claire', 'admin', 'other', 'stranger'],
    ),
    ...each(
      { does: 'get', path: 'calls/draft/edits/criteria~impact', may: readsEdit },
      'learn who changed a criterion last',
      managers,
      outsiders,
    ),
    ...each(
      { does: 'get', path: 'calls/open/edits/none', twin: 'calls/draft/edits/criteria~impact' },
      'ask after an edit that does not exist',
      [],
      ['claire', 'stranger', null],
    ),
    ...each(
      {
        does: 'create',
        path: 'calls/draft/edits/criteria~team',
        data: { v: 1, programmeId: 'pins', uid: 'claire', name: 'C', at: new Date() },
      },
      'sign an edit without the server',
      [],
      ['claire', 'admin', 'stranger'],
    ),
    ...each(
      { does: 'update', path: 'calls/open/forms/1', data: { sections: [{ id: 's' }] }, may: startsForm(true) },
      'change a published form',
      [],
      everyone,
    ),
    ...each(
      { does: 'update', path: 'calls/open/forms/2', data: { published: true } },
      'publish a form without the server',
      [],
      ['claire', 'admin'],
    ),
    ...each({ does: 'update', path: 'calls/open/forms/2', data: { version: 3 } }, 'renumber a form', [], ['claire']),
    ...each(
      { does: 'create', path: 'calls/open/forms/2', data: nextForm, given: { 'calls/open/forms/2': null }, may: startsForm(false) },
      'start the next version of an open form',
      managers,
      outsiders,
    ),
    ...each(
      { does: 'create', path: 'calls/open/forms/3', twin: 'calls/open/forms/2', data: { ...nextForm, version: 3 } },
      'skip a version',
      [],
      ['claire'],
    ),
    ...each(
      { does: 'create', path: 'calls/open/forms/2', data: { ...nextForm, published: true }, given: { 'calls/open/forms/2': null } },
      'start a version already published',
      [],
      ['claire'],
    ),
    ...each(
      { does: 'create', path: 'calls/open/forms/2', data: { ...nextForm, programmeId: 'graines' }, given: { 'calls/open/forms/2': null } },
      'start a version for another programme',
      [],
      ['claire', 'other'],
    ),
    ...each(
      { does: 'create', path: 'calls/closed/forms/2', twin: 'calls/open/forms/2', data: nextForm },
      'start a version once the call is closed',
      [],
      ['claire'],
    ),
    ...each({ does: 'delete', path: 'calls/draft/forms/1' }, 'delete a form', [], ['claire', 'admin']),

    ...each({ does: 'get', path: 'calls/open/regulations/1' }, 'read the regulation', everyone, []),
    ...each(
      { does: 'update', path: 'calls/open/regulations/1', data: { title: 'Autre' } },
      'change a regulation',
      [],
      ['claire', 'admin', 'stranger'],
    ),
    ...each(
      { does: 'create', path: 'calls/open/regulations/2', data: { v: 1 } },
      'write a regulation without the server',
      [],
      ['claire', 'admin'],
    ),

    ...each(
      { does: 'get', path: 'callFunnels/open', may: (actor) => mayReadFunnel(actor, { programmeId: 'pins' }, actor.uid === 'aside') },
      'read the funnel',
      managers,
      [...outsiders, 'aside'],
    ),
    ...each({ does: 'update', path: 'callFunnels/open', data: { counts: { draft: 9 } } }, 'write the funnel', [], ['claire', 'admin']),
    ...each(
      { does: 'list', path: 'uncoveredNeeds', orderBy: [['at', 'desc']], may: mayReadUncoveredNeeds },
      'list uncovered needs',
      ['admin'],
      [null, 'stranger', 'claire'],
    ),
    ...each(
      { does: 'create', path: 'uncoveredNeeds/n2', data: { v: 1, department: '35', reasons: ['unclear'], at: new Date() } },
      'log a need without the server',
      [],
      [null, 'stranger', 'admin'],
    ),
  ],
});
