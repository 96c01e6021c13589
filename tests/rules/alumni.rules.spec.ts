/** Why: members see each other and nobody else does; contacts go to two people who both said yes. */
import { serverTimestamp } from 'firebase/firestore';
import {
  mayReadContact,
  mayReadExchange,
  mayReadExchangedContacts,
  mayReadIntroduction,
  mayReadMatch,
  mayReadProfile,
  mayWriteExchange,
  mayWriteProfile,
} from '@domain/alumni/permissions';
import { topics } from '@domain/alumni/profile';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const past = new Date('2026-01-01T00:00:00Z');
const profile = {
  v: 1,
  name: 'Nadia Ferrand',
  organisationName: 'Réseau Trame',
  headline: 'A convaincu trois régions',
  department: '69',
  region: '84',
  programmes: ["P'INS 2021"],
  topics: ['legal'],
  lived: 'Deux ans de patience.',
  askMe: 'Parler aux régions',
  visible: true,
  keywords: ['na', 'nadia'],
  updatedAt: past,
};
const contact = { v: 1, email: 'nadia@example.org', phone: '' };
const need = {
  v: 1,
  kind: 'need',
  authorUid: 'nadia',
  authorName: 'Nadia Ferrand',
  organisationName: 'Réseau Trame',
  title: 'Relire une convention',
  text: 'Qui ?',
  topics: ['legal'],
  region: '84',
  state: 'open',
  solicitations: 2,
  createdAt: past,
  updatedAt: past,
};
const match = {
  v: 1,
  needId: 'n1',
  offerId: 'o1',
  parties: ['nadia', 'olivier'],
  needTitle: 'a',
  offerTitle: 'b',
  needAuthorName: 'N',
  offerAuthorName: 'O',
  score: 40,
  reasons: [],
  computedAt: past,
};
const introduction = {
  v: 1,
  fromUid: 'nadia',
  fromName: 'Nadia',
  toUid: 'olivier',
  toName: 'Olivier',
  parties: ['nadia', 'olivier'],
  exchangeId: null,
  about: '',
  message: 'Bonjour',
  state: 'proposed',
  outcome: null,
  proposedAt: past,
  answeredAt: null,
};
const accepted = { ...introduction, state: 'accepted', answeredAt: past };
const contacts = { v: 1, contacts: { nadia: { email: 'n@example.org', phone: '' }, olivier: { email: 'o@example.org', phone: '' } } };

const people = {
  nadia: { uid: 'nadia', roles: [['alumnus', 'alumni']] },
  olivier: { uid: 'olivier', roles: [['alumnus', 'alumni']] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  coach: { uid: 'coach', roles: [['coach', 'e1']] },
  former: { uid: 'former', roles: [] },
} as const;
type Someone = keyof typeof people | null;
const everyone: readonly Someone[] = [null, 'nadia', 'olivier', 'claire', 'admin', 'coach', 'former'];

/** The same question put to everyone: those named are allowed, all others refused. */
const only = (allowed: readonly Someone[], what: string, question: Omit<RuleCase, 'as' | 'allowed' | 'it'>): readonly RuleCase[] =>
  everyone.map((as) => {
    const may = allowed.includes(as);
    return { ...question, as, allowed: may, it: `${may ? 'lets' : 'refuses that'} ${as ?? 'a visitor'} ${what}` };
  });

const visible = [['visible', '==', true]] as const;
const edit = (change: object) => ({ ...change, updatedAt: serverTimestamp() });
const ownProfile = (it: string, data: object, allowed: boolean): RuleCase => ({
  it,
  as: 'nadia',
  does: 'update',
  path: 'alumni/nadia',
  data: { ...data },
  allowed,
});
const posted = (change: object = {}) => ({
  ...need,
  solicitations: 0,
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  ...change,
});
const posts = (it: string, change: object, allowed: boolean): RuleCase => ({
  it,
  as: 'nadia',
  does: 'create',
  path: 'exchanges/new',
  data: posted(change),
  allowed,
});
const changes = (it: string, data: object, allowed: boolean, as: Someone = 'nadia'): RuleCase => ({
  it,
  as,
  does: 'update',
  path: 'exchanges/n1',
  data: edit(data),
  allowed,
});

runRuleTable({
  room: 'alumni',
  people,
  world: {
    'alumni/nadia': profile,
    'alumni/olivier': { ...profile, name: 'Olivier Fontanel' },
    'alumni/hidden': { ...profile, name: 'Caché', visible: false },
    'alumni/former': { ...profile, name: 'Parti', visible: false },
    'alumni/nadia/private/contact': contact,
    'exchanges/n1': need,
    'matches/n1~o1': match,
    'introductions/i1': introduction,
    'introductions/i2': accepted,
    'introductions/i1/private/contacts': contacts,
    'introductions/i2/private/contacts': contacts,
  },
  cases: [
    ...only(['nadia', 'olivier', 'admin'], 'read a visible profile', {
      does: 'get',
      path: 'alumni/nadia',
      may: (actor) => mayReadProfile(actor, 'nadia', profile),
    }),
    ...only([], 'read a hidden profile', {
      does: 'get',
      path: 'alumni/hidden',
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

    ...only(['nadia', 'olivier', 'admin'], 'read needs and offers', { does: 'get', path: 'exchanges/n1', may: mayReadExchange }),
    ...only(['nadia', 'olivier', 'admin'], 'list open needs', {
      does: 'list',
      path: 'exchanges',
      where: [
        ['kind', '==', 'need'],
        ['state', '==', 'open'],
      ],
      orderBy: [['updatedAt', 'desc']],
      may: mayReadExchange,
    }),
    {
      it: 'lets an author list what they posted',
      as: 'nadia',
      does: 'list',
      path: 'exchanges',
      where: [['authorUid', '==', 'nadia']],
      orderBy: [['updatedAt', 'desc']],
      allowed: true,
    },
    { ...posts('lets a member post a need', {}, true), may: (actor) => mayWriteExchange(actor, { authorUid: 'nadia' }) },
    posts('lets a member post an offer', { kind: 'offer' }, true),
    posts('refuses to post for somebody else', { authorUid: 'olivier' }, false),
    posts('refuses to post under another name', { authorName: 'Claire Vautrin' }, false),
    posts('refuses to post for another organisation', { organisationName: 'La Région' }, false),
    posts('refuses to post something already asked for', { solicitations: 3 }, false),
    posts('refuses to post something closed', { state: 'closed' }, false),
    posts('refuses an empty title', { title: '' }, false),
    posts('refuses a title too long', { title: 'x'.repeat(141) }, false),
    posts('refuses a text too long', { text: 'x'.repeat(3001) }, false),
    posts('refuses no topic at all', { topics: [] }, false),
    posts('refuses a topic that does not exist', { topics: ['astrology'] }, false),
    posts('refuses another kind', { kind: 'advert' }, false),
    posts('refuses an extra field', { pinned: true }, false),
    { ...posts('refuses an id that would stand for another pair of exchanges', {}, false), path: 'exchanges/n1~o1' },
    posts('refuses a date of one’s own', { createdAt: past }, false),
    ...(['claire', 'admin', 'coach', 'former', null] as const).map((as): RuleCase => ({
      it: `refuses that ${as ?? 'a visitor'} posts a need`,
      as,
      does: 'create',
      path: 'exchanges/new',
      data: posted({ authorUid: as ?? 'nobody' }),
      allowed: false,
      may: (actor) => mayWriteExchange(actor, { authorUid: as ?? 'nobody' }),
    })),
    changes('lets an author close their need', { state: 'closed' }, true),
    changes('refuses that another member changes it', { state: 'closed' }, false, 'olivier'),
    changes('refuses that an administrator changes it', { state: 'closed' }, false, 'admin'),
    changes('refuses that an author counts solicitations', { solicitations: 0 }, false),
    changes('refuses that an author turns a need into an offer', { kind: 'offer' }, false),
    changes('refuses a state that does not exist', { state: 'urgent' }, false),
    { it: 'refuses that an author deletes what they posted', as: 'nadia', does: 'delete', path: 'exchanges/n1', allowed: false },

    ...only(['nadia', 'olivier'], 'read a match', { does: 'get', path: 'matches/n1~o1', may: (actor) => mayReadMatch(actor, match) }),
    {
      it: 'lets a party list their matches',
      as: 'olivier',
      does: 'list',
      path: 'matches',
      where: [['parties', 'array-contains', 'olivier']],
      orderBy: [['score', 'desc']],
      allowed: true,
    },
    {
      it: "refuses to list somebody else's matches",
      as: 'olivier',
      does: 'list',
      path: 'matches',
      where: [['parties', 'array-contains', 'nadia']],
      orderBy: [['score', 'desc']],
      allowed: false,
    },
    { it: 'refuses that a party writes a match', as: 'nadia', does: 'update', path: 'matches/n1~o1', data: { score: 100 }, allowed: false },

    ...only(['nadia', 'olivier'], 'read an introduction', {
      does: 'get',
      path: 'introductions/i1',
      may: (actor) => mayReadIntroduction(actor, introduction),
    }),
    {
      it: 'lets a party list their introductions',
      as: 'olivier',
      does: 'list',
      path: 'introductions',
      where: [['parties', 'array-contains', 'olivier']],
      orderBy: [['proposedAt', 'desc']],
      allowed: true,
    },
    {
      it: 'refuses to list introductions at large',
      as: 'admin',
      does: 'list',
      path: 'introductions',
      orderBy: [['proposedAt', 'desc']],
      allowed: false,
    },
    {
      it: 'refuses that the person asked accepts by themselves',
      as: 'olivier',
      does: 'update',
      path: 'introductions/i1',
      data: { state: 'accepted' },
      allowed: false,
    },
    {
      it: 'refuses that a member writes an introduction',
      as: 'nadia',
      does: 'create',
      path: 'introductions/i9',
      data: introduction,
      allowed: false,
    },
    ...only([], 'read contacts before the yes', {
      does: 'get',
      path: 'introductions/i1/private/contacts',
      may: (actor) => mayReadExchangedContacts(actor, { parties: introduction.parties, state: 'proposed' }),
    }),
    ...only(['nadia', 'olivier'], 'read contacts after the yes', {
      does: 'get',
      path: 'introductions/i2/private/contacts',
      may: (actor) => mayReadExchangedContacts(actor, { parties: accepted.parties, state: 'accepted' }),
    }),
    {
      it: 'refuses that a party writes contacts',
      as: 'nadia',
      does: 'create',
      path: 'introductions/i1/private/contacts',
      data: contacts,
      allowed: false,
    },
  ],
});
