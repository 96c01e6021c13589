import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reservePort } from '../listen.ts';
import { officialCliEnvironment } from './official-cli.ts';

const cli = join(dirname(createRequire(import.meta.url).resolve('firebase-tools/package.json')), 'lib/bin/firebase.js');
const rules = `rules_version = '2';
service cloud.firestore { match /databases/{db}/documents { match /open/{id} { allow read, write; } } }`;

/** Writes one document that the rules allow and one that they refuse; says what was there before. */
const write = `
const root = 'http://' + process.env.FIRESTORE_EMULATOR_HOST + '/v1/projects/' + process.env.GCLOUD_PROJECT + '/databases/(default)/documents/';
const before = await (await fetch(root + 'open/kept')).json();
const one = await fetch(root + 'open/kept', { method: 'PATCH', body: '{"fields":{"n":{"integerValue":"7"}}}' });
const other = await fetch(root + 'closed/kept', { method: 'PATCH', body: '{}' });
console.log('SEEN ' + JSON.stringify([before.fields?.n?.integerValue ?? before.error.status, one.status, other.status]));
`;

describe('under the official CLI', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'official-cli-'));
    const [firestore, websocketPort, hub, logging] = [await free(), await free(), await free(), await free()];
    const emulators = {
      firestore: { port: firestore, websocketPort },
      hub: { port: hub },
      logging: { port: logging },
      ui: { enabled: false },
    };
    writeFileSync(join(folder, 'firebase.json'), JSON.stringify({ firestore: { rules: 'firestore.rules' }, emulators }));
    writeFileSync(join(folder, 'firestore.rules'), rules);
    writeFileSync(join(folder, 'write.mjs'), write);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const free = (): Promise<number> => reservePort('spec', 0, '--port');

  /** Runs `firebase emulators:exec` as a project would, in a home of its own. */
  function exec(...options: readonly string[]): Promise<{ code: number | null; output: string }> {
    const args = [cli, 'emulators:exec', '--only', 'firestore', '--project', 'demo-official', ...options, 'node write.mjs'];
    const env = { ...process.env, ...officialCliEnvironment(process.env['PATH']), HOME: folder, XDG_CONFIG_HOME: folder };
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  }

  it('is started with the rules of the project, exported when it stops, and begins again with that export', async () => {
    const first = await exec('--export-on-exit', 'kept');
    expect(first.output).toContain('SEEN ["NOT_FOUND",200,403]');
    expect(first.code).withContext(first.output).toBe(0);
    expect(readFileSync(join(folder, 'kept', 'firestore_export', 'documents.jsonl'), 'utf8')).toContain('/documents/open/kept"');
    const second = await exec('--import', 'kept');
    expect(second.output).toContain('SEEN ["7",200,403]');
    expect(second.code).withContext(second.output).toBe(0);
  }, 180_000);
});
