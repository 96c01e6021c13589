/** Why: what decides of people is written by functions alone; every role, the highest first, is refused on each of these paths and on those nobody named. */
import { readFileSync } from 'node:fs';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { deleteDoc, doc, getDoc, setDoc, updateDoc, type Firestore } from 'firebase/firestore';
import { membershipId, type Role } from '@domain/people/people';
import { sharedLocal } from '../support/local';

const roles: readonly (readonly [Role, string])[] = [
  ['administrator', 'essaim'],
  ['manager', 'pins'],
  ['partner', 'pins'],
  ['juror', 'j1'],
  ['coach', 'e1'],
  ['expert', 'e1'],
  ['laureate', 'e1'],
  ['alumnus', 'alumni'],
  ['applicant', 'a1'],
];
const everybody: readonly string[] = [...roles.map(([role]) => role), 'stranger', 'visitor'];

/** Each is there, and says that these people are its closest. */
const paths: readonly string[] = [
  'memberships/administrator~essaim~administrator',
  'memberships/juror~j1~juror',
  'bindings/manager',
  'invitations/i1',
  'people/applicant/nextActs/k',
  'applications/a1',
  'applications/a1/requests/r1',
  'applications/a1/screening/decision',
  'applications/a1/outcome/letter',
  'applications/a1/access/files',
  'applicationNumbers/c1',
  'callFunnels/c1',
  'calls/c1/regulations/1',
  'uncoveredNeeds/n1',
  'juries/j1',
  'juries/j1/rosters/0',
  'juries/j1/traces/0',
  'juries/j1/recusals/a1~juror',
  'juries/j1/assignments/a1~juror',
  'juries/j1/dossiers/a1',
  'juries/j1/preparations/1',
  'juries/j1/standings/a1',
  'juries/j1/decisions/a1',
  'juries/j1/room/current',
  'juries/j1/minutes/1',
  'enrolments/a1/missions/m1',
  'sessions/s1/registrations/laureate',
  'sessions/s1/chain/000001',
  'communityCounts/regions',
  'matches/n~o',
  'introductions/i1',
  'introductions/i1/private/contacts',
  'indicators/2027~laureates~pins',
  'indicators/2027~laureates~pins/sources/0000',
  'audit/000000000001',
  'auditHeads/main',
  'auditQueue/line',
  'wordTraces/c1',
  'traces/e~1',
  'mails/m1',
  'mailLog/m1',
  'migrations/1',
  'nowhere/x',
  'people/applicant/nowhere/x',
  'juries/j1/nowhere/x',
];
const closest = {
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  uid: 'applicant',
  authors: ['applicant'],
  team: ['laureate'],
  coaches: ['coach'],
};
const data = {
  ...closest,
  phase: 'deliberating',
  state: 'submitted',
  presidentUid: 'juror',
  parties: ['alumnus', 'alumnus2'],
  visibleTo: ['juror'],
};

describe('what functions alone write', () => {
  let environment: RulesTestEnvironment;
  /** One connection a person. */
  const firestores = new Map<string, Firestore>();
  const firestoreOf = (as: string): Firestore => {
    const context =
      as === 'visitor'
        ? environment.unauthenticatedContext()
        : environment.authenticatedContext(as, { email: `${as}@example.org`, email_verified: true });
    return context.firestore() as unknown as Firestore;
  };
  const unruled = async <T>(work: (firestore: Firestore) => Promise<T>): Promise<T> => {
    let answer: T | undefined;
    await environment.withSecurityRulesDisabled(async (context) => {
      answer = await work(context.firestore() as unknown as Firestore);
    });
    return answer as T;
  };
  const outcome = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'allowed',
      (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
    );

  beforeAll(async () => {
    const { ports } = await sharedLocal();
    environment = await initializeTestEnvironment({
      projectId: 'demo-rules-written',
      firestore: { host: '127.0.0.1', port: ports.firestore, rules: readFileSync('firestore.rules', 'utf8') },
    });
    const longAgo = new Date('2020-01-01T00:00:00Z');
    await unruled(async (firestore) => {
      for (const path of [...paths, 'enrolments/a1', 'sessions/s1', 'calls/c1', 'juries/j1/members/juror'])
        await setDoc(doc(firestore, path), path === 'calls/c1' ? { ...data, state: 'draft' } : data);
      for (const [role, scopeId] of roles)
        await setDoc(doc(firestore, `memberships/${membershipId(role, scopeId, role)}`), {
          ...data,
          uid: role,
          from: longAgo,
          until: null,
        });
    });
  }, 60_000);
  afterAll(() => environment.cleanup(), 30_000);

  it('is tried by people whose roles hold', async () => {
    expect(await outcome(getDoc(doc(firestoreOf('administrator'), 'audit/000000000001')))).toBe('allowed');
    expect(await outcome(getDoc(doc(firestoreOf('manager'), 'juries/j1')))).toBe('allowed');
    expect(await outcome(getDoc(doc(firestoreOf('juror'), 'juries/j1')))).toBe('allowed');
    expect(await outcome(getDoc(doc(firestoreOf('applicant'), 'applications/a1')))).toBe('allowed');
    expect(await outcome(getDoc(doc(firestoreOf('stranger'), 'juries/j1')))).toBe('permission-denied');
  });

  for (const path of paths)
    it(`${path}: nobody creates, changes or removes it`, async () => {
      const before = await unruled(async (firestore) => (await getDoc(doc(firestore, path))).data());
      expect(before).toBeDefined();
      const beside = `${path}-beside`;
      const tried = await Promise.all(
        everybody.map(async (as) => {
          const firestore = firestores.get(as) ?? firestoreOf(as);
          firestores.set(as, firestore);
          const outcomes = await Promise.all([
            outcome(setDoc(doc(firestore, path), { ...data, uid: as })),
            outcome(setDoc(doc(firestore, beside), { ...data, uid: as })),
            outcome(updateDoc(doc(firestore, path), { state: 'open', until: null, outcome: 'laureate' })),
            outcome(deleteDoc(doc(firestore, path))),
          ]);
          return `${as} ${[...new Set(outcomes)].join(', ')}`;
        }),
      );
      expect(tried).toEqual(everybody.map((as) => `${as} permission-denied`));
      expect(await unruled(async (firestore) => (await getDoc(doc(firestore, path))).data())).toEqual(before);
      expect(await unruled(async (firestore) => (await getDoc(doc(firestore, beside))).exists())).toBe(false);
    }, 60_000);
});
