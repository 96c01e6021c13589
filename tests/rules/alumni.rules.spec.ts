/** Why: members see each other and nobody else does; each writes their own profile and contact. */
import { mayReadContact, mayReadProfile, mayWriteProfile } from '@domain/alumni/permissions';
import { topics } from '@domain/alumni/profile';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { contact, edit, only, past, people, profile, visible, world } from './alumni-world';

const ownProfile = (it: string, data: object, allowed: boolean): RuleCase => ({
  it,
  as: 'nadia',
  does: 'update',
  path: 'alumni/nadia',
  data: { ...data },
  allowed,
});
runRuleTable({
  room: 'alumni',
  people,
  world,
  cases: [
    ...only(['nadia', 'olivier', 'admin'], 'read a visible profile', {
      does: 'get',
      path: 'alumni/nadia',
      may: (actor) => mayReadProfile(actor, 'nadia', profile),
    }),
    ...only([], 'read a hidden profile', {
      does: 'get',
      path: 'alumni/hidden',
      twin: 'alumni/nadia',
      may: (actor) => mayReadProfile(actor, 'hidden', { visible: false }),
    }),
    {
      it: 'lets a person read their own hidden profile',
      as: 'former',
      does: 'get',
      path: 'alumni/former',
      allowed: true,
      may: (actor) => mayReadProfile(actor, 'former', { visible: false }),
    },
    ...only(['nadia', 'olivier', 'admin'], 'list visible profiles', {
      does: 'list',
      path: 'alumni',
      where: visible,
      orderBy: [['name', 'asc']],
    }),
    ...only([], 'list profiles without asking for the visible ones', { does: 'list', path: 'alumni', orderBy: [['name', 'asc']] }),
    ...(['keywords', 'topics'] as const).map((field): RuleCase => ({
      it: `lets a member search by ${field}`,
      as: 'olivier',
      does: 'list',
      path: 'alumni',
      allowed: true,
      where: [...visible, [field, 'array-contains', 'legal']],
      orderBy: [['name', 'asc']],
    })),
    {
      it: 'lets a member filter by region',
      as: 'olivier',
      does: 'list',
      path: 'alumni',
      where: [...visible, ['region', '==', '84']],
      orderBy: [['name', 'asc']],
      allowed: true,
    },

    ...only(['nadia'], "edit Nadia's profile", {
      does: 'update',
      path: 'alumni/nadia',
      data: edit({ headline: 'Autre' }),
      may: (actor) => mayWriteProfile(actor, 'nadia'),
    }),
    {
      it: 'refuses that somebody who left the community edits their profile',
      as: 'former',
      does: 'update',
      path: 'alumni/former',
      twin: 'alumni/nadia',
      data: edit({ headline: 'x' }),
      allowed: false,
      may: (actor) => mayWriteProfile(actor, 'former'),
    },
    ownProfile('lets a person hide their profile', edit({ visible: false }), true),
    ownProfile('refuses to write the programmes one belongs to', edit({ programmes: ['Tous'] }), false),
    ownProfile('refuses to write the derived region', edit({ region: '11' }), false),
    ownProfile('refuses to write the derived keywords', edit({ keywords: ['x'] }), false),
    ownProfile('refuses an edit without the time of the server', { headline: 'x', updatedAt: past }, false),
    ownProfile('refuses a headline too long', edit({ headline: 'x'.repeat(161) }), false),
    ownProfile('refuses a story too long', edit({ lived: 'x'.repeat(2001) }), false),
    ownProfile('refuses the name of somebody else', edit({ name: 'Claire Vautrin' }), false),
    {
      ...ownProfile('lets a name follow that of the account', edit({ name: 'Nadia B.' }), true),
      given: { 'people/nadia': { v: 1, name: 'Nadia B.' } },
    },
    {
      ...ownProfile('keeps a profile whose name was another one before', edit({ headline: 'x' }), true),
      given: { 'people/nadia': { v: 1, name: 'Nadia B.' } },
    },
    ownProfile('refuses an empty name', edit({ name: '' }), false),
    ownProfile('refuses a name that is not text', edit({ name: 12 }), false),
    ownProfile('refuses a topic that does not exist', edit({ topics: ['astrology'] }), false),
    ownProfile('refuses a visibility in words', edit({ visible: 'yes' }), false),
    ownProfile('refuses an extra field', edit({ admin: true }), false),
    ...[topics.slice(0, 12), topics.slice(12)].map((some) =>
      ownProfile(`lets a person choose ${some.join(', ')}`, edit({ topics: [...some] }), true),
    ),
    ownProfile('refuses thirteen topics', edit({ topics: topics.slice(0, 13) }), false),
    { it: 'refuses that a member makes a profile', as: 'olivier', does: 'create', path: 'alumni/new', data: profile, allowed: false },
    { it: 'refuses that a person deletes their profile by themselves', as: 'nadia', does: 'delete', path: 'alumni/nadia', allowed: false },

    ...only(['nadia'], "read Nadia's contact", {
      does: 'get',
      path: 'alumni/nadia/private/contact',
      may: (actor) => mayReadContact(actor, 'nadia'),
    }),
    ...only(['nadia'], "write Nadia's contact", {
      does: 'update',
      path: 'alumni/nadia/private/contact',
      data: { phone: '01' },
      may: (actor) => mayWriteProfile(actor, 'nadia'),
    }),
    {
      it: 'lets a member write their contact for the first time',
      as: 'olivier',
      does: 'create',
      path: 'alumni/olivier/private/contact',
      data: contact,
      allowed: true,
    },
    {
      it: 'refuses a contact with an extra field',
      as: 'nadia',
      does: 'create',
      path: 'alumni/nadia/private/contact',
      twin: 'alumni/olivier/private/contact',
      data: { ...contact, address: 'x' },
      allowed: false,
    },
    {
      it: 'refuses a telephone too long',
      as: 'nadia',
      does: 'update',
      path: 'alumni/nadia/private/contact',
      data: { phone: '0'.repeat(41) },
      allowed: false,
    },
    { it: 'refuses to list private parts', as: 'nadia', does: 'list', path: 'alumni/nadia/private', allowed: false },
    { it: 'refuses another private part', as: 'nadia', does: 'create', path: 'alumni/nadia/private/other', data: contact, allowed: false },
  ],
});
