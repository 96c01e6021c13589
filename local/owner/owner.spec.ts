/** Why: another page of this machine, or of the web, must find no door: each refusal here has a twin that passes, by the same road. */
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import { connectAuthEmulator, createUserWithEmailAndPassword, inMemoryPersistence, initializeAuth, type Auth } from 'firebase/auth';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHosting } from '../hosting/start.ts';
import type { Listening } from '../listen.ts';
import { startLocalFirebase, type LocalFirebase, type LocalOptions } from '../main.ts';

const project = 'demo-owner';
const bucket = `${project}.firebasestorage.app`;
const otherPage = { origin: 'http://localhost:3000' };

let folder: string;
let local: LocalFirebase;
let hosting: Listening;

const options = (data: string): LocalOptions => ({
  project,
  data,
  rules: join(folder, 'firestore.rules'),
  functions: { bundle: join(import.meta.dirname, '..', 'testing', 'fixture-functions.mjs') },
  log: () => undefined,
});

const start = async (): Promise<void> => {
  local = await startLocalFirebase(options(join(folder, 'data')));
  hosting = await startHosting({ config: join(folder, 'firebase.json'), port: 0, project, services: local.ports, gate: local.gate });
};
const stop = async (): Promise<void> => {
  await hosting.close();
  await local.close();
};

/** The status of a request whose headers, the Host too, are all its own. */
function status(port: number, path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, host: '127.0.0.1', method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end(body);
  });
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
const secret = (): string => local.gate?.secret ?? '';
const madeUp = (payload: object): string =>
  `${[{ alg: 'none' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
const forged = (uid: string): string =>
  madeUp({ sub: uid, user_id: uid, iat: 1, exp: 9_999_999_999, aud: project, firebase: { sign_in_provider: 'password', identities: {} } });

interface Road {
  readonly what: string;
  readonly port: (ports: LocalFirebase['ports']) => number;
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
}

const documents = `/v1/projects/${project}/databases/(default)/documents`;
const ofAuth = (operation: string): string => `/identitytoolkit.googleapis.com/v1/${operation}?key=k`;

/** What only an owner may do, on every service. */
const ROADS: readonly Road[] = [
  {
    what: 'a document past every rule',
    port: (ports) => ports.firestore,
    path: `${documents}/closed/a`,
    method: 'PATCH',
    body: '{"fields":{}}',
  },
  {
    what: 'the clearing of Firestore',
    port: (ports) => ports.firestore,
    path: `/emulator/v1/projects/${project}/databases/x/documents`,
    method: 'DELETE',
  },
  {
    what: 'other rules',
    port: (ports) => ports.firestore,
    path: `/emulator/v1/projects/demo-x:securityRules`,
    method: 'PUT',
    body: '{"rules":{"files":[{"name":"r","content":"service cloud.firestore { }"}]}}',
  },
  { what: 'what each person reads', port: (ports) => ports.firestore, path: `/emulator/v1/projects/${project}:usage` },
  { what: 'the mails of Auth', port: (ports) => ports.auth, path: `/emulator/v1/projects/${project}/mails` },
  { what: 'the links of Auth', port: (ports) => ports.auth, path: `/emulator/v1/projects/${project}/oobCodes` },
  { what: 'the accounts', port: (ports) => ports.auth, path: ofAuth(`projects/${project}/accounts:query`), method: 'POST', body: '{}' },
  { what: 'the clearing of accounts', port: (ports) => ports.auth, path: '/emulator/v1/projects/demo-x/accounts', method: 'DELETE' },
  { what: 'the list of files', port: (ports) => ports.storage, path: `/storage/v1/b/${bucket}/o` },
  { what: 'other Storage rules', port: (ports) => ports.storage, path: '/internal/reset', method: 'POST' },
  {
    what: 'a queue of tasks',
    port: (ports) => ports.tasks,
    path: `/projects/${project}/locations/europe-west9/queues/mine`,
    method: 'POST',
    body: '{"defaultUri":"http://127.0.0.1:1"}',
  },
  { what: 'a schedule', port: (ports) => ports.functions, path: `/${project}/europe-west9/everyNight`, method: 'POST', body: '{}' },
  { what: 'an event', port: (ports) => ports.functions, path: `/functions/projects/${project}/triggers/gone`, method: 'POST', body: '{}' },
];

const ask = ({ port, path, method, body }: Road, headers: Record<string, string>, at = local): Promise<number> =>
  status(port(at.ports), path, { 'content-type': 'application/json', ...headers }, method, body);

describe('the owner secret', () => {
  let app: FirebaseApp;
  let auth: Auth;
  let uid: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'owner-'));
    writeFileSync(join(folder, 'firebase.json'), '{"hosting":{"public":"built"}}');
    writeFileSync(
      join(folder, 'firestore.rules'),
      `rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { match /own/{uid} { allow read, write: if request.auth.uid == uid; } } }`,
    );
    await start();
    app = initializeApp({ projectId: project, apiKey: 'local' }, 'owner-spec');
    auth = initializeAuth(app, { persistence: inMemoryPersistence });
    connectAuthEmulator(auth, `http://127.0.0.1:${String(local.ports.auth)}`, { disableWarnings: true });
    uid = (await createUserWithEmailAndPassword(auth, 'claire@example.org', 'twelve letters')).user.uid;
  }, 60_000);
  afterAll(async () => {
    await deleteApp(app);
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const road of ROADS)
    it(`is asked for ${road.what}: not "owner", nothing, another name nor another page`, async () => {
      for (const refused of [
        bearer('owner'),
        bearer('ya29.x'),
        bearer('ya29.a b'),
        { authorization: 'Firebase owner' },
        bearer('a-guess'),
      ]) {
        const answer = await ask(road, { ...otherPage, ...refused });
        expect(answer >= 400 && answer < 500)
          .withContext(`${refused['authorization'] ?? ''}: ${String(answer)}`)
          .toBeTrue();
      }
      expect([400, 401, 403]).toContain(await ask(road, otherPage));
      expect(await ask(road, { ...bearer(secret()), origin: 'https://example.org' })).toBe(403);
      expect(await ask(road, { ...bearer(secret()), host: 'rebound.example.org' })).toBe(403);
      expect(await ask(road, bearer(secret()))).toBe(200);
    });

  it('is not needed by who Auth signed in; a token made up, or changed, is nobody’s, in Firestore, in a function and in Auth itself', async () => {
    const own = await auth.currentUser?.getIdToken();
    const [header = '', , end = ''] = (own ?? '').split('.');
    const changed = [header, forged(uid).split('.')[1], end].join('.');
    const hello = `/${project}/europe-west9/whoAmI`;
    const lookup = ofAuth('accounts:lookup');
    for (const [token, allowed] of [
      [own ?? '', true],
      [forged(uid), false],
      [changed, false],
    ] as const) {
      expect(await status(local.ports.firestore, `${documents}/own/${uid}`, { ...otherPage, ...bearer(token) })).toBe(allowed ? 404 : 401);
      expect(await status(local.ports.functions, hello, bearer(token), 'POST', '{"data":{"word":"x"}}')).toBe(allowed ? 200 : 401);
      const json = { 'content-type': 'application/json' };
      expect(await status(local.ports.auth, lookup, json, 'POST', JSON.stringify({ idToken: token }))).toBe(allowed ? 200 : 400);
    }
  });

  it('is asked for credentials that nobody signed, and a refresh token made up renews nothing', async () => {
    const json = { 'content-type': 'application/json' };
    const custom = JSON.stringify({ token: madeUp({ uid, aud: 'x' }), returnSecureToken: true });
    expect(await status(local.ports.auth, ofAuth('accounts:signInWithCustomToken'), json, 'POST', custom)).toBe(403);
    const google = JSON.stringify({
      postBody: 'providerId=google.com&id_token={"sub":"x","email":"claire@example.org","email_verified":true}',
      requestUri: 'http://localhost',
    });
    expect(await status(local.ports.auth, ofAuth('accounts:signInWithIdp'), json, 'POST', google)).toBe(403);
    const kept = auth.currentUser?.refreshToken ?? '';
    const record = JSON.parse(Buffer.from(kept, 'base64').toString('utf8')) as { proof: string; localId: string };
    const renew = (token: string): Promise<number> =>
      status(
        local.ports.auth,
        '/securetoken.googleapis.com/v1/token?key=k',
        { 'content-type': 'application/x-www-form-urlencoded' },
        'POST',
        `grant_type=refresh_token&refresh_token=${encodeURIComponent(token)}`,
      );
    const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64');
    expect(await renew(kept)).toBe(200);
    expect(await renew(encoded({ ...record, localId: 'somebody-else' }))).toBe(400);
    expect(await renew(encoded({ ...record, proof: undefined }))).toBe(400);
  });

  it('opens the mailbox by the printed address, once for a whole start, and to nobody else', async () => {
    const page = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`http://127.0.0.1:${String(hosting.port)}${path}`, { headers, redirect: 'manual' });
    for (const path of ['/__/mailbox', '/__/mailbox.json', '/__/mailbox?owner=a-guess']) expect((await page(path)).status).toBe(403);
    const opened = await page(`/__/mailbox?owner=${secret()}&to=ada`);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/__/mailbox?to=ada']);
    const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(cookie).not.toContain(secret());
    expect((await page('/__/mailbox', { cookie })).status).toBe(200);
    expect((await page('/__/mailbox.json', { cookie })).status).toBe(200);
    expect((await page('/__/mailbox.json', bearer(secret()))).status).toBe(200);
    expect((await page('/__/mailbox.json', { ...bearer(secret()), origin: 'https://example.org' })).status).toBe(403);
  });

  it('changes at each start, while a session goes on: its token is believed and renewed', async () => {
    const [before, gate] = [await auth.currentUser?.getIdToken(), local.gate];
    await stop();
    await start();
    expect(secret()).not.toBe(gate?.secret ?? '');
    const own = `${documents}/own/${uid}`;
    expect(await status(local.ports.firestore, own, bearer(gate?.secret ?? ''))).toBe(400);
    expect(await status(local.ports.firestore, own, bearer(before ?? ''))).toBe(404);
    const renewed = await fetch(`http://127.0.0.1:${String(local.ports.auth)}/securetoken.googleapis.com/v1/token?key=k`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: auth.currentUser?.refreshToken ?? '' }),
    });
    const { id_token: after } = (await renewed.json()) as { id_token: string };
    expect(await status(local.ports.firestore, own, bearer(after))).toBe(404);
  }, 60_000);

  it('is not asked for by an open start: public words and tokens made up are believed, pages of the web are not', async () => {
    const open = await startLocalFirebase({ ...options(':memory:'), open: true });
    expect(open.gate).toBeNull();
    for (const road of ROADS)
      expect(await ask(road, bearer('owner'), open))
        .withContext(road.what)
        .toBe(200);
    const own = `${documents}/own/${uid}`;
    expect(await status(open.ports.firestore, own, bearer(forged(uid)))).toBe(404);
    expect(await status(open.ports.firestore, own, { ...bearer('owner'), origin: 'https://example.org' })).toBe(403);
    await open.close();
  }, 60_000);
});
