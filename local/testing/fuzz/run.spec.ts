import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzzRun } from './run.ts';

describe('a server under hostile requests', () => {
  it('answers or closes each one, names every refusal, serves good ones between them, and does not grow', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-spec-'));
    const { faults, figures } = await fuzzRun({ requests: 2000, seed: 20_261_123, folder, tell: () => undefined });
    expect(faults).toEqual([]);
    expect(figures['requests']).toBeGreaterThanOrEqual(2000);
    // The good ones among them arrive: a run that only meets closed doors proves nothing.
    expect(figures['REST · HTTP 200']).toBeGreaterThan(50);
    expect(figures['gRPC call · gRPC 0']).toBeGreaterThan(20);
    expect(figures['WebChannel · HTTP 200']).toBeGreaterThan(100);
    rmSync(folder, { recursive: true });
  }, 300_000);
});
