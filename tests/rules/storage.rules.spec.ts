/** Why: who opens and who sends the bytes of a document, condition by condition: the mutation test reads this table for `storage.rules`. */
import { runStorageTable } from '../support/rules/run-storage-table';
import type { StorageCase } from '../support/rules/storage-table';

const past = new Date('2026-01-01T00:00:00Z');
const soon = new Date(Date.now() + 3_600_000);
const [draft, asked] = ['applications/a1', 'applications/a2'];
const access = { programmeId: 'pins', authors: ['amina'], submitted: true, jurors: { juror: 'j1', left: 'j1' }, recused: ['gilles'] };
const application = { callId: 'c1', programmeId: 'pins', authors: ['amina'], state: 'draft', openRequest: null };
const request = { ...application, state: 'complement', openRequest: { id: 'r', fieldIds: ['b'], dueAt: soon } };
const call = { state: 'open', closesAt: soon };

const opens = (it: string, as: string | null, allowed: boolean, more: Partial<StorageCase> = {}): StorageCase => ({
  it: `${allowed ? 'opens a document to' : 'closes a document to'} ${it}`,
  as,
  does: 'get',
  path: `${draft}/f1/budget.pdf`,
  allowed,
  ...more,
});
const takes = (it: string, allowed: boolean, more: Partial<StorageCase> = {}): StorageCase => ({
  it: `${allowed ? 'takes' : 'refuses'} ${it}`,
  as: 'amina',
  does: 'create',
  path: `${draft}/f1/budget.pdf`,
  allowed,
  ...more,
});
const withAccess = (change: object) => ({ given: { [`${draft}/access/files`]: { ...access, ...change } } });
const { recused: _, ...beforeRecusals } = access;
const inPhase = (phase: string) => ({ given: { 'juries/j1': { phase } } });
const ofDraft = (change: object) => ({ given: { [draft]: { ...application, ...change } } });
const ofCall = (change: object) => ({ given: { 'calls/c1': { ...call, ...change } } });
const complement = (change: object = {}) => ({
  path: `${asked}/f1/budget.pdf`,
  given: { 'calls/c1': { ...call, closesAt: past }, [asked]: { ...request, ...change } },
});
const sheet = { path: 'juries/j1/minutes/1.pdf', kept: { metadata: { programmeId: 'pins', presidentUid: 'paul' } } };

const presidedBy = (presidentUid: string) => ({ path: sheet.path, kept: { metadata: { programmeId: 'pins', presidentUid } } });
const boundSheet = { path: sheet.path, kept: { metadata: { ...sheet.kept.metadata, bound: 'gilles,claire' } } };

runStorageTable({
  room: 'documents',
  people: {
    amina: { uid: 'amina', roles: [] },
    claire: { uid: 'claire', roles: [['manager', 'pins']] },
    former: { uid: 'former', roles: [], formerRoles: [['manager', 'pins']] },
    gilles: { uid: 'gilles', roles: [['manager', 'pins']] },
    other: { uid: 'other', roles: [['manager', 'graines']] },
    ending: { uid: 'ending', roles: [] },
    coming: { uid: 'coming', roles: [] },
    juror: { uid: 'juror', roles: [['juror', 'j1']] },
    admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
    paul: { uid: 'paul', roles: [['juror', 'j1']] },
    /** Presided and left; the second one manages. */
    louis: { uid: 'louis', roles: [], formerRoles: [['juror', 'j1']] },
    lise: { uid: 'lise', roles: [['manager', 'pins']], formerRoles: [['juror', 'j1']] },
    stranger: { uid: 'stranger', roles: [] },
  },
  world: {
    [draft]: application,
    [asked]: request,
    [`${draft}/access/files`]: access,
    'calls/c1': call,
    'juries/j1': { phase: 'scoring' },
    'memberships/manager~pins~ending': { from: past, until: soon },
    'memberships/manager~pins~coming': { from: soon, until: null },
  },
  cases: [
    opens('its author', 'amina', true),
    opens('an assigned juror', 'juror', true),
    opens('its manager', 'claire', true),
    opens('a manager whose role ends later', 'ending', true),
    opens('a visitor', null, false),
    opens('a stranger', 'stranger', false),
    opens('a manager of another programme', 'other', false),
    opens('a former manager', 'former', false),
    opens('a manager to come', 'coming', false),
    opens('a manager who stepped aside', 'gilles', false),
    opens('that manager before anybody stepped aside', 'gilles', true, { given: { [`${draft}/access/files`]: beforeRecusals } }),
    opens('its manager while a draft', 'claire', false, withAccess({ submitted: false })),
    opens('a juror before scoring', 'juror', false, inPhase('declaring')),
    opens('a juror while the jury deliberates', 'juror', true, inPhase('deliberating')),
    opens('a juror once the minutes are sealed', 'juror', false, inPhase('decided')),
    opens('a juror once results are announced', 'juror', false, inPhase('announced')),
    opens('a juror of a blind jury', 'juror', false, { given: { 'juries/j1': { phase: 'scoring', blind: true } } }),
    opens('a juror who is assigned no more', 'juror', false, withAccess({ jurors: {} })),
    ...(['checking', 'quarantined'] as const).flatMap((verdict) => [
      opens(`its author while ${verdict}`, 'amina', true, { kept: { metadata: { verdict } } }),
      opens(`an assigned juror while ${verdict}`, 'juror', false, { kept: { metadata: { verdict } } }),
      opens(`its manager while ${verdict}`, 'claire', false, { kept: { metadata: { verdict } } }),
    ]),
    opens('its manager when it came before bytes were read', 'claire', true, { kept: { metadata: {} } }),

    takes('a document of a draft', true),
    takes('a document of twenty megabytes', true, { sent: { size: 20 * 1024 * 1024 } }),
    takes('a larger one', false, { sent: { size: 20 * 1024 * 1024 + 1 } }),
    takes('a document of one byte', true, { sent: { size: 1 } }),
    takes('an empty one', false, { sent: { size: 0 } }),
    takes('a type that is not listed', false, { sent: { contentType: 'text/html' } }),
    takes('a name of another type', false, { path: `${draft}/f1/budget.html` }),
    takes('bytes that say they were read', false, { sent: { metadata: { verdict: 'stored' } } }),
    takes('bytes in the place of others', false, { kept: {} }),
    takes('bytes of a stranger', false, { as: 'stranger' }),
    takes('bytes of a visitor', false, { as: null }),
    takes('bytes once submitted', false, ofDraft({ state: 'submitted' })),
    takes('bytes of a call that is not open', false, ofCall({ state: 'draft' })),
    takes('bytes of a call without a deadline', false, ofCall({ closesAt: null })),
    takes('bytes after the deadline', false, ofCall({ closesAt: past })),
    takes('bytes that were asked, after the deadline', true, complement()),
    takes('bytes that are asked no more', false, complement({ state: 'submitted' })),
    takes('bytes without a request', false, complement({ openRequest: null })),
    takes('bytes once they were due', false, complement({ openRequest: { ...request.openRequest, dueAt: past } })),

    opens('the president, of the minutes', 'paul', true, sheet),
    opens('a former president, of the minutes', 'louis', false, presidedBy('louis')),
    opens('a former president who manages, of the minutes', 'lise', true, presidedBy('lise')),
    opens('a manager, of the minutes', 'claire', true, sheet),
    opens('an administrator, of the minutes', 'admin', true, sheet),
    opens('a juror, of the minutes', 'juror', false, sheet),
    opens('a former manager, of the minutes', 'former', false, sheet),
    opens('a manager bound in the jury, of the minutes', 'claire', false, boundSheet),
    opens('another manager than who is bound, of the minutes', 'ending', true, boundSheet),
    opens('a visitor, of the minutes', null, false, sheet),
  ],
});
