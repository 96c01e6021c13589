/** Why: roles come from functions, invitations from those who may, and a person's own papers are theirs. */
import { serverTimestamp } from 'firebase/firestore';
import { mayReadInvitation, mayReadMembership, mayReadPerson } from '@domain/people/administration';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const past = new Date('2026-01-01T00:00:00Z');
const person = { v: 1, name: 'Luc', email: 'luc@example.org', organisationName: 'Sève', locale: 'fr', createdAt: past };
const membership = (role: string, scopeId: string, uid: string, programmeId: string | null) => ({
  v: 1,
  uid,
  personName: uid,
  role,
  scopeKind: 'programme',
  scopeId,
  scopeName: scopeId,
  programmeId,
  subjectId: null,
  from: past,
  until: null,
});
const invitation = (programmeId: string | null, change: object = {}) => ({
  v: 1,
  role: 'manager',
  scopeKind: 'programme',
  scopeId: 'pins',
  scopeName: "P'INS",
  programmeId,
  subjectId: null,
  email: 'luc@example.org',
  name: 'Luc',
  invitedBy: 'claire',
  invitedByName: 'Claire',
  invitedAt: past,
  expiresAt: new Date('2099-01-01'),
  state: 'pending',
  details: {},
  ...change,
});
const notification = { v: 1, kind: 'x', text: { fr: 'a', en: 'a' }, link: '/', at: past, readAt: null };
const nextAct = { v: 1, kind: 'completeProfile', link: '/', subject: 's', count: 1, dueAt: null, createdAt: past };

const people = {
  luc: { uid: 'luc', roles: [] },
  unproven: { uid: 'unproven', roles: [], email: 'luc@example.org', emailVerified: false },
  shared: { uid: 'shared', roles: [], email: 'luc@example.org', shared: true },
  stranger: { uid: 'stranger', roles: [] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  other: { uid: 'other', roles: [['manager', 'graines']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
} as const;
type Someone = keyof typeof people | null;
const everyone: readonly Someone[] = [null, 'luc', 'unproven', 'shared', 'stranger', 'claire', 'other', 'admin'];
const only = (allowed: readonly Someone[], what: string, question: Omit<RuleCase, 'as' | 'allowed' | 'it'>): readonly RuleCase[] =>
  everyone.map((as) => {
    const may = allowed.includes(as);
    return { ...question, as, allowed: may, it: `${may ? 'lets' : 'refuses that'} ${as ?? 'a visitor'} ${what}` };
  });
const edits = (it: string, data: object, allowed: boolean): RuleCase => ({
  it,
  as: 'luc',
  does: 'update',
  path: 'people/luc',
  data: { ...data },
  allowed,
});
const inPins = {
  where: [
    ['programmeId', '==', 'pins'],
    ['role', '==', 'juror'],
  ],
  orderBy: [['personName', 'asc']],
} as const;
const juror = 'memberships/juror~j1~zoe';
const ended = {
  [`memberships/manager~pins~claire`]: { ...membership('manager', 'pins', 'claire', 'pins'), until: new Date('2026-06-01') },
};
const notYet = {
  [`memberships/manager~pins~claire`]: { ...membership('manager', 'pins', 'claire', 'pins'), from: new Date('2099-01-01') },
};

runRuleTable({
  room: 'people',
  people,
  world: {
    'people/luc': person,
    'people/luc/notifications/n1': notification,
    'people/luc/nextActs/a1': nextAct,
    [juror]: membership('juror', 'j1', 'zoe', 'pins'),
    'memberships/alumnus~alumni~zoe': membership('alumnus', 'alumni', 'zoe', null),
    'memberships/partner~graines~luc': membership('partner', 'graines', 'luc', 'graines'),
    'invitations/i1': invitation('pins'),
    'invitations/i2': invitation(null, { role: 'administrator', scopeKind: 'organisation', scopeId: 'essaim' }),
  },
  cases: [
    ...only(['luc', 'admin'], "read Luc's record", { does: 'get', path: 'people/luc', may: (actor) => mayReadPerson(actor, 'luc') }),
    ...only([], 'list people', { does: 'list', path: 'people' }),
    {
      it: 'lets a person make their record',
      as: 'stranger',
      does: 'create',
      path: 'people/stranger',
      data: { ...person, email: 'stranger@example.org' },
      allowed: true,
    },
    {
      it: "refuses a record with somebody else's address",
      as: 'stranger',
      does: 'create',
      path: 'people/stranger',
      data: person,
      allowed: false,
    },
    ...[
      { it: 'lets a person write the address they proved', as: 'luc' as const, allowed: true },
      { it: 'refuses an address that its owner did not prove', as: 'unproven' as const, allowed: false },
    ].map((one): RuleCase => {
      const path = `people/${one.as}`;
      const given = { [path]: { ...person, email: 'before@example.org' } };
      return { ...one, does: 'update', path, given, data: { email: 'luc@example.org' }, ...(one.allowed ? {} : { twin: 'people/luc' }) };
    }),
    {
      it: 'lets somebody who proved no address yet change their organisation',
      as: 'unproven',
      does: 'update',
      path: 'people/unproven',
      given: { 'people/unproven': person },
      data: { organisationName: 'Trame' },
      allowed: true,
    },
    {
      it: 'refuses a record for somebody else',
      as: 'stranger',
      does: 'create',
      path: 'people/other',
      twin: 'people/stranger',
      data: { ...person, email: 'stranger@example.org' },
      allowed: false,
    },
    {
      it: 'refuses a record with a role',
      as: 'stranger',
      does: 'create',
      path: 'people/stranger',
      data: { ...person, email: 'stranger@example.org', role: 'administrator' },
      allowed: false,
    },
    edits('lets a person change organisation and language', { organisationName: '', locale: 'en' }, true),
    edits('refuses a name changed without a trace', { name: 'Luc B.', organisationName: '', locale: 'en' }, false),
    edits('refuses an organisation too long', { organisationName: 'x'.repeat(201) }, false),
    edits('refuses a language that is not there', { locale: 'de' }, false),
    edits("refuses somebody else's address", { email: 'claire@example.org' }, false),
    edits('refuses an extra field', { administrator: true }, false),
    {
      it: 'lets a person follow their own change of address',
      as: 'luc',
      does: 'update',
      path: 'people/luc',
      data: { email: 'luc@example.org' },
      given: { 'people/luc': { ...person, email: 'old@example.org' } },
      allowed: true,
    },
    ...only(['luc'], 'change the organisation of Luc', { does: 'update', path: 'people/luc', data: { organisationName: 'Autre' } }),
    ...only([], 'rename Luc', { does: 'update', path: 'people/luc', data: { name: 'Autre' } }),
    ...only([], 'delete the record of Luc', { does: 'delete', path: 'people/luc' }),

    ...only(['luc'], "read Luc's next acts", { does: 'list', path: 'people/luc/nextActs', orderBy: [['createdAt', 'desc']] }),
    ...only([], "write Luc's next acts", { does: 'create', path: 'people/luc/nextActs/a2', data: nextAct }),
    ...only(['luc'], "read Luc's notifications", { does: 'list', path: 'people/luc/notifications', orderBy: [['at', 'desc']] }),
    ...only(['luc'], 'mark a notification of Luc as read', {
      does: 'update',
      path: 'people/luc/notifications/n1',
      data: { readAt: serverTimestamp() },
    }),
    {
      it: 'refuses a reading at a time of one’s own',
      as: 'luc',
      does: 'update',
      path: 'people/luc/notifications/n1',
      data: { readAt: past },
      allowed: false,
    },
    {
      it: 'refuses to change the words of a notification',
      as: 'luc',
      does: 'update',
      path: 'people/luc/notifications/n1',
      data: { link: '/x', readAt: serverTimestamp() },
      allowed: false,
    },
    ...only([], 'send Luc a notification', { does: 'create', path: 'people/luc/notifications/n2', data: notification }),

    ...only(['claire', 'admin'], 'read a membership of the programme', {
      does: 'get',
      path: juror,
      may: (actor) => mayReadMembership(actor, { uid: 'zoe', programmeId: 'pins' }),
    }),
    ...only(['admin'], 'read a membership of the community', {
      does: 'get',
      path: 'memberships/alumnus~alumni~zoe',
      may: (actor) => mayReadMembership(actor, { uid: 'zoe', programmeId: null }),
    }),
    ...only(['luc', 'other', 'admin'], "read Luc's own membership", {
      does: 'get',
      path: 'memberships/partner~graines~luc',
      may: (actor) => mayReadMembership(actor, { uid: 'luc', programmeId: 'graines' }),
    }),
    ...only(['claire', 'admin'], 'list the members of the programme', {
      does: 'list',
      path: 'memberships',
      ...inPins,
      may: (actor) => mayReadMembership(actor, { uid: '', programmeId: 'pins' }),
    }),
    ...only(['admin'], 'list the members of the community', {
      does: 'list',
      path: 'memberships',
      where: [
        ['programmeId', '==', null],
        ['role', '==', 'alumnus'],
      ],
      orderBy: [['personName', 'asc']],
    }),
    ...only(['admin'], 'list all memberships', { does: 'list', path: 'memberships' }),
    {
      it: 'lets a person list their own memberships',
      as: 'luc',
      does: 'list',
      path: 'memberships',
      where: [['uid', '==', 'luc']],
      allowed: true,
    },
    {
      it: "refuses to list somebody else's memberships",
      as: 'luc',
      does: 'list',
      path: 'memberships',
      where: [['uid', '==', 'zoe']],
      allowed: false,
    },
    {
      it: 'refuses a manager whose role has ended',
      as: 'claire',
      does: 'list',
      path: 'memberships',
      ...inPins,
      given: ended,
      allowed: false,
    },
    {
      it: 'refuses a manager whose role has not begun',
      as: 'claire',
      does: 'list',
      path: 'memberships',
      ...inPins,
      given: notYet,
      allowed: false,
    },
    ...only([], 'take a role', {
      does: 'create',
      path: 'memberships/administrator~essaim~luc',
      data: membership('administrator', 'essaim', 'luc', null),
    }),
    ...only([], 'change a role', { does: 'update', path: juror, data: { until: past } }),
    ...only([], 'delete a role', { does: 'delete', path: juror }),

    ...only(['luc', 'claire', 'admin'], 'read an invitation', {
      does: 'get',
      path: 'invitations/i1',
      may: (actor) => mayReadInvitation(actor, { email: 'luc@example.org', programmeId: 'pins' }),
    }),
    ...only(['luc', 'admin'], 'read an invitation to administer', {
      does: 'get',
      path: 'invitations/i2',
      may: (actor) => mayReadInvitation(actor, { email: 'luc@example.org', programmeId: null }),
    }),
    ...only(['claire', 'admin'], 'list the invitations of the programme', {
      does: 'list',
      path: 'invitations',
      where: [['programmeId', '==', 'pins']],
      orderBy: [['invitedAt', 'desc']],
    }),
    ...only(['admin'], 'list the invitations of the organisation', {
      does: 'list',
      path: 'invitations',
      where: [['programmeId', '==', null]],
      orderBy: [['invitedAt', 'desc']],
    }),
    ...only([], 'invite without the function', { does: 'create', path: 'invitations/i3', data: invitation('pins') }),
    ...only([], 'accept without the function', { does: 'update', path: 'invitations/i1', data: { state: 'accepted' } }),
  ],
});
