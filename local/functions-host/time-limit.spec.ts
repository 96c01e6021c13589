import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { endpointsOf, type EventEndpoint } from './endpoints.ts';
import { deliver } from './events.ts';
import { functionsApp } from './server.ts';

const definition = (handler: unknown, endpoint: object): unknown =>
  Object.assign(handler as object, { __endpoint: { platform: 'gcfv2', ...endpoint } });
const never = (): (() => Promise<void>) => () => new Promise(() => undefined);

describe('the time an execution may take', () => {
  let server: Server;
  const [slow, quick] = [{ timeoutSeconds: 0.03, httpsTrigger: {} }, { httpsTrigger: {} }];
  const endpoints = endpointsOf({
    slow: definition(never(), slow),
    quick: definition((_request: unknown, response: { send: (text: string) => void }) => response.send('done'), quick),
    event: definition(never(), { timeoutSeconds: 0.03, eventTrigger: { eventType: 'written', retry: true } }),
  });
  const call = (name: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/demo-x/us-central1/${name}`, { method: 'POST' });

  beforeAll(async () => {
    server = createServer(functionsApp('demo-x', endpoints));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('is 60 seconds unless the definition says otherwise', () => {
    expect(endpoints.map(({ name, timeoutSeconds }) => [name, timeoutSeconds])).toEqual([
      ['slow', 0.03],
      ['quick', 60],
      ['event', 0.03],
    ]);
  });

  it('ends a call with 504, which the SDK hears as deadline-exceeded', async () => {
    const answer = await call('slow');
    expect([answer.status, await answer.text()]).toEqual([504, 'upstream request timeout']);
    expect((await call('quick')).status).toBe(200);
  });

  it('fails an event, which is delivered again when its definition asks for it', async () => {
    const event = endpoints.find((endpoint): endpoint is EventEndpoint => endpoint.kind === 'event');
    expect(event && (await deliver(event, {}))).toBeFalse();
  });
});
