import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRun } from './run.ts';

describe('a server killed while it works', () => {
  it('has lost nothing it acknowledged, and goes on telling listeners and triggers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crash-spec-'));
    const { faults, figures } = await crashRun({ times: 3, seed: 20_261_123, folder, tell: () => undefined });
    expect(faults).toEqual([]);
    expect(figures['kills']).toBeGreaterThanOrEqual(3);
    expect(figures['writes acknowledged']).toBeGreaterThan(10);
    expect(figures['trigger events delivered']).toBeGreaterThan(10);
    rmSync(folder, { recursive: true });
  }, 180_000);
});
