/** Why: transactions of browsers, the Lite SDK and curl come by REST. */
import { runServer, type RunningServer } from '../contract/running-server.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

describe('REST', () => {
  let server: RunningServer;
  let root: string;
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const stored = (n: number): object => ({ fields: { n: { integerValue: String(n) } } });
  beforeAll(async () => {
    server = await runServer();
    root = `/v1/projects/${server.project}/databases/(default)/documents`;
  });
  afterAll(() => server.close());

  it('creates, reads, patches and deletes a document', async () => {
    expect((await call('POST', `${root}/open?documentId=a%20b`, stored(1))).status).toBe(200);
    expect((await call('PATCH', `${root}/open/a%20b?updateMask.fieldPaths=m`, { fields: { m: { booleanValue: false } } })).status).toBe(
      200,
    );
    const read = await call('GET', `${root}/open/a%20b`);
    expect(read.body).toEqual(
      jasmine.objectContaining({ name: `${root.slice(4)}/open/a b`, fields: { m: { booleanValue: false }, n: { integerValue: '1' } } }),
    );
    expect(await call('DELETE', `${root}/open/a%20b`)).toEqual({ status: 200, body: {} });
    expect((await call('GET', `${root}/open/a%20b`)).status).toBe(404);
  });

  it('refuses to create twice', async () => {
    await call('POST', `${root}/open?documentId=twice`, stored(1));
    expect((await call('POST', `${root}/open?documentId=twice`, stored(2))).status).toBe(409);
  });

  it('lists pages', async () => {
    for (const id of ['1', '2', '3']) await call('PATCH', `${root}/open/pages/items/${id}`, stored(1));
    const ids = (answer: Answer): readonly string[] =>
      (answer.body as { documents: { name: string }[] }).documents.map((item) => item.name.slice(-1));
    const first = await call('GET', `${root}/open/pages/items?pageSize=2`);
    expect(ids(first)).toEqual(['1', '2']);
    const token = (first.body as { nextPageToken: string }).nextPageToken;
    expect(ids(await call('GET', `${root}/open/pages/items?pageSize=2&pageToken=${token}`))).toEqual(['3']);
  });

  it('refuses to explain a query by name, rather than run it as if nothing had been asked', async () => {
    const structuredQuery = { from: [{ collectionId: 'open' }] };
    const owner = { authorization: 'Bearer owner' };
    expect((await call('POST', `${root}:runQuery`, { structuredQuery }, owner)).status).toBe(200);
    for (const explainOptions of [{}, { analyze: true }])
      expect((await call('POST', `${root}:runQuery`, { structuredQuery, explainOptions }, owner)).status).toBe(501);
    const structuredAggregationQuery = { structuredQuery, aggregations: [{ alias: 'n', count: {} }] };
    expect((await call('POST', `${root}:runAggregationQuery`, { structuredAggregationQuery, explainOptions: {} }, owner)).status).toBe(501);
  });

  it('cuts a collection group, page by page, for the administrator and a whole group only', async () => {
    for (const n of [1, 2, 3, 4]) await call('PATCH', `${root}/open/cut/slices/${n}`, stored(n));
    const from = [{ collectionId: 'slices', allDescendants: true }];
    const orderBy = [{ field: { fieldPath: '__name__' }, direction: 'ASCENDING' }];
    const owner = { authorization: 'Bearer owner' };
    const ask = (body: object, headers = owner): Promise<Answer> => call('POST', `${root}:partitionQuery`, body, headers);
    const whole = { structuredQuery: { from, orderBy }, partitionCount: '3' };
    const cut = (n: number): object => ({
      values: [{ referenceValue: `${root.slice(4)}/open/cut/slices/${n}` }],
      before: true,
    });
    expect((await ask({ ...whole, pageSize: 2 })).body).toEqual({ partitions: [cut(2), cut(3)], nextPageToken: '2' });
    expect((await ask({ ...whole, pageSize: 2, pageToken: '2' })).body).toEqual({ partitions: [cut(4)] });
    expect((await ask(whole, { authorization: '' })).status).toBe(403);
    for (const structuredQuery of [
      { from: [{ collectionId: 'slices' }], orderBy },
      { from },
      { from, orderBy, limit: 1 },
      { from, orderBy: [{ ...orderBy[0], direction: 'DESCENDING' }] },
    ])
      expect((await ask({ ...whole, structuredQuery })).status).toBe(400);
    expect((await ask({ ...whole, partitionCount: 0 })).status).toBe(400);
  });

  it('tells the read time of a missing document', async () => {
    const answer = await call('POST', `${root}:batchGet`, { documents: [`${root.slice(4)}/open/missing`] });
    expect(answer.body).toEqual([{ missing: `${root.slice(4)}/open/missing`, readTime: jasmine.stringMatching(/^\d{4}-.*Z$/) }]);
  });

  it('refuses by rules with 403 and lets the administrator through', async () => {
    const refused = await call('PATCH', `${root}/closed/a`, stored(1));
    expect(refused.status).toBe(403);
    expect(refused.body).toEqual({ error: jasmine.objectContaining({ code: 403, status: 'PERMISSION_DENIED' }) });
    expect((await call('PATCH', `${root}/closed/a`, stored(1), { authorization: 'Bearer owner' })).status).toBe(200);
  });

  it('refuses malformed JSON, tokens and paths', async () => {
    const bad = await fetch(`http://127.0.0.1:${server.port}${root}:commit`, { method: 'POST', body: '{' });
    expect(bad.status).toBe(400);
    expect((await call('GET', `${root}/open/a`, undefined, { authorization: 'Bearer x' })).status).toBe(400);
    expect((await call('GET', '/v1/elsewhere')).status).toBe(404);
  });

  it('allows any origin with credentials, also on errors', async () => {
    const preflight = await fetch(`http://127.0.0.1:${server.port}${root}:commit`, {
      method: 'OPTIONS',
      headers: { origin: 'http://t1.localhost', 'access-control-request-headers': 'x-a' },
    });
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-a');
    const missing = await fetch(`http://127.0.0.1:${server.port}${root}/open/nothing`, { headers: { origin: 'http://t1.localhost' } });
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, 'http://t1.localhost']);
    expect(missing.headers.get('access-control-allow-credentials')).toBe('true');
  });
});
