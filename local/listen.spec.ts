import { createServer, type Server } from 'node:http';
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

  it('draws no port that the system may give to somebody else before the server starts', async () => {
    const found = await Promise.all(Array.from({ length: 50 }, () => reservePort('Auth', 0, '--auth-port')));
    // From here on Linux gives ports to whoever asks for any; other systems from higher on.
    expect(Math.max(...found)).toBeLessThan(32_768);
    // Two programs that start together hardly ever draw the same one.
    expect(new Set(found).size).toBeGreaterThan(45);
  });

  it('takes another port when the one it was given is held on the other loopback', async () => {
    // Enough of them that some try below meets one.
    const held = (await Promise.all(Array.from({ length: 400 }, heldOnIpv6))).filter((server) => server !== null);
    const taken = new Set(held.map((server) => (server.address() as { port: number }).port));
    const servers = await Promise.all(Array.from({ length: 400 }, () => listenHttp((_request, response) => response.end(), 0)));
    const clashes = servers.filter(({ port }) => taken.has(port));
    await Promise.all(servers.map((server) => server.close()));
    for (const server of held) server.close();
    expect(clashes).toEqual([]);
  });
});

/** Null where the machine has no IPv6: there every port has one loopback only. */
function heldOnIpv6(): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(null));
    server.listen({ port: 0, host: '::1', ipv6Only: true }, () => resolve(server));
  });
}
