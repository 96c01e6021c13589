/** Why: patience that never ends would hide every hang. */
import { Patience } from './patience.ts';

/** Blocks this thread. */
function blockFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

describe('the patience of a fuzz run', () => {
  let patience: Patience;
  beforeEach(() => (patience = new Patience(() => process.pid)));
  afterEach(() => patience.close());

  const tired = (milliseconds: number): Promise<number> => {
    const began = performance.now();
    return new Promise((resolve) => patience.wait(milliseconds, () => resolve(performance.now() - began)));
  };

  it('ends when nothing comes, not before', async () => {
    expect(await tired(600)).toBeGreaterThanOrEqual(500);
  }, 30_000);

  it('does not count the time in which we ourselves could not listen', async () => {
    const end = tired(1000);
    blockFor(3000);
    expect(await end).toBeGreaterThan(3500);
  }, 30_000);

  it('is called off by an answer', async () => {
    let called = false;
    patience.wait(100, () => (called = true))();
    await tired(400);
    expect(called).toBeFalse();
  }, 30_000);
});
