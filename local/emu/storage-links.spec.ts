/** Why: an address made by Storage opens a file without asking who reads: taken away, it must open nothing, here as in the cloud. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteApp, initializeApp } from 'firebase/app';
import { connectStorageEmulator, getBytes, getDownloadURL, getStorage, ref, uploadBytes } from 'firebase/storage';
import { startLocalFirebase, type LocalFirebase } from '../main.ts';

const project = 'demo-links';
const rules = `rules_version = '2';
service firebase.storage { match /b/{bucket}/o {
  match /open/{name} { allow read, create: if true; }
  match /closed/{name} { allow create: if true; }
} }`;

describe('the addresses of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  const storageRules = join(folder, 'storage.rules');
  let local: LocalFirebase;
  const app = initializeApp({ projectId: project, apiKey: 'local', storageBucket: `${project}.firebasestorage.app` }, 'links');
  const file = (name: string) => ref(getStorage(app), name);
  const description = (name: string): string =>
    `http://127.0.0.1:${String(local.ports.storage)}/b/${project}.firebasestorage.app/o/${encodeURIComponent(name)}`;
  const describe_ = async (name: string, changes?: object): Promise<{ readonly metadata?: Readonly<Record<string, string>> }> => {
    const owner = { authorization: `Bearer ${local.gate?.secret ?? ''}`, 'content-type': 'application/json' };
    const response = await fetch(description(name), {
      headers: owner,
      ...(changes !== undefined && { method: 'PATCH', body: JSON.stringify(changes) }),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { readonly metadata?: Readonly<Record<string, string>> };
  };
  const forget = (name: string) => describe_(name, { metadata: { firebaseStorageDownloadTokens: null } });

  beforeAll(async () => {
    writeFileSync(storageRules, rules);
    local = await startLocalFirebase({ project, data: ':memory:', storageRules });
    connectStorageEmulator(getStorage(app), '127.0.0.1', local.ports.storage);
  }, 60_000);
  afterAll(async () => {
    await deleteApp(app);
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('open nothing any more once their secrets are taken away', async () => {
    await uploadBytes(file('closed/a.pdf'), new Uint8Array(4), { contentType: 'application/pdf' });
    const secret = (await describe_('closed/a.pdf')).metadata?.['firebaseStorageDownloadTokens'] ?? '';
    const address = `http://127.0.0.1:${String(local.ports.storage)}/v0/b/${project}.firebasestorage.app/o/closed%2Fa.pdf?alt=media&token=${secret}`;
    expect((await fetch(address)).status).toBe(200);
    await forget('closed/a.pdf');
    expect((await fetch(address)).status).toBe(403);
  });

  it('are not made by reading bytes', async () => {
    await uploadBytes(file('open/b.pdf'), new Uint8Array(4), { contentType: 'application/pdf' });
    await forget('open/b.pdf');
    expect((await getBytes(file('open/b.pdf'))).byteLength).toBe(4);
    expect((await describe_('open/b.pdf')).metadata?.['firebaseStorageDownloadTokens']).toBeUndefined();
  });

  it('serve a file under the name its description gives, whose type nobody guesses', async () => {
    await uploadBytes(file('open/c.pdf'), new Uint8Array(4), { contentType: 'application/pdf' });
    await describe_('open/c.pdf', { contentDisposition: 'attachment; filename="statuts.pdf"' });
    const { headers } = await fetch(await getDownloadURL(file('open/c.pdf')));
    expect(headers.get('content-disposition')).toBe('attachment; filename="statuts.pdf"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
