import { sharedLocal } from '../../../tests/support/local';

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, transacting] = await Promise.all([import('./firebase'), import('./transact')]);
  return { ...platform, ...transacting };
};
let room: Awaited<ReturnType<typeof loadRoom>>;

describe('transact', () => {
  let counter: ReturnType<typeof room.database.doc>;

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    counter = room.database.collection('transact').doc();
    await counter.set({ count: 0 });
  });
  const increment = (patience = {}): Promise<void> =>
    room.transact(async (transaction) => {
      const count = (await transaction.get(counter)).get('count') as number;
      transaction.update(counter, { count: count + 1 });
    }, patience);
  const aborted = (): Error => Object.assign(new Error('contention'), { code: 10 });

  it('lets sixty writers of one document through, each once', async () => {
    await Promise.all(Array.from({ length: 60 }, () => increment()));
    expect((await counter.get()).get('count')).toBe(60);
  }, 30_000);

  it('goes on after many collisions, and answers what the last attempt answered', async () => {
    let attempts = 0;
    const answer = await room.transact(
      () => {
        attempts += 1;
        return attempts < 14 ? Promise.reject(aborted()) : Promise.resolve(attempts);
      },
      { shortestPauseMs: 0, longestPauseMs: 0 },
    );
    expect(answer).toBe(14);
  });

  it('says "busy" with a typed reason once its patience is at an end, and writes nothing', async () => {
    const work = room.transact(
      (transaction) => {
        transaction.update(counter, { count: 99 });
        return Promise.reject(aborted());
      },
      { patienceMs: 0 },
    );
    await expectAsync(work).toBeRejectedWith(jasmine.objectContaining({ reason: 'busy', code: 'unavailable' }));
    expect((await counter.get()).get('count')).toBe(0);
  });

  it('does not repeat what was refused', async () => {
    let attempts = 0;
    const work = room.transact(() => {
      attempts += 1;
      return Promise.reject(new Error('refused'));
    });
    await expectAsync(work).toBeRejectedWithError('refused');
    expect(attempts).toBe(1);
  });
});
