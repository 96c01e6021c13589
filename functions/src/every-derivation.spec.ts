import type { FileAccess } from '@domain/applications/applications';
import type { CommunityCounts } from '@domain/alumni/alumni';
import type { CallFunnel } from '@domain/calls/calls';
import type { Indicator } from '@domain/impact/impact';
import { indicatorCodes, indicatorId } from '@domain/impact/indicators';
import { sharedLocal } from '../../tests/support/local';

const early = new Date('2099-06-15T10:00:00Z');
const later = new Date('2099-06-15T10:00:01Z');

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, funnel, regions, computing, freezing, access, turns] = await Promise.all([
    import('./platform/firebase'),
    import('./applications/derived/refresh-funnel'),
    import('./alumni/on-profile-written'),
    import('./impact/compute-indicators'),
    import('./impact/freeze-indicators'),
    import('./applications/derived/grant-file-reading'),
    import('./platform/derived/in-turns'),
  ]);
  return { ...platform, ...funnel, ...regions, ...computing, ...freezing, ...access, ...turns };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
let key: string;

/** A derivation that looks at its sources, then writes what follows from them. */
interface Derivation {
  readonly name: string;
  /** Runs it as of `at`; its sources answer `value`, once `seen` is fulfilled. */
  run(at: Date, value: number, seen?: Promise<void>): Promise<unknown>;
  stored(): Promise<number | undefined>;
}

const noRecords = { calls: [], plans: [], sessions: [] };
const launched = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${String(index)}`,
    name: 'c',
    programmeName: 'p',
    state: 'open',
    opensAt: new Date('2027-02-01'),
    createdAt: new Date('2027-02-01'),
  }));
const indicatorAt = (code: Indicator['code']) => room.database.doc(`indicators/${indicatorId(2027, code, key)}`);

const derivations: readonly Derivation[] = [
  {
    name: 'the funnel of a call',
    run: (at, value, seen = Promise.resolve()) => room.refreshFunnel(key, key, at, () => seen.then(() => ({ submitted: value }))),
    stored: async () => ((await room.database.doc(`callFunnels/${key}`).get()).data() as CallFunnel | undefined)?.counts['submitted'],
  },
  {
    name: 'the community, region by region',
    run: (at, value, seen = Promise.resolve()) => room.countRegions(at, () => seen.then(() => [['94', value] as const])),
    stored: async () => ((await room.database.doc('communityCounts/regions').get()).data() as CommunityCounts | undefined)?.counts['94'],
  },
  {
    name: 'the indicators of a year',
    run: (at, value, seen = Promise.resolve()) =>
      room.refreshIndicators(key, 2027, at, () => seen.then(() => ({ ...noRecords, calls: launched(value) }) as never)),
    stored: async () => ((await indicatorAt('callsLaunched').get()).data() as Indicator | undefined)?.value,
  },
];

describe('every derivation', () => {
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(() => {
    key = `derived-${Math.random().toString(36).slice(2)}`;
  });
  afterAll(() => room.database.doc('communityCounts/regions').delete());

  for (const derivation of derivations) {
    it(`lets a run that began later stand, however late the earlier one ends: ${derivation.name}`, async () => {
      await room.database.doc('communityCounts/regions').delete();
      let release: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      const older = derivation.run(early, 1, gate);
      await derivation.run(later, 2);
      release();
      await older;
      expect(await derivation.stored()).toBe(2);
    });
  }

  it('never unfreezes a year, whatever recounts run beside the freeze', async () => {
    const caller = (at: Date) => ({
      uid: 'claire',
      name: 'Claire',
      email: null,
      emailVerified: true,
      memberships: [{ role: 'manager' as const, scopeId: key, from: new Date(0), until: null }],
      now: at,
    });
    const count = (at: Date) => room.refreshIndicators(key, 2027, at, () => Promise.resolve({ ...noRecords, calls: launched(2) } as never));
    for (let round = 0; round < 5; round += 1) {
      key = `frozen-${String(round)}-${Math.random().toString(36).slice(2)}`;
      await count(early);
      await Promise.all([count(later), room.freezeIndicatorsAs({ programmeId: key, year: 2027 }, caller(later)), count(later)]);
      const stored = await Promise.all(indicatorCodes.map(async (code) => (await indicatorAt(code).get()).get('frozen') as boolean));
      expect(stored).toEqual(indicatorCodes.map(() => true));
    }
    await indicatorAt('callsLaunched').update({ frozen: false });
    await room.freezeIndicatorsAs({ programmeId: key, year: 2027 }, caller(later));
    expect((await indicatorAt('callsLaunched').get()).get('frozen')).toBeTrue();
    await expectAsync(room.freezeIndicatorsAs({ programmeId: key, year: 2027 }, caller(later))).toBeRejectedWith(
      jasmine.objectContaining({ reason: 'alreadyFrozen' }),
    );
  }, 60_000);

  it('gives a recused juror no file back when older runs end after the recusal', async () => {
    const at = (path: string) => room.database.doc(path);
    await at(`applications/${key}`).set({ programmeId: 'p', authors: ['a'], state: 'submitted' });
    await at(`juries/${key}/members/max`).set({ declaredAt: early });
    await at(`juries/${key}/assignments/${key}~max`).set({ applicationId: key, jurorUid: 'max' });
    await room.refreshFileAccess(key);
    const runs: Promise<void>[] = [];
    for (let turn = 0; turn < 4; turn += 1) runs.push(room.refreshFileAccess(key));
    const batch = room.database.batch();
    batch.set(at(`juries/${key}/recusals/${key}~max`), { applicationId: key, jurorUid: 'max' });
    batch.delete(at(`juries/${key}/assignments/${key}~max`));
    await batch.commit();
    runs.push(room.refreshFileAccess(key));
    await Promise.all(runs);
    const { jurors, recused } = (await at(`applications/${key}/access/files`).get()).data() as FileAccess;
    expect([jurors, recused]).toEqual([{}, ['max']]);
  });

  it('asked many times at once, runs once for the first and once for all the others', async () => {
    let runs = 0;
    const work = async (): Promise<void> => {
      runs += 1;
      await room.database.doc('turns/x').get();
    };
    await Promise.all(Array.from({ length: 50 }, () => room.inTurns(key, work)));
    expect(runs).toBe(2);
  });
});
