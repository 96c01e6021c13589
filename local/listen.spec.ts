import { createServer } from 'node:http';
import { BusyPort, listenHttp, reservePort } from './listen.ts';

describe('listening', () => {
  it('answers on both loopbacks under one port', async () => {
    const server = await listenHttp((_request, response) => response.end('here'), 0);
    const onIpv4 = await (await fetch(`http://127.0.0.1:${server.port}`)).text();
    const byName = await (await fetch(`http://localhost:${server.port}`)).text();
    await server.close();
    expect([onIpv4, byName]).toEqual(['here', 'here']);
    await expectAsync(fetch(`http://127.0.0.1:${server.port}`)).toBeRejected();
  });

  it('names the service, the port and the flag when the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const refusal = await reservePort('Auth', port, '--auth-port').catch((error: unknown) => error);
    other.close();
    expect(refusal).toBeInstanceOf(BusyPort);
    expect((refusal as BusyPort).message).toContain(`Le port ${port} (Auth) est déjà pris`);
    expect((refusal as BusyPort).message).toContain('--auth-port N');
  });

  it('finds a free port when asked for 0, and gives back a wanted one that is free', async () => {
    const found = await reservePort('Auth', 0, '--auth-port');
    expect(found).toBeGreaterThan(1023);
    expect(await reservePort('Auth', found, '--auth-port')).toBe(found);
  });
});
