import type { CallableRequest } from 'firebase-functions/v2/https';
import { membershipId, scopeOf, type Role } from '@domain/people/people';
import { sharedLocal } from '../../tests/support/local';
import { badMessages, badValues, samples, type Sample } from './platform/testing/callable-samples';
import { listBounds } from './platform/testing/list-bounds';

interface Callable {
  run(request: CallableRequest): Promise<unknown>;
}
type Outcome = 'accepted' | { readonly code: string; readonly reason: string; readonly field?: string; readonly most?: number };

/** Who asks: every role there is, over scopes that nothing else uses. */
const roles: readonly (readonly [Role, string])[] = [
  ['administrator', 'essaim'],
  ['manager', 'nowhere'],
  ['partner', 'nowhere'],
  ['juror', 'nowhere'],
  ['coach', 'nowhere'],
  ['expert', 'nowhere'],
  ['laureate', 'nowhere'],
  ['alumnus', 'alumni'],
  ['applicant', 'nowhere'],
];
const uidOf = (role: Role): string => `every-${role}`;
/** A visitor may count a need, and ask for a link to their own mailbox. */
const openToVisitors = ['logUncoveredNeed', 'sendSignInLink'];
/** What these answer although nothing they speak of exists: they only count, read, or put away the caller's own reminder. */
const answers: Readonly<Record<string, readonly (Role | null | 'stranger')[]>> = {
  verifyAudit: ['administrator'],
  computeIndicators: ['administrator', 'manager'],
  acknowledgeOutcome: [...roles.map(([role]) => role), 'stranger'],
  choosePassword: [...roles.map(([role]) => role), 'stranger'],
  proveAddress: [...roles.map(([role]) => role), 'stranger'],
  signOutEverywhere: [...roles.map(([role]) => role), 'stranger'],
};

describe('every callable', () => {
  let callables: ReadonlyMap<string, Callable>;
  let counted: () => Promise<string>;

  beforeAll(async () => {
    const { ports } = await sharedLocal();
    process.env['FIREBASE_CONFIG'] ??= JSON.stringify({ projectId: 'demo-functions', storageBucket: 'demo-functions.appspot.com' });
    process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
    process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.storage}`;
    process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
    const [exported, { authentication, database }] = await Promise.all([import('./index'), import('./platform/firebase')]);
    for (const uid of [...roles.map(([role]) => uidOf(role)), 'every-stranger'])
      await authentication.createUser({ uid, email: `${uid}@example.org`, emailVerified: true });
    const isCallable = (value: unknown): boolean =>
      typeof value === 'function' && 'callableTrigger' in ((value as { __endpoint?: object }).__endpoint ?? {});
    callables = new Map(Object.entries(exported).flatMap(([name, value]) => (isCallable(value) ? [[name, value as Callable]] : [])));
    for (const [role, scopeId] of roles)
      await database.doc(`memberships/${membershipId(role, scopeId, uidOf(role))}`).set({
        v: 1,
        uid: uidOf(role),
        personName: role,
        role,
        scopeKind: scopeOf[role],
        scopeId,
        scopeName: scopeId,
        programmeId: role === 'manager' ? scopeId : null,
        subjectId: null,
        from: new Date(0),
        until: null,
      });
    const kept = [
      'audit',
      'auditQueue',
      'mails',
      'notifications',
      'nextActs',
      'memberships',
      'invitations',
      'applications',
      'juries',
      'programmes',
    ];
    const more = ['editions', 'enrolments', 'missions', 'registrations', 'introductions', 'decisions', 'minutes', 'uncoveredNeeds'];
    counted = async () => {
      const sizes = await Promise.all(
        [...kept, ...more].map(async (name) => (await database.collectionGroup(name).count().get()).data().count),
      );
      return [...kept, ...more].map((name, index) => `${name} ${sizes[index] ?? 0}`).join(', ');
    };
  }, 60_000);

  const ask = async (callable: Callable, data: unknown, as: Role | 'stranger' | null): Promise<Outcome> => {
    const uid = as === null || as === 'stranger' ? 'every-stranger' : uidOf(as);
    const signedInAt = Math.ceil(Date.now() / 1000) + 2;
    const auth =
      as === null
        ? {}
        : {
            auth: {
              uid,
              token: { email: `${uid}@example.org`, email_verified: true, proven: `${uid}@example.org`, auth_time: signedInAt },
            },
          };
    try {
      await callable.run({ data, acceptsStreaming: false, rawRequest: {}, ...auth } as unknown as CallableRequest);
      return 'accepted';
    } catch (error) {
      const { code, details } = error as { readonly code?: string; readonly details?: Partial<Exclude<Outcome, 'accepted'>> };
      return { ...details, code: code ?? `untyped: ${String(error)}`, reason: details?.reason ?? '' };
    }
  };
  const isTyped = (outcome: Outcome): boolean =>
    outcome !== 'accepted' && outcome.reason !== '' && !/untyped|internal|unknown/.test(outcome.code);
  /** The sample with one field spoilt, or one too many. */
  const spoilt = (sample: Sample): readonly (readonly [what: string, data: unknown])[] => [
    ...badMessages.map((message, index) => [`message ${index}`, message] as const),
    ...Object.keys(sample).flatMap((field) =>
      badValues.map((value, index) => [`${field} = ${index}`, { ...sample, [field]: value }] as const),
    ),
    ...Object.keys(sample).map(
      (field) => [`without ${field}`, Object.fromEntries(Object.entries(sample).filter(([key]) => key !== field))] as const,
    ),
  ];

  it('has a sample, so that none escapes what follows', () => {
    expect([...callables.keys()].sort()).toEqual(Object.keys(samples).sort());
  });

  it('answers a spoilt input by a typed refusal and writes nothing', async () => {
    const before = await counted();
    const wrong: string[] = [];
    let asked = 0;
    for (const [name, callable] of callables) {
      const fine = answers[name] !== undefined || openToVisitors.includes(name);
      const all = spoilt(samples[name] ?? {});
      // The administrator goes furthest: what stops them is the input.
      const outcomes: Outcome[] = [];
      for (const [, data] of all) outcomes.push(await ask(callable, data, 'administrator'));
      asked += outcomes.length;
      outcomes.forEach((outcome, index) => {
        if (!isTyped(outcome) && !(fine && outcome === 'accepted'))
          wrong.push(`${name} ${all[index]?.[0] ?? ''}: ${JSON.stringify(outcome)}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(2_000);
    expect(await counted()).toBe(before);
  }, 180_000);

  for (const { act, field, most, of } of listBounds)
    it(`takes ${most} ${field} of ${act} at once, and says so of one more`, async () => {
      const given = (count: number) => ({ ...samples[act], [field]: of(count) });
      const callable = callables.get(act);
      if (callable === undefined) throw new Error(`${act} is no callable`);
      const [fits, isTooMany] = [await ask(callable, given(most), 'administrator'), await ask(callable, given(most + 1), 'administrator')];
      expect(fits === 'accepted' || !['tooManyItems', 'invalidInput'].includes(fits.reason))
        .withContext(JSON.stringify(fits))
        .toBeTrue();
      expect(isTooMany).toEqual({ code: 'invalid-argument', reason: 'tooManyItems', field, most });
    });

  it('refuses what speaks of nothing that exists, to every role, and writes nothing', async () => {
    const before = await counted();
    const wrong: string[] = [];
    for (const [name, callable] of callables) {
      if (openToVisitors.includes(name)) continue;
      for (const as of [...roles.map(([role]) => role), 'stranger' as const, null]) {
        const outcome = await ask(callable, { ...samples[name], extra: 'ignored', uid: 'every-administrator', role: 'administrator' }, as);
        const expected = answers[name]?.includes(as) === true ? outcome === 'accepted' : isTyped(outcome);
        if (!expected) wrong.push(`${name} as ${as ?? 'a visitor'}: ${JSON.stringify(outcome)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await counted()).toBe(before);
  }, 120_000);

  it('asks a visitor to sign in, but where the door is open', async () => {
    const open: string[] = [];
    for (const [name, callable] of callables) {
      const outcome = await ask(callable, samples[name], null);
      if (outcome === 'accepted' || outcome.code !== 'unauthenticated') open.push(name);
    }
    expect(open.sort()).toEqual([...openToVisitors].sort());
  });
});
