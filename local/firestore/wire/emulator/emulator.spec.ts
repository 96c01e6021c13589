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

  it('loads rules that name what nobody declared, with warnings, as production does', async () => {
    const source =
      "rules_version = '2';\nservice cloud.firestore { match /databases/{d}/documents { match /open/{id} {\n  allow read: if isMine(id) || id == 'x';\n} } }";
    const [status, answer] = await call('PUT', `/emulator/v1/projects/${server.project}:securityRules`, rulesBody(source));
    expect([status, answer]).toEqual([
      200,
      { issues: [{ sourcePosition: { line: 3, column: 18 }, description: "Unknown function 'isMine'", severity: 'WARNING' }] },
    ]);
  });

  it('draws the line and a caret in the refusal of rules', async () => {
    const broken = "rules_version = '2';\nservice cloud.firestore {\n  match /a { allow read: if ; }\n}";
    const [, refusal] = await call('PUT', `/emulator/v1/projects/${server.project}:securityRules`, rulesBody(broken));
    expect(JSON.stringify(refusal)).toContain(String.raw`  match /a { allow read: if ; }\n                              ^`);
  });

  it('reports rule coverage in the official shape, and as a page', async () => {
    const path = `/emulator/v1/projects/${server.project}:`;
    const source =
      "rules_version = '2';\nservice cloud.firestore { match /databases/{d}/documents { match /open/{id} {\n  allow get: if id != '</script>';\n} } }";
    await call('PUT', `${path}securityRules`, rulesBody(source));
    const documents = `http://127.0.0.1:${server.port}/v1/projects/${server.project}/databases/(default)/documents`;
    for (const id of ['a', 'b', 'a']) expect((await fetch(`${documents}/open/${id}`)).status).toBe(404);
    const at = source.indexOf('id !=');
    const position = { line: 3, column: 17, currentOffset: at, endOffset: at + 16 };
    const name = { line: 3, column: 17, currentOffset: at, endOffset: at + 1 };
    const values = [
      { value: { stringValue: 'a' }, count: 2 },
      { value: { stringValue: 'b' }, count: 1 },
    ];
    const report = [
      { sourcePosition: position, values: [{ value: { boolValue: true }, count: 3 }], children: [{ sourcePosition: name, values }] },
    ];
    expect(await call('GET', `${path}ruleCoverage`)).toEqual([
      200,
      { rules: { files: [{ name: 'firestore.rules', content: source }] }, report },
    ]);
    const page = await fetch(`http://127.0.0.1:${server.port}${path}ruleCoverage.html`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await page.text();
    expect(html).toContain('true: 3');
    expect(html.split('</script>').length).toBe(2);
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
