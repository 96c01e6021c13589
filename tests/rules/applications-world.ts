/** Why: the rule tables of applications start from one dull world: a draft, a submitted dossier, an open request and an overdue one. */
import { serverTimestamp } from 'firebase/firestore';
import type { Application, OpenRequest } from '@domain/applications/applications';
import { mayRead, mayWriteAnswer } from '@domain/applications/permissions';
import { openLanes } from '@domain/applications/listing/lanes';
import type { Actor } from '@domain/people/permissions';
import type { RuleCase, RuleTable } from '../support/rule-cases';

export const past = new Date('2026-01-01T00:00:00Z');
export const soon = new Date(Date.now() + 3_600_000);
export const openCall = { v: 1, programmeId: 'pins', state: 'open', closesAt: soon } as const;
export const closedCall = { ...openCall, closesAt: past } as const;

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
    openAs: openLanes([]),
    createdAt: past,
    updatedAt: past,
    ...more,
  }) as const;

const request: OpenRequest = { id: 'r1', fieldIds: ['budget'], dueAt: soon };
export const draft = application();
/** Two people stepped aside from it: `bound`, whose lane is b, and a juror who lists nothing. */
export const submitted = application({ state: 'submitted', submittedAt: past, openAs: openLanes(['b']) });
export const asked = application({ state: 'complement', submittedAt: past, openRequest: request });
export const overdue = application({ state: 'complement', submittedAt: past, openRequest: { ...request, dueAt: past } });

export const file = (id: string, application: string, more: object = {}) => ({
  v: 1,
  fieldId: 'budget',
  name: 'budget.pdf',
  size: 1000,
  contentType: 'application/pdf',
  storagePath: `applications/${application}/${id}/budget.pdf`,
  uploadedBy: 'amina',
  uploadedAt: serverTimestamp(),
  state: 'checking',
  ...more,
});

const below = (id: string, data: object) => ({
  'people/amina': { v: 1, name: 'Amina' },
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
  [`applications/${id}/access/files`]: {
    v: 1,
    programmeId: 'pins',
    authors: ['amina'],
    submitted: true,
    jurors: {},
    recused: ['bound'],
    attached: { count: 1, bytes: 1000 },
  },
  [`applications/${id}/presence/luc`]: { v: 1, name: 'Luc', fieldId: null, seenAt: past },
});

const everybody = ['amina', 'luc', 'claire', 'admin', 'otherManager', 'juror', 'stranger', null] as const;
type Who = (typeof everybody)[number];
export const authors: readonly Who[] = ['amina', 'luc'];
export const readers: readonly Who[] = ['amina', 'luc', 'claire', 'admin'];

/** One case for each person: those listed are allowed, the others refused. */
export const each = (it: string, allowed: readonly Who[], one: Omit<RuleCase, 'it' | 'as' | 'allowed'>): readonly RuleCase[] =>
  everybody.map((as) => ({
    ...one,
    as,
    allowed: allowed.includes(as),
    it: `${allowed.includes(as) ? 'allows' : 'refuses'} ${as ?? 'a visitor'} ${it}`,
  }));

export const reading = (state: string, id: string, data: typeof draft, allowed: readonly Who[]): readonly RuleCase[] => {
  const may = (actor: Actor): boolean => mayRead(actor, data);
  return ['', '/content/answers', '/files/f0', '/requests/r1', '/outcome/letter'].flatMap((path) =>
    each(`to read ${path === '' ? 'the application' : path.slice(1)} when ${state}`, allowed, {
      does: 'get',
      path: `applications/${id}${path}`,
      may,
    }),
  );
};

export const edit = (fieldId: string, value: unknown = 'nouveau', editor = 'amina') => ({
  [`answers.${fieldId}`]: value,
  [`editors.${fieldId}`]: editor,
  edited: fieldId,
  updatedAt: serverTimestamp(),
});
export const write = (it: string, id: string, data: object, allowed: boolean, more: Partial<RuleCase> = {}): RuleCase => ({
  it: `${allowed ? 'allows' : 'refuses'} an author's answers ${it}`,
  as: 'amina',
  does: 'update',
  path: `applications/${id}/content/answers`,
  data: { ...data },
  allowed,
  ...more,
});
export const writes = (
  data: typeof draft,
  call: typeof openCall | typeof closedCall,
  fieldId: string,
  { changes = [fieldId], editor = 'amina' }: { readonly changes?: readonly string[]; readonly editor?: string } = {},
) => ({
  may: (actor: Actor) => mayWriteAnswer(actor, data, call, { fieldId, changes, editor }),
});

export const queue = (
  states: readonly string[],
  ...more: NonNullable<RuleCase['where']>
): Pick<RuleCase, 'does' | 'path' | 'where' | 'orderBy'> => ({
  does: 'list',
  path: 'applications',
  where: [['programmeId', '==', 'pins'], ['callId', '==', 'c1'], ['state', 'in', states], ...more],
  orderBy: [['submittedAt', 'desc']],
});

export const dossiers: Pick<RuleTable, 'people' | 'world'> = {
  people: {
    amina: { uid: 'amina', roles: [['applicant', 'draft']] },
    luc: { uid: 'luc', roles: [] },
    claire: { uid: 'claire', roles: [['manager', 'pins']] },
    admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
    otherManager: { uid: 'otherManager', roles: [['manager', 'graines']] },
    bound: { uid: 'bound', roles: [['manager', 'pins']] },
    boundElsewhere: { uid: 'boundElsewhere', roles: [['manager', 'pins']] },
    boundWithoutLane: { uid: 'boundWithoutLane', roles: [['manager', 'pins']] },
    formerBound: { uid: 'formerBound', roles: [], formerRoles: [['manager', 'pins']] },
    juror: { uid: 'juror', roles: [['juror', 'j1']] },
    stranger: { uid: 'stranger', roles: [] },
  },
  world: {
    'calls/c1': openCall,
    'bindings/bound': { v: 1, lane: 'b', since: past },
    'bindings/boundElsewhere': { v: 1, lane: 'c', since: past },
    'bindings/boundWithoutLane': { v: 1, lane: null, since: past },
    'bindings/formerBound': { v: 1, lane: 'c', since: past },
    ...below('draft', draft),
    ...below('sent', submitted),
    ...below('asked', asked),
    ...below('late', overdue),
  },
};
