/** Why: the journal and the e-mails are written by nobody's browser, and what nobody named is refused. */
import { mayReadAudit, mayReadMails } from '@domain/people/administration';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const at = new Date('2027-01-01T00:00:00Z');
const line = (programmeId: string | null) => ({
  v: 1,
  sequence: 1,
  at,
  actorUid: 'claire',
  actorName: 'Claire',
  act: 'openCall',
  subject: 'calls/c1',
  programmeId,
  summary: 's',
  previousHash: '',
  hash: 'h',
});
const logged = { v: 1, to: 'luc@example.org', subject: 's', personal: false, createdAt: at };
const mail = { v: 1, to: 'luc@example.org', message: { subject: 's', text: 't', html: '<p>t</p>' }, link: '/', createdAt: at };
const people = {
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  other: { uid: 'other', roles: [['manager', 'graines']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  luc: {
    uid: 'luc',
    roles: [
      ['juror', 'j1'],
      ['alumnus', 'alumni'],
      ['coach', 'e1'],
      ['partner', 'pins'],
    ],
  },
  /** A manager, and an administrator, who stepped aside from an application. */
  aside: { uid: 'aside', roles: [['manager', 'pins']] },
  adminAside: { uid: 'adminAside', roles: [['administrator', 'essaim']] },
  /** Administrator of something that is not the organisation. */
  false: { uid: 'false', roles: [['administrator', 'pins']] },
} as const;
type Someone = keyof typeof people | null;
const everyone: readonly Someone[] = [null, 'claire', 'other', 'admin', 'luc', 'false', 'aside', 'adminAside'];
const binding = { v: 1, lane: 'a', since: at };
const only = (allowed: readonly Someone[], what: string, question: Omit<RuleCase, 'as' | 'allowed' | 'it'>): readonly RuleCase[] =>
  everyone.map((as) => {
    const may = allowed.includes(as);
    return { ...question, as, allowed: may, it: `${may ? 'lets' : 'refuses that'} ${as ?? 'a visitor'} ${what}` };
  });
const isAside = ({ uid }: Actor): boolean => uid === 'aside' || uid === 'adminAside';
const latest = [['sequence', 'desc']] as const;

runRuleTable({
  room: 'admin',
  people,
  world: {
    'audit/000000000001': line('pins'),
    'audit/000000000002': { ...line(null), sequence: 2 },
    'audit/000000000004': { ...line('pins'), sequence: 4, selection: true },
    'audit/000000000005': { ...line('pins'), sequence: 5, selection: false },
    'audit/000000000006': { ...line(null), sequence: 6, selection: false },
    'bindings/aside': binding,
    'bindings/adminAside': binding,
    'mails/m1': mail,
    'mailLog/m1': logged,
    'auditQueue/waiting': { v: 1, act: 'openCall', programmeId: 'pins', summary: 's', rank: 0 },
    'auditHeads/main': { sequence: 2, hash: 'h' },
    'migrations/0001': { v: 1, number: 1, name: 'n', examined: 0, changed: 0, ranAt: at },
    'secrets/s1': { v: 1, key: 'k' },
    'calls/c1/hidden/h1': { v: 1 },
  },
  cases: [
    ...only(['claire', 'admin'], 'read a line of the journal of the programme', {
      does: 'get',
      path: 'audit/000000000001',
      may: (actor) => mayReadAudit(actor, { programmeId: 'pins' }, isAside(actor)),
    }),
    ...only(['claire', 'admin'], 'read what became of an application', {
      does: 'get',
      path: 'audit/000000000004',
      may: (actor) => mayReadAudit(actor, { programmeId: 'pins', selection: true }, isAside(actor)),
    }),
    ...only(['claire', 'admin', 'aside', 'adminAside'], 'read a line about something else than the selection', {
      does: 'get',
      path: 'audit/000000000005',
      may: (actor) => mayReadAudit(actor, { programmeId: 'pins', selection: false }, isAside(actor)),
    }),
    ...only(['admin', 'adminAside'], 'read such a line that belongs to no programme', {
      does: 'get',
      path: 'audit/000000000006',
      may: (actor) => mayReadAudit(actor, { programmeId: null, selection: false }, isAside(actor)),
    }),
    ...only(['claire', 'admin', 'aside', 'adminAside'], 'list the lines of the programme about something else', {
      does: 'list',
      path: 'audit',
      where: [
        ['programmeId', '==', 'pins'],
        ['selection', '==', false],
      ],
      orderBy: latest,
      may: (actor) => mayReadAudit(actor, { programmeId: 'pins', selection: false }, isAside(actor)),
    }),
    ...only(['admin', 'adminAside'], 'list all lines about something else', {
      does: 'list',
      path: 'audit',
      where: [['selection', '==', false]],
      orderBy: latest,
    }),
    ...only(['admin'], 'read a line that belongs to no programme', {
      does: 'get',
      path: 'audit/000000000002',
      may: (actor) => mayReadAudit(actor, { programmeId: null }, isAside(actor)),
    }),
    ...only(['claire', 'admin'], 'list the journal of the programme', {
      does: 'list',
      path: 'audit',
      where: [['programmeId', '==', 'pins']],
      orderBy: latest,
      may: (actor) => mayReadAudit(actor, { programmeId: 'pins' }, isAside(actor)),
    }),
    ...only(['admin'], 'list the whole journal', { does: 'list', path: 'audit', orderBy: latest }),
    ...only([], 'write a line of the journal', { does: 'create', path: 'audit/000000000003', data: line('pins') }),
    ...only([], 'rewrite a line of the journal', { does: 'update', path: 'audit/000000000001', data: { summary: 'autre chose' } }),
    ...only([], 'tear a line out of the journal', { does: 'delete', path: 'audit/000000000001' }),
    ...only([], 'read a line that waits to be chained', { does: 'get', path: 'auditQueue/waiting' }),
    ...only([], 'list the lines that wait', { does: 'list', path: 'auditQueue' }),
    ...only([], 'put a line of their own in the queue', { does: 'create', path: 'auditQueue/forged', data: line('pins') }),
    ...only([], 'take a line out of the queue', { does: 'delete', path: 'auditQueue/waiting' }),
    ...only([], "read the journal's head", { does: 'get', path: 'auditHeads/main' }),
    ...only([], "move the journal's head", { does: 'update', path: 'auditHeads/main', data: { sequence: 0 } }),

    ...only([], 'read the words of an e-mail', { does: 'get', path: 'mails/m1', twin: 'mailLog/m1' }),
    ...only(['admin', 'adminAside'], 'read what became of an e-mail', { does: 'get', path: 'mailLog/m1', may: mayReadMails }),
    ...only(['admin', 'adminAside'], 'list the e-mails', {
      does: 'list',
      path: 'mailLog',
      orderBy: [['createdAt', 'desc']],
      may: mayReadMails,
    }),
    ...only([], 'send an e-mail', { does: 'create', path: 'mails/m2', data: mail }),
    ...only([], 'rewrite an e-mail', { does: 'update', path: 'mails/m1', data: { to: 'x@example.org' } }),

    ...only([], 'read a collection nobody named', { does: 'get', path: 'secrets/s1' }),
    ...only([], 'list a collection nobody named', { does: 'list', path: 'secrets' }),
    ...only([], 'write in a collection nobody named', { does: 'create', path: 'secrets/s2', data: { v: 1 } }),
    ...only([], 'read what lies under a document without a name', { does: 'get', path: 'calls/c1/hidden/h1' }),
    ...only([], 'read which migrations were run', { does: 'get', path: 'migrations/0001' }),
    ...only([], 'look for contacts across the whole database', { does: 'list', path: 'group:private' }),
  ],
});
