/** Why: a function must hear of every commit, in order per document, even when it was away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runServer, until, type RunningServer } from './contract/running-server.ts';

interface Delivery {
  readonly path: string;
  readonly event: {
    readonly type: string;
    readonly subject: string;
    readonly authid?: string;
    readonly data: {
      readonly value?: { readonly fields?: { readonly n?: { readonly integerValue: string } } };
      readonly oldValue?: object;
    };
  };
}

describe('trigger delivery', () => {
  let host: Server;
  let server: RunningServer;
  let deliveries: Delivery[];
  let status: number;
  beforeEach(async () => {
    deliveries = [];
    status = 200;
    host = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        deliveries.push({ path: request.url ?? '', event: JSON.parse(Buffer.concat(chunks).toString()) as Delivery['event'] });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    server = await runServer({ functions: `127.0.0.1:${(host.address() as AddressInfo).port}` });
  });
  afterEach(async () => {
    await server.close();
    host.closeAllConnections();
    host.close();
  });
  const register = async (id: string, kind: string): Promise<void> => {
    const response = await fetch(
      `http://127.0.0.1:${server.port}/emulator/v1/projects/${server.project}/eventarcTrigger?eventarcTriggerId=${id}`,
      {
        method: 'POST',
        body: JSON.stringify({
          eventType: `google.cloud.firestore.document.v1.${kind}`,
          database: '(default)',
          namespace: '(default)',
          document: { value: 'open/{id}', matchType: 'PATH_PATTERN' },
        }),
      },
    );
    expect([response.status, await response.json()]).toEqual([200, {}]);
  };
  const numbers = (): readonly (string | undefined)[] => deliveries.map(({ event }) => event.data.value?.fields?.n?.integerValue);

  it('posts a CloudEvent after the commit, for matching documents only', async () => {
    await register('on-open', 'written');
    await server.admin().doc('closed/a').set({ n: 0 });
    await server.admin().doc('open/a').set({ n: 1 });
    await until('the event', () => deliveries.length === 1);
    expect(deliveries[0]?.path).toBe(`/functions/projects/${server.project}/triggers/on-open`);
    expect(deliveries[0]?.event).toEqual(
      jasmine.objectContaining({
        type: 'google.cloud.firestore.document.v1.written',
        subject: 'documents/open/a',
        document: 'open/a',
        datacontenttype: 'application/json',
      }),
    );
    expect(deliveries[0]?.event.data.oldValue).toBeUndefined();
    expect(numbers()).toEqual(['1']);
  });

  it('tells creations, updates and deletions apart', async () => {
    for (const kind of ['created', 'updated', 'deleted']) await register(kind, kind);
    const ref = server.admin().doc('open/a');
    await ref.set({ n: 1 });
    await ref.set({ n: 2 });
    await ref.delete();
    await until('three events', () => deliveries.length === 3);
    expect(deliveries.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).sort()).toEqual(['created', 'deleted', 'updated']);
  });

  it('names the user when asked to', async () => {
    await register('on-auth', 'written.withAuthContext');
    const { doc, setDoc } = await import('firebase/firestore');
    await setDoc(doc(server.web('ada'), 'open/a'), { n: 1 });
    await until('the event', () => deliveries.length === 1);
    expect(deliveries[0]?.event.authid).toBe('ada');
  });

  it('tries again until accepted, keeping the order of a document', async () => {
    await register('on-open', 'written');
    status = 500;
    const ref = server.admin().doc('open/a');
    await ref.set({ n: 1 });
    await ref.set({ n: 2 });
    await until('a refused event', () => deliveries.length > 0);
    deliveries = [];
    status = 200;
    await until('both events', () => numbers().includes('2'));
    expect(numbers()).toEqual(['1', '2']);
  });

  it('gives up at once what a removed function was owed, and keeps trying for one that is only unwell', async () => {
    await register('on-open', 'written');
    await register('on-unwell', 'created');
    status = 500;
    await server.admin().doc('open/a').set({ n: 1 });
    await until('two refusals', () => deliveries.length >= 2);
    expect(server.engine.triggers.pending(10).length).toBe(2);
    server.engine.triggers.unregisterAll(server.project);
    await register('on-unwell', 'created');
    status = 404;
    await until('one delivery abandoned', () => server.engine.triggers.pending(10).length === 1);
    expect(server.engine.triggers.pending(10).map(({ triggerId }) => triggerId)).toEqual(['on-unwell']);
    status = 200;
    await until('the other accepted', () => server.engine.triggers.pending(10).length === 0);
  });

  it('delivers after a restart what a commit owed before it', async () => {
    const path = await mkdtemp(join(tmpdir(), 'triggers-'));
    const before = await runServer({ path });
    const { project } = before;
    before.engine.triggers.register(project, 'on-open', {
      pattern: 'open/{id}',
      eventType: 'google.cloud.firestore.document.v1.written',
      database: '(default)',
    });
    await before.admin().doc('open/a').set({ n: 7 });
    await before.close();
    const after = await runServer({ path, project, functions: `127.0.0.1:${(host.address() as AddressInfo).port}` });
    await until('the owed event', () => numbers().includes('7'));
    await until('its acknowledgement', () => after.engine.triggers.pending(1).length === 0);
    expect(numbers()).toEqual(['7']);
    await after.close();
    await rm(path, { recursive: true });
  });
});
