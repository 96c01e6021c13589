/** Why: needs and offers are posted in one’s own name, and seen by members. */
import { serverTimestamp } from 'firebase/firestore';
import { mayReadExchange, mayWriteExchange } from '@domain/alumni/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { edit, need, only, past, people, profile, world, type Someone } from './alumni-world';

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
  room: 'alumni-exchanges',
  people,
  world,
  cases: [
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
    {
      ...posts('lets a hidden member post under no name', { authorName: '', organisationName: '' }, true),
      given: { 'alumni/nadia': { ...profile, visible: false } },
    },
    { ...posts('refuses a hidden member’s name in what they post', {}, false), given: { 'alumni/nadia': { ...profile, visible: false } } },
    {
      ...posts('refuses the organisation of a hidden member in what they post', { authorName: '' }, false),
      given: { 'alumni/nadia': { ...profile, visible: false } },
    },
    posts('refuses a post without a name by whom the directory shows', { authorName: '', organisationName: '' }, false),
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
    { ...posts('refuses an id that would stand for another pair of exchanges', {}, false), path: 'exchanges/n1~o1', twin: 'exchanges/new' },
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
  ],
});
