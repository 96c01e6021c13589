import type { Jury, Ranking, Standing } from '@domain/jury/jury';
import { sharedLocal } from '../../../../tests/support/local';
import { emptied } from '../testing/emptied';

const now = new Date('2027-06-10T14:00:00Z');

describe('migration 5, of a jury from before ranks were kept apart', () => {
  const load = async () => {
    const { ports } = await sharedLocal();
    process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
    process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
    const [platform, migrating] = await Promise.all([import('../firebase'), import('../migrations')]);
    return { ...platform, ...migrating };
  };
  let room: Awaited<ReturnType<typeof load>>;
  const juryId = `old-${process.pid}`;
  const at = (path: string) => room.database.doc(`juries/${juryId}/${path}`);
  const read = async <T extends object>(path: string): Promise<T | null> => room.fromSnapshot<T>(await at(path).get());
  const old = (applicationId: string, rank: number, calibrated: number, visibleTo: readonly string[]) => ({
    v: 1,
    programmeId: 'pins',
    applicationId,
    projectName: applicationId,
    organisationName: '',
    rank,
    mean: calibrated,
    calibrated,
    low: calibrated - 5,
    high: calibrated + 5,
    reviewCount: 2,
    mustDiscuss: false,
    inTieZone: rank < 3,
    criterionMeans: {},
    visibleTo,
    outcome: null,
    computedAt: now,
  });
  const run = () => {
    const migration = room.migrations.find(({ number }) => number === 5);
    if (migration === undefined) throw new Error('migration 5 is missing');
    return room.migrate(migration, true);
  };

  beforeAll(async () => {
    room = await load();
    await emptied('juries');
  }, 60_000);
  beforeEach(async () => {
    await room.database.doc(`juries/${juryId}`).set({ programmeId: 'pins', places: 1, phase: 'deliberating' });
    await at('recusals/a~lise').set({ applicationId: 'a', jurorUid: 'lise' });
    await at('standings/a').set(old('a', 1, 60, ['anne']));
    await at('standings/b').set(old('b', 2, 50, ['anne']));
    await at('standings/c').set(old('c', 3, 20, ['anne']));
    await at('decisions/b').set({ applicationId: 'b', visibleTo: ['anne'] });
  });
  afterEach(() => room.database.recursiveDelete(room.database.doc(`juries/${juryId}`)));

  it('takes ranks and ties out of the rows, keeps them with the cut, and says who is bound', async () => {
    await run();
    const row = await read<Standing>('standings/b');
    expect(Object.keys(row ?? {}).filter((key) => key === 'rank' || key === 'inTieZone')).toEqual([]);
    expect([row?.order, row?.visibleTo]).toEqual(['1~0500~0500~b', ['anne', 'lise']]);
    expect((await read<Standing>('standings/a'))?.visibleTo).toEqual(['anne']);
    const ranking = await read<Ranking>('ranking/current');
    expect(ranking?.cut).toBe(55);
    expect(ranking?.entries).toEqual([
      { applicationId: 'a', rank: 1, inTieZone: true },
      { applicationId: 'b', rank: 2, inTieZone: true },
      { applicationId: 'c', rank: 3, inTieZone: false },
    ]);
    expect(room.fromSnapshot<Jury>(await room.database.doc(`juries/${juryId}`).get())?.boundUids).toEqual(['lise']);
    expect((await read<{ visibleTo: string[] }>('decisions/b'))?.visibleTo).toEqual(['anne', 'lise']);
  });

  it('changes nothing the second time', async () => {
    await run();
    await at('ranking/current').update({ cut: 1 });
    await run();
    expect((await read<Ranking>('ranking/current'))?.cut).toBe(1);
  });
});
