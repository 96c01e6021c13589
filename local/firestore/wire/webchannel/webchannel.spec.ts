/** Why: browsers repeat themselves when an answer is lost; nothing may then be applied or told twice, nor lost. */
import { runServer, until, type RunningServer } from '../contract/running-server.ts';

const ROOT = 'google.firestore.v1.Firestore';

/** A WebChannel client as bare as the protocol allows. */
class Channel {
  readonly #url: string;
  readonly #database: string;
  sid = '';

  constructor(server: RunningServer, method: 'Listen' | 'Write') {
    this.#database = `projects/${server.project}/databases/(default)`;
    this.#url = `http://127.0.0.1:${server.port}/${ROOT}/${method}/channel?VER=8&database=${encodeURIComponent(this.#database)}`;
  }

  async open(...messages: readonly object[]): Promise<void> {
    const response = await this.#post('&RID=1&CVER=22', 0, messages);
    const [, json = ''] = /^(?:\d+)\n([^]*)$/.exec(await response.text()) ?? [];
    this.sid = (JSON.parse(json) as [[number, [string, string]]])[0][1][1];
  }

  async forward(offset: number, ...messages: readonly object[]): Promise<Response> {
    return this.#post(`&RID=2&SID=${this.sid}&AID=0`, offset, messages);
  }

  /** One long poll: the arrays told after `aid`. */
  async poll(aid: number): Promise<readonly [number, readonly unknown[]][]> {
    const response = await fetch(`${this.#url}&RID=rpc&SID=${this.sid}&AID=${aid}&CI=1&TYPE=xmlhttp`);
    return framesOf(await response.text());
  }

  stream(aid: number): Promise<Response> {
    return fetch(`${this.#url}&RID=rpc&SID=${this.sid}&AID=${aid}&CI=0&TYPE=xmlhttp`);
  }

  terminate(): Promise<Response> {
    return fetch(`${this.#url}&SID=${this.sid}&RID=9&TYPE=terminate`, { method: 'POST' });
  }

  #post(query: string, offset: number, messages: readonly object[]): Promise<Response> {
    const body = new URLSearchParams({ headers: 'Content-Type:text/plain\r\n', count: String(messages.length), ofs: String(offset) });
    messages.forEach((message, index) => body.set(`req${index}___data__`, JSON.stringify({ database: this.#database, ...message })));
    return fetch(`${this.#url}${query}`, { method: 'POST', body });
  }
}

/** Splits an answer into arrays, trusting the declared lengths. */
function framesOf(text: string): readonly [number, readonly unknown[]][] {
  const arrays: [number, readonly unknown[]][] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const length = Number(text.slice(at, end));
    arrays.push(...(JSON.parse(text.slice(end + 1, end + 1 + length)) as [number, readonly unknown[]][]));
    at = end + 1 + length;
  }
  return arrays;
}

describe('WebChannel', () => {
  let server: RunningServer;
  const name = (path: string): string => `projects/${server.project}/databases/(default)/documents/${path}`;
  const addOne = (path: string): object => ({
    writes: [{ transform: { document: name(path), fieldTransforms: [{ fieldPath: 'n', increment: { integerValue: '1' } }] } }],
  });
  /** Polls until something with the key was told. */
  const hear = async (channel: Channel, from: number, key: string): Promise<number> => {
    for (let aid = from; ;) {
      const arrays = await channel.poll(aid);
      aid = arrays.at(-1)?.[0] ?? aid;
      if (JSON.stringify(arrays).includes(key)) return aid;
    }
  };
  beforeAll(async () => {
    server = await runServer();
  });
  afterAll(() => server.close());

  it('applies a re-sent write once', async () => {
    const channel = new Channel(server, 'Write');
    await channel.open({});
    const aid = await hear(channel, 0, 'streamId');
    await (await channel.forward(1, { streamToken: 'MQ==', ...addOne('open/dedupe') })).text();
    await (await channel.forward(1, { streamToken: 'MQ==', ...addOne('open/dedupe') })).text();
    await hear(channel, aid, 'commitTime');
    await (await channel.forward(2, { streamToken: 'MQ==', ...addOne('open/after') })).text();
    await hear(channel, aid + 1, 'commitTime');
    expect((await server.admin().doc('open/dedupe').get()).data()).toEqual({ n: 1 });
  });

  it('says again what was not acknowledged, under the same numbers', async () => {
    const channel = new Channel(server, 'Listen');
    await channel.open({ addTarget: { targetId: 2, documents: { documents: [name('open/none')] } } });
    const first = await channel.poll(0);
    expect(first.map(([id]) => id)).toEqual([1, 2, 3, 4]);
    expect(await channel.poll(0)).toEqual(first);
    expect((await channel.poll(2)).map(([id]) => id)).toEqual([3, 4]);
  });

  it('opens a stream with a byte at once', async () => {
    const channel = new Channel(server, 'Listen');
    await channel.open({});
    const reader = (await channel.stream(0)).body?.getReader();
    const chunk = await reader?.read();
    expect(framesOf(Buffer.from(chunk?.value ?? []).toString())).toEqual([[1, ['noop']]]);
    await reader?.cancel();
  });

  it('ends the old back channel when a new one comes', async () => {
    const channel = new Channel(server, 'Listen');
    await channel.open({});
    const old = channel.stream(0).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fresh = await channel.stream(0);
    expect(framesOf(await old)).toEqual([[1, ['noop']]]);
    await fresh.body?.cancel();
  });

  it('lets the oldest of six back channels of one browser give way, and none of five', async () => {
    const channels = Array.from({ length: 6 }, () => new Channel(server, 'Listen'));
    for (const channel of channels) await channel.open({});
    const ended: number[] = [];
    const stream = async (n: number): Promise<void> => {
      const response = await channels[n]?.stream(0);
      void response?.text().then(() => ended.push(n));
    };
    for (let n = 0; n < 5; n++) await stream(n);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(ended).toEqual([]);
    await stream(5);
    await until('the oldest to end', () => ended.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(ended).toEqual([0]);
    for (const channel of channels) await channel.terminate();
  });

  it('answers a forward request with three numbers', async () => {
    const channel = new Channel(server, 'Listen');
    await channel.open({});
    expect(await (await channel.forward(0)).text()).toBe('7\n[0,0,7]');
  });

  it('tells an RPC error as an array, not as an HTTP status', async () => {
    const channel = new Channel(server, 'Write');
    await channel.open({});
    const response = await channel.forward(1, { writes: [{ delete: name('closed/x') }] });
    expect(response.status).toBe(200);
    const told = await channel.poll(1);
    expect(JSON.stringify(told)).toContain('"status":"PERMISSION_DENIED"');
  });

  it('answers 400 with an empty body for a session it does not know', async () => {
    const channel = new Channel(server, 'Listen');
    channel.sid = 'unknown';
    const response = await channel.forward(0, {});
    expect([response.status, await response.text()]).toEqual([400, '']);
  });

  it('forgets a terminated session', async () => {
    const channel = new Channel(server, 'Listen');
    await channel.open({});
    expect((await channel.terminate()).status).toBe(200);
    expect((await channel.forward(0, {})).status).toBe(400);
  });
});
