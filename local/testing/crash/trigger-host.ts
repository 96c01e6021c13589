/** Why: the functions' end of trigger deliveries: it is slow, refuses some, drops some, and remembers which it accepted. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from '../chance.ts';

interface Event {
  readonly document: string;
  readonly data: { readonly value?: { readonly fields?: { readonly n?: { readonly integerValue?: string } } } };
}

export class TriggerHost {
  /** Numbers heard of, by document path, each once, in the order of their first arrival. */
  readonly heard = new Map<string, Set<number>>();
  readonly faults: string[] = [];
  deliveries = 0;
  private readonly server: Server;
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('error', () => undefined);
      request.on('end', () => {
        const fate = this.chance.next();
        setTimeout(() => {
          if (fate < 0.05) {
            response.writeHead(503).end();
            return;
          }
          this.hear(JSON.parse(Buffer.concat(chunks).toString()) as Event);
          if (fate < 0.08) response.destroy();
          else response.writeHead(200).end();
        }, this.chance.below(8));
      });
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private hear({ document, data }: Event): void {
    this.deliveries++;
    const n = Number(data.value?.fields?.n?.integerValue ?? NaN);
    const known = this.heard.get(document) ?? new Set<number>();
    this.heard.set(document, known);
    const last = Math.max(-1, ...known);
    if (!known.has(n) && n < last) this.faults.push(`trigger: ${document} told ${n} for the first time after ${last}`);
    known.add(n);
  }
}
