import { openLanes } from '@domain/applications/listing/lanes';
import { sharedLocal } from '../../../../tests/support/local';
import { emptied } from '../testing/emptied';

describe('migrations 3 and 4, of recusals from before lists knew them', () => {
  const load = async () => {
    const { ports } = await sharedLocal();
    process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.firestore)}`;
    process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
    const [platform, migrating] = await Promise.all([import('../firebase'), import('../migrations')]);
    return { ...platform, ...migrating };
  };
  let room: Awaited<ReturnType<typeof load>>;
  const tag = `bound-${String(process.pid)}`;
  const run = (wanted: number) => {
    const migration = room.migrations.find(({ number }) => number === wanted);
    if (migration === undefined) throw new Error(`migration ${String(wanted)} is missing`);
    return room.migrate(migration, true);
  };
  const at = (path: string) => room.database.doc(path);

  beforeAll(async () => {
    room = await load();
    await emptied('applications');
    await emptied('juries');
  }, 60_000);

  it('open each row to every lane, then close those that a manager stepped aside from, once', async () => {
    const manager = `manager-${tag}`;
    await Promise.all([
      at(`applications/x-${tag}`).set({ v: 1, programmeId: tag, projectName: 'X' }),
      at(`applications/y-${tag}`).set({ v: 1, programmeId: tag, projectName: 'Y', openAs: { d: false } }),
      at(`memberships/manager~${tag}~${manager}`).set({
        v: 1,
        uid: manager,
        role: 'manager',
        scopeId: tag,
        programmeId: tag,
        from: new Date(0),
        until: null,
      }),
      at(`juries/${tag}/recusals/x-${tag}~${manager}`).set({ v: 1, applicationId: `x-${tag}`, jurorUid: manager }),
      at(`juries/${tag}/recusals/y-${tag}~juror-${tag}`).set({ v: 1, applicationId: `y-${tag}`, jurorUid: `juror-${tag}` }),
    ]);
    expect((await run(3)).changed).toBe(2);
    expect((await run(4)).changed).toBe(2);
    const openAs = async (id: string): Promise<unknown> => (await at(`applications/${id}-${tag}`).get()).get('openAs');
    expect([await openAs('x'), await openAs('y')]).toEqual([openLanes(['a']), openLanes(['d'])]);
    expect((await at(`bindings/${manager}`).get()).get('lane')).toBe('a');
    expect((await at(`bindings/juror-${tag}`).get()).get('lane')).toBeNull();
    expect([(await run(3)).changed, (await run(4)).changed]).toEqual([0, 0]);
  });
});
