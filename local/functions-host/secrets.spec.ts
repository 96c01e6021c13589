import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingSecrets } from './secrets.ts';

describe('the secrets of functions on a laptop', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-secrets-'));
    file = join(folder, 'secrets.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are drawn once, kept for the next start, and read by their owner only', () => {
    const first = missingSecrets(['KEY', 'KEY', 'OTHER'], {}, file);
    expect(Object.keys(first)).toEqual(['KEY', 'OTHER']);
    expect(first['KEY']).toMatch(/^[0-9a-f]{64}$/);
    expect(first['KEY']).not.toBe(first['OTHER']);
    expect(missingSecrets(['OTHER', 'KEY'], {}, file)).toEqual(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('are those given when they are given, and the file is left as it is', () => {
    const { KEY } = missingSecrets(['KEY'], {}, file);
    expect(missingSecrets(['KEY'], { KEY: 'given' }, file)).toEqual({});
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ KEY });
  });
});
