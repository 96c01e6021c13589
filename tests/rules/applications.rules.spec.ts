/** Why: who reads and writes applications, put to the rules and to the domain. */
import { deleteField, serverTimestamp } from 'firebase/firestore';
import type { Application, OpenRequest } from '@domain/applications/applications';
import { mayRead, mayScreen, mayWriteAnswers } from '@domain/applications/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const past = new Date('2026-01-01T00:00:00Z');
const soon = new Date(Date.now() + 3_600_000);
const openCall = { v: 1, programmeId: 'pins', state: 'open', closesAt: soon } as const;
const closedCall = { ...openCall, closesAt: past } as const;

const application = (more: Partial<Application> = {}) =>
  ({
    v: 1,
    callId: 'c1',
    callName: "P'INS 2027",
    programmeId: 'pins',
    editionId: 'e1',
    ownerUid: 'amina',
    authors: ['amina', 'luc'],
    authorNames: ['Amina', 'Luc'],
    projectName: 'Résovilles',
    organisationName: 'Sève',
    department: '44',
    state: 'draft',
    number: '',
    completeness: 40,
    verdict: 'toCheck',
    formVersion: 1,
    regulationVersion: 1,
    submittedAt: null,
    openRequest: null,
    announcedAt: null,
    keywords: ['re'],
    createdAt: past,
    updatedAt: past,
    ...more,
  }) as const;

const request: OpenRequest = { id: 'r1', fieldIds: ['budget'], dueAt: soon };
const draft = application();
const submitted = application({ state: 'submitted', submittedAt: past });
const asked = application({ state: 'complement', submittedAt: past, openRequest: request });
const overdue = application({ state: 'complement', submittedAt: past, openRequest: { ...request, dueAt: past } });

const file = (id: string, application: string, more: object = {}) => ({
  v: 1,
  fieldId: 'budget',
  name: 'budget.pdf',
  size: 1000,
  contentType: 'application/pdf',
  storagePath: `applications/${application}/${id}/budget.pdf`,
  uploadedBy: 'amina',
  uploadedAt: serverTimestamp(),
  ...more,
});

const below = (id: string, data: object) => ({
  [`applications/${id}`]: { ...data },
  [`applications/${id}/content/answers`]: { v: 1, answers: { projectName: 'Résovilles', budget: 1 }, editors: {}, updatedAt: past },
  [`applications/${id}/files/f0`]: file('f0', id, { uploadedAt: past }),
  [`applications/${id}/requests/r1`]: {
    v: 1,
    programmeId: 'pins',
    message: 'Précisez',
    fieldIds: ['budget'],
    dueAt: soon,
    state: 'open',
    askedBy: 'claire',
    askedByName: 'Claire',
    askedAt: past,
    answeredAt: null,
    before: {},
  },
  [`applications/${id}/screening/decision`]: { v: 1, programmeId: 'pins', decision: 'eligible' },
  [`applications/${id}/outcome/letter`]: { v: 1, outcome: 'notEligible', message: 'Non' },
  [`applications/${id}/access/files`]: { v: 1, programmeId: 'pins', authors: ['amina'], submitted: true, jurors: {} },
  [`applications/${id}/presence/luc`]: { v: 1, name: 'Luc', fieldId: null, seenAt: past },
});

const everybody = ['amina', 'luc', 'claire', 'admin', 'otherManager', 'juror', 'stranger', null] as const;
type Who = (typeof everybody)[number];
const authors: readonly Who[] = ['amina', 'luc'];
const readers: readonly Who[] = ['amina', 'luc', 'claire', 'admin'];

/** One case for each person: those listed are allowed, the others refused. */
const each = (it: string, allowed: readonly Who[], one: Omit<RuleCase, 'it' | 'as' | 'allowed'>): readonly RuleCase[] =>
  everybody.map((as) => ({
    ...one,
    as,
    allowed: allowed.includes(as),
    it: `${allowed.includes(as) ? 'allows' : 'refuses'} ${as ?? 'a visitor'} ${it}`,
  }));

const reading = (state: string, id: string, data: typeof draft, allowed: readonly Who[]): readonly RuleCase[] => {
  const may = (actor: Actor): boolean => mayRead(actor, data);
  return ['', '/content/answers', '/files/f0', '/requests/r1', '/outcome/letter'].flatMap((path) =>
    each(`to read ${path === '' ? 'the application' : path.slice(1)} when ${state}`, allowed, {
      does: 'get',
      path: `applications/${id}${path}`,
      may,
    }),
  );
};

const edit = (fieldId: string, value: unknown = 'nouveau') => ({
  [`answers.${fieldId}`]: value,
  [`editors.${fieldId}`]: 'amina',
  updatedAt: serverTimestamp(),
});
const write = (it: string, id: string, data: object, allowed: boolean, more: Partial<RuleCase> = {}): RuleCase => ({
  it: `${allowed ? 'allows' : 'refuses'} an author's answers ${it}`,
  as: 'amina',
  does: 'update',
  path: `applications/${id}/content/answers`,
  data: { ...data },
  allowed,
  ...more,
});
const writes = (data: typeof draft, call: typeof openCall | typeof closedCall, ...fieldIds: readonly string[]) => ({
  may: (actor: Actor) => mayWriteAnswers(actor, data, call, fieldIds),
});

const queue = (states: readonly string[]): Pick<RuleCase, 'does' | 'path' | 'where' | 'orderBy'> => ({
  does: 'list',
  path: 'applications',
  where: [
    ['programmeId', '==', 'pins'],
    ['callId', '==', 'c1'],
    ['state', 'in', states],
  ],
  orderBy: [['submittedAt', 'desc']],
});

runRuleTable({
  room: 'applications',
  people: {
    amina: { uid: 'amina', roles: [['applicant', 'draft']] },
    luc: { uid: 'luc', roles: [] },
    claire: { uid: 'claire', roles: [['manager', 'pins']] },
    admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
    otherManager: { uid: 'otherManager', roles: [['manager', 'graines']] },
    juror: { uid: 'juror', roles: [['juror', 'j1']] },
    stranger: { uid: 'stranger', roles: [] },
  },
  world: {
    'calls/c1': openCall,
    ...below('draft', draft),
    ...below('sent', submitted),
    ...below('asked', asked),
    ...below('late', overdue),
  },
  cases: [
    ...reading('a draft', 'draft', draft, authors),
    ...reading('submitted', 'sent', submitted, readers),
    ...each('to read the screening decision', ['claire', 'admin'], {
      does: 'get',
      path: 'applications/sent/screening/decision',
      may: (actor) => mayScreen(actor, 'pins'),
    }),
    ...each('to read who opens the files', [], { does: 'get', path: 'applications/sent/access/files' }),
    ...each('to list the queue of a call', ['claire', 'admin'], queue(['submitted', 'complement', 'eligible'])),
    ...each('to search the queue', ['claire', 'admin'], {
      ...queue(['submitted']),
      where: [
        ['keywords', 'array-contains', 're'],
        ['programmeId', '==', 'pins'],
        ['callId', '==', 'c1'],
        ['state', 'in', ['submitted']],
      ],
    }),
    ...each('to list drafts of a call', [], queue(['draft', 'submitted'])),
    ...each('to list every application of a call', [], { does: 'list', path: 'applications', where: [['programmeId', '==', 'pins']] }),
    {
      it: 'allows an author to list their own applications',
      as: 'luc',
      does: 'list',
      path: 'applications',
      where: [['authors', 'array-contains', 'luc']],
      orderBy: [['updatedAt', 'desc']],
      allowed: true,
    },
    {
      it: "refuses to list somebody else's applications",
      as: 'stranger',
      does: 'list',
      path: 'applications',
      where: [['authors', 'array-contains', 'luc']],
      orderBy: [['updatedAt', 'desc']],
      allowed: false,
    },
    ...each('to see who is writing', authors, { does: 'list', path: 'applications/draft/presence' }),
    ...each('to list the files of a draft', authors, { does: 'list', path: 'applications/draft/files' }),
    ...each('to list the requests', readers, { does: 'list', path: 'applications/asked/requests' }),

    ...each('to create an application from a screen', [], { does: 'create', path: 'applications/new', data: { ...draft } }),
    ...each('to change the state from a screen', [], { does: 'update', path: 'applications/draft', data: { state: 'submitted' } }),
    ...each('to change the names from a screen', [], { does: 'update', path: 'applications/sent', data: { projectName: 'Autre' } }),
    ...each('to delete an application', [], { does: 'delete', path: 'applications/draft' }),

    ...each('to write an answer of a draft', authors, {
      does: 'update',
      path: 'applications/draft/content/answers',
      data: edit('projectName'),
      ...writes(draft, openCall, 'projectName'),
    }),
    write('at the deadline', 'draft', edit('projectName'), false, {
      given: { 'calls/c1': closedCall },
      ...writes(draft, closedCall, 'projectName'),
    }),
    write('when the call was closed early', 'draft', edit('projectName'), false, {
      given: { 'calls/c1': { ...openCall, state: 'closed' } },
    }),
    write('when no deadline was set', 'draft', edit('projectName'), false, { given: { 'calls/c1': { ...openCall, closesAt: null } } }),
    write('once submitted', 'sent', edit('projectName'), false, writes(submitted, openCall, 'projectName')),
    write('to an asked field, after closing', 'asked', edit('budget', 2), true, {
      given: { 'calls/c1': closedCall },
      ...writes(asked, closedCall, 'budget'),
    }),
    write('to a field that was not asked', 'asked', edit('projectName'), false, writes(asked, openCall, 'projectName')),
    write(
      'to an asked field together with another',
      'asked',
      { ...edit('budget'), ...edit('projectName') },
      false,
      writes(asked, openCall, 'budget', 'projectName'),
    ),
    write('to a field that was not asked by signing it', 'asked', { ...edit('budget'), 'editors.projectName': 'amina' }, false),
    write('to an asked field once the request is overdue', 'late', edit('budget'), false, writes(overdue, openCall, 'budget')),
    write('signed by a co-author', 'draft', { ...edit('projectName'), 'editors.projectName': 'luc' }, true),
    write('signed by somebody who is not an author', 'draft', { ...edit('projectName'), 'editors.projectName': 'claire' }, false),
    write('signed by something that is not a person', 'draft', { ...edit('projectName'), 'editors.projectName': 'x'.repeat(5000) }, false),
    write('with an extra field', 'draft', { ...edit('projectName'), state: 'submitted' }, false),
    write('with a date of their own', 'draft', { ...edit('projectName'), updatedAt: past }, false),
    write('that are no longer a map', 'draft', { answers: 'tout', updatedAt: serverTimestamp() }, false),
    write('without the answers', 'draft', { answers: deleteField(), updatedAt: serverTimestamp() }, false),
    write(
      'under more than 200 fields',
      'draft',
      { answers: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, 'x'])), updatedAt: serverTimestamp() },
      false,
    ),
    ...each('to delete the answers', [], { does: 'delete', path: 'applications/draft/content/answers' }),
    ...each('to create another content', [], {
      does: 'create',
      path: 'applications/draft/content/other',
      data: { v: 1, answers: {}, editors: {}, updatedAt: serverTimestamp() },
    }),

    {
      it: 'allows an author to say where they are',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/presence/amina',
      data: { v: 1, name: 'Amina', fieldId: 'budget', seenAt: serverTimestamp() },
      allowed: true,
    },
    { it: 'allows an author to leave', as: 'luc', does: 'delete', path: 'applications/draft/presence/luc', allowed: true },
    {
      it: 'refuses presence in the name of another',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/presence/luc',
      data: { v: 1, name: 'Luc', fieldId: null, seenAt: serverTimestamp() },
      allowed: false,
    },
    {
      it: 'refuses presence to a stranger',
      as: 'stranger',
      does: 'create',
      path: 'applications/draft/presence/stranger',
      data: { v: 1, name: 'Eve', fieldId: null, seenAt: serverTimestamp() },
      allowed: false,
    },
    {
      it: 'refuses a presence with too long a name',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/presence/amina',
      data: { v: 1, name: 'x'.repeat(121), fieldId: null, seenAt: serverTimestamp() },
      allowed: false,
    },
    {
      it: 'refuses a presence in the future',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/presence/amina',
      data: { v: 1, name: 'Amina', fieldId: null, seenAt: soon },
      allowed: false,
    },
    {
      it: 'refuses a presence with an extra field',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/presence/amina',
      data: { v: 1, name: 'Amina', fieldId: null, seenAt: serverTimestamp(), role: 'manager' },
      allowed: false,
    },

    {
      it: 'allows an author to attach a file to a draft',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft'),
      allowed: true,
    },
    {
      it: 'allows an author to attach a file to an asked field',
      as: 'amina',
      does: 'create',
      path: 'applications/asked/files/f1',
      data: file('f1', 'asked'),
      allowed: true,
    },
    {
      it: 'allows an author to take a file away from a draft',
      as: 'luc',
      does: 'delete',
      path: 'applications/draft/files/f0',
      allowed: true,
    },
    {
      it: 'refuses a file for a field that was not asked',
      as: 'amina',
      does: 'create',
      path: 'applications/asked/files/f1',
      data: file('f1', 'asked', { fieldId: 'report' }),
      allowed: false,
    },
    {
      it: 'refuses a file once submitted',
      as: 'amina',
      does: 'create',
      path: 'applications/sent/files/f1',
      data: file('f1', 'sent'),
      allowed: false,
    },
    { it: 'refuses taking a file away once submitted', as: 'amina', does: 'delete', path: 'applications/sent/files/f0', allowed: false },
    {
      it: 'refuses a file after the deadline',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft'),
      given: { 'calls/c1': closedCall },
      allowed: false,
    },
    {
      it: 'refuses a file from a stranger',
      as: 'stranger',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft', { uploadedBy: 'stranger' }),
      allowed: false,
    },
    {
      it: 'refuses a file in the name of another',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft', { uploadedBy: 'luc' }),
      allowed: false,
    },
    {
      it: "refuses a file that points to another application's bytes",
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'sent'),
      allowed: false,
    },
    {
      it: 'refuses a file above 20 MB',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft', { size: 20_971_521 }),
      allowed: false,
    },
    {
      it: 'refuses a file whose size is text',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft', { size: '1000' }),
      allowed: false,
    },
    {
      it: 'refuses a file with an extra field',
      as: 'amina',
      does: 'create',
      path: 'applications/draft/files/f1',
      data: file('f1', 'draft', { scanned: true }),
      allowed: false,
    },
    {
      it: 'refuses changing a file',
      as: 'amina',
      does: 'update',
      path: 'applications/draft/files/f0',
      data: { name: 'autre.pdf' },
      allowed: false,
    },

    ...each('to write a request', [], {
      does: 'create',
      path: 'applications/sent/requests/r2',
      data: { v: 1, state: 'open', fieldIds: ['budget'] },
    }),
    ...each('to answer a request from a screen', [], {
      does: 'update',
      path: 'applications/asked/requests/r1',
      data: { state: 'answered' },
    }),
    ...each('to write a screening decision', [], {
      does: 'update',
      path: 'applications/sent/screening/decision',
      data: { decision: 'notEligible' },
    }),
    ...each('to write an outcome', [], { does: 'update', path: 'applications/sent/outcome/letter', data: { outcome: 'laureate' } }),
    ...each('to give themselves the files', [], {
      does: 'update',
      path: 'applications/sent/access/files',
      data: { authors: ['stranger'] },
    }),
  ],
});
