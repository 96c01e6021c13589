/** Why: test tools drive the server by these endpoints. */
import { runServer, until, type RunningServer } from '../contract/running-server.ts';

describe('emulator endpoints', () => {
  let server: RunningServer;
  const call = async (method: string, path: string, body?: object): Promise<readonly [number, unknown]> => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    return [response.status, await response.json()];
  };
  const rulesBody = (content: string, ignore = false): object => ({
    rules: { files: [{ name: 'firestore.rules', content }] },
    ignore_errors: ignore,
  });
  beforeEach(async () => {
    server = await runServer();
  });
  afterEach(() => server.close());

  it('says it is there', async () => {
    expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe('Ok\n');
  });

  it('clears documents before the eyes of listeners', async () => {
    const db = server.admin();
    await db.doc('open/a').set({ n: 1 });
    const sizes: number[] = [];
    const stop = db.collection('open').onSnapshot((snapshot) => void sizes.push(snapshot.size));
    await until('the document', () => sizes.at(-1) === 1);
    expect((await call('DELETE', `/emulator/v1/projects/${server.project}/databases/(default)/documents`))[0]).toBe(200);
    await until('its end', () => sizes.at(-1) === 0);
    stop();
  });

  it('clears below a path only', async () => {
    const db = server.admin();
    await db.doc('open/a/list/1').set({ n: 1 });
    await db.doc('open/ab').set({ n: 1 });
    await call('DELETE', `/emulator/v1/projects/${server.project}/databases/(default)/documents/open/a`);
    expect((await db.doc('open/a/list/1').get()).exists).toBeFalse();
    expect((await db.doc('open/ab').get()).exists).toBeTrue();
  });

  it('resets everything', async () => {
    const db = server.admin();
    await db.doc('open/a').set({ n: 1 });
    expect((await call('POST', '/reset'))[0]).toBe(200);
    expect((await db.doc('open/a').get()).exists).toBeFalse();
  });

  it('replaces the rules of a project, and keeps them when new ones do not compile', async () => {
    const path = `/emulator/v1/projects/${server.project}:securityRules`;
    const read = async (): Promise<number> =>
      (await fetch(`http://127.0.0.1:${server.port}/v1/projects/${server.project}/databases/(default)/documents/open/x`)).status;
    expect(await read()).toBe(404);
    const closed = "rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { } }";
    expect(await call('PUT', path, rulesBody(closed))).toEqual([200, {}]);
    expect(await read()).toBe(403);
    const broken = "rules_version = '2';\nservice cloud.firestore {\n  match /a { allow read: if ; }\n}";
    const [status, refusal] = await call('PUT', path, rulesBody(broken));
    expect([status, JSON.stringify(refusal)]).toEqual([400, jasmine.stringMatching(/line 3/)]);
    const [, issues] = await call('PUT', path, rulesBody(broken, true));
    expect(issues).toEqual({
      issues: [jasmine.objectContaining({ severity: 'ERROR', sourcePosition: { line: 3, column: jasmine.any(Number) } })],
    });
    expect(await read()).toBe(403);
  });

  it('says that rule coverage is not measured', async () => {
    expect((await call('GET', `/emulator/v1/projects/${server.project}:ruleCoverage`))[0]).toBe(501);
  });

  it('counts the reads of each user, a listener being billed what it is sent', async () => {
    const { onSnapshot, collection, getDoc, doc } = await import('firebase/firestore');
    for (const id of ['a', 'b', 'c']) await server.admin().doc(`open/${id}`).set({ id });
    await call('DELETE', `/emulator/v1/projects/${server.project}:usage`);
    const ada = server.web('ada');
    let size = 0;
    const stop = onSnapshot(collection(ada, 'open'), (snapshot) => (size = snapshot.size));
    await until('three documents', () => size === 3);
    await server.admin().doc('open/d').set({ id: 'd' });
    await until('a fourth', () => size === 4);
    stop();
    await getDoc(doc(server.web('eve'), 'open/a'));
    const [, usage] = await call('GET', `/emulator/v1/projects/${server.project}:usage`);
    expect(usage).toEqual(jasmine.objectContaining({ reads: { ada: 4, eve: 1 }, writes: { owner: 1 } }));
  });
});
