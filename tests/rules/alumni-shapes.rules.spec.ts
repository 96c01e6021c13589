/** Why: profiles, contacts, needs and offers stay within their bounds, and whoever left the community writes nothing more. */
import { serverTimestamp } from 'firebase/firestore';
import { edgesOf, letters } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { contact, edit, need, past, people, world } from './alumni-world';

const posted = { ...need, solicitations: 0, createdAt: serverTimestamp(), updatedAt: serverTimestamp() };
const act = (it: string, does: RuleCase['does'], path: string, data: object, as = 'nadia'): RuleCase => ({
  it,
  as,
  does,
  path,
  data,
  allowed: true,
});
const profile = act('edits a profile', 'update', 'alumni/nadia', edit({ organisationName: letters(200), askMe: letters(500) }));
const firstContact = act('writes a contact for the first time', 'create', 'alumni/olivier/private/contact', contact, 'olivier');
const posts = act('posts a need', 'create', 'exchanges/new', posted);
const named = (change: object) => ({ 'alumni/nadia': { ...world['alumni/nadia'], ...change } });
const closes = act('closes a need', 'update', 'exchanges/n1', edit({ state: 'closed' }));

runRuleTable({
  room: 'alumni-shapes',
  people: { ...people, gone: { uid: 'gone', roles: [], formerRoles: [['alumnus', 'alumni']] } },
  world: {
    ...world,
    'alumni/gone': { ...world['alumni/nadia'], name: 'Parti' },
    'alumni/gone/private/contact': contact,
    'exchanges/g1': { ...need, authorUid: 'gone', authorName: 'Parti' },
    'communityCounts/regions': { v: 1, counts: {} },
  },
  cases: [
    ...edgesOf(profile, {
      allows: {
        'as long a headline as may be': { headline: letters(160) },
        'a department overseas': { department: '974' },
        'as long a story as may be': { lived: letters(2000) },
      },
      refuses: {
        'an organisation too long': { organisationName: letters(201) },
        'a department too long': { department: '9750' },
        'a request too long': { askMe: letters(501) },
        'topics that are no list': { topics: 'legal' },
      },
    }),
    ...edgesOf(firstContact, {
      allows: { 'as long an address as may be': { email: letters(254) }, 'as long a number as may be': { phone: letters(40) } },
      refuses: {
        'another shape': { v: 2 },
        'an address too long': { email: letters(255) },
        'an address that is not text': { email: 1 },
      },
    }),
    {
      ...act('refuses a contact to who left the community', 'create', 'alumni/gone/private/contact', contact, 'gone'),
      given: { 'alumni/gone/private/contact': null },
      twin: 'alumni/olivier/private/contact',
      allowed: false,
    },
    ...edgesOf(posts, {
      allows: {
        'as long a title as may be': { title: letters(140) },
        'as long a text as may be': { text: letters(3000) },
        'a region of three letters': { region: '974' },
        'a version of as long a name as may be': { edit: { id: letters(40), after: '' } },
        'a version of one letter': { edit: { id: 'x', after: '' } },
      },
      refuses: {
        'another shape': { v: 2 },
        'a name too long, even their own': { authorName: letters(121) },
        'a region too long': { region: '9750' },
        'an hour of its own': { updatedAt: past },
      },
    }),
    ...edgesOf(
      {
        ...posts,
        it: 'posts a need under a long name',
        data: { ...posted, authorName: letters(120) },
        given: named({ name: letters(120) }),
      },
      { refuses: { 'a version of what is not there': { edit: { id: 'this', after: 'another' } } } },
    ),
    {
      ...posts,
      it: 'posts a need: refuses a name longer than a name may be, although it is theirs',
      data: { ...posted, authorName: letters(121) },
      given: named({ name: letters(121) }),
      allowed: false,
    },
    {
      ...posts,
      it: 'posts a need of as long an organisation as may be',
      data: { ...posted, organisationName: letters(200) },
      given: named({ organisationName: letters(200) }),
    },
    {
      ...posts,
      it: 'posts a need: refuses an organisation whose name is too long, although it is theirs',
      data: { ...posted, organisationName: letters(201) },
      given: named({ organisationName: letters(201) }),
      allowed: false,
    },
    {
      ...posts,
      it: 'refuses a need of who left the community',
      as: 'gone',
      data: { ...posted, authorUid: 'gone', authorName: 'Parti' },
      allowed: false,
    },
    ...edgesOf(closes, { refuses: { 'an hour of its own': { updatedAt: past } } }),
    {
      ...act('refuses a change by who left the community', 'update', 'exchanges/g1', edit({ state: 'closed' }), 'gone'),
      twin: 'exchanges/n1',
      allowed: false,
    },
    { it: 'shows the counts of the community to a member', as: 'nadia', does: 'get', path: 'communityCounts/regions', allowed: true },
    { it: 'hides the counts from who left', as: 'gone', does: 'get', path: 'communityCounts/regions', allowed: false },
    { it: 'hides the counts from a visitor', as: null, does: 'get', path: 'communityCounts/regions', allowed: false },
    { it: 'hides needs from who left', as: 'gone', does: 'get', path: 'exchanges/n1', allowed: false },
    { it: 'shows needs to a member', as: 'olivier', does: 'get', path: 'exchanges/n1', allowed: true },
    { it: 'hides a profile from who left', as: 'gone', does: 'get', path: 'alumni/nadia', allowed: false },
    { it: 'shows a profile to a member', as: 'olivier', does: 'get', path: 'alumni/nadia', allowed: true },
  ],
});
