/** Why: a server that strangers can reach must neither fall, nor hang, nor fail without saying why: one run of many hostile requests. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reservePort } from '../../listen.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { ServerProcess } from '../server-process.ts';
import type { Answer } from './answer.ts';
import { PROJECT, RULES } from './good-requests.ts';
import { OverGrpc } from './over-grpc.ts';
import { OverHttp } from './over-http.ts';
import { bareSocket, slowClient } from './over-sockets.ts';
import { Patience } from './patience.ts';

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** An empty folder for the store. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

export interface FuzzReport {
  readonly faults: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

type Attack = (chance: Chance) => Promise<Answer>;

const IN_FLIGHT = 24;
const PROBE_EVERY = 250;
/** Memory may end this much above the level after the first tenth: caches that fill, and pages that the allocator keeps. */
const MEMORY_SLACK = 96 * 1024 * 1024;
const MAX_FAULTS = 25;
const SETTLE_MS = 7 * 60_000;
/** A level is the lowest of this many looks at least. */
const ROUNDS = 5;

export async function fuzzRun(options: FuzzOptions): Promise<FuzzReport> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const rules = join(folder, 'fuzz.rules');
  writeFileSync(rules, RULES);
  const port = await reservePort('fuzz', 0, '--port');
  const server = new ServerProcess(port, ['--data', join(folder, 'data'), '--project_id', PROJECT, '--rules', rules]);
  server.spawn();
  await server.ready();
  const run = new FuzzRun(options, server);
  try {
    return await run.whole();
  } finally {
    run.close();
    await server.kill('SIGKILL');
  }
}

class FuzzRun {
  private readonly options: FuzzOptions;
  private readonly server: ServerProcess;
  private readonly patience: Patience;
  private readonly http: OverHttp;
  private readonly grpc: OverGrpc;
  private readonly attacks: readonly (readonly [share: number, name: string, attack: Attack])[];
  private readonly outcomes = new Map<string, number>();
  private readonly faults: string[] = [];
  private sent = 0;
  private probes = 0;
  private slowestProbe = 0;

  constructor(options: FuzzOptions, server: ServerProcess) {
    this.options = options;
    this.server = server;
    const patience = (this.patience = new Patience(() => server.pid));
    const [http, grpc] = [new OverHttp(server.port, patience), new OverGrpc(server.port, patience)];
    [this.http, this.grpc] = [http, grpc];
    this.attacks = [
      [0.3, 'REST', (chance) => http.rest(chance)],
      [0.2, 'WebChannel', (chance) => http.channel(chance)],
      [0.25, 'gRPC call', (chance) => grpc.call(chance)],
      [0.07, 'gRPC stream', (chance) => grpc.stream(chance)],
      [0.05, 'rules', (chance) => http.rules(chance)],
      [0.11, 'bare socket', (chance) => bareSocket(server.port, chance)],
      [0.019, 'slow client', (chance) => slowClient(server.port, chance, patience)],
      [0.001, 'large body', (chance) => http.large(chance)],
    ];
  }

  close(): void {
    this.http.close();
    this.grpc.close();
    this.patience.close();
  }

  async whole(): Promise<FuzzReport> {
    const chance = chanceFrom(this.options.seed);
    const first = Math.ceil(this.options.requests / 10);
    await this.send(first, chance);
    const before = await this.settledMemory();
    await this.send(this.options.requests, chance);
    const after = await this.settledMemory(before + MEMORY_SLACK);
    if (after > before + MEMORY_SLACK) this.blame(`memory went from ${megabytes(before)} to ${megabytes(after)} MB and stayed there`);
    const tally = Object.fromEntries([...this.outcomes].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      faults: this.faults,
      figures: {
        requests: this.sent,
        ...tally,
        'good requests between them': this.probes,
        'milliseconds of the slowest of these': Math.round(this.slowestProbe),
        'MB after a tenth': megabytes(before),
        'MB at the end': megabytes(after),
      },
    };
  }

  private async send(until: number, chance: Chance): Promise<void> {
    const lanes = Array.from({ length: IN_FLIGHT }, async () => {
      while (this.sent < until && this.server.running && this.faults.length < MAX_FAULTS) await this.sendOne(chance.fork());
    });
    await Promise.all(lanes);
    if (!this.server.running) this.blame(`the server died after ${this.sent} requests: ${this.server.complaints.slice(-2000)}`);
  }

  private async sendOne(chance: Chance): Promise<void> {
    const n = ++this.sent;
    let left = chance.next();
    const [, name, attack] = this.attacks.find(([share]) => (left -= share) < 0) ?? this.attacks[0]!;
    const { outcome, fault } = await attack(chance);
    const key = `${name} · ${outcome}`;
    this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1);
    if (fault !== undefined) this.blame(`request ${n}, ${name}: ${fault}`);
    this.heed(n);
    if (n % PROBE_EVERY === 0) await this.probe(n);
    if (n % 5000 === 0) this.options.tell(`${n} requests, ${megabytes(this.memory())} MB`);
  }

  /** What nobody foresaw is in the server's log even when the answer never reached us. */
  private heed(n: number): void {
    const found = /unforeseen[^]*/.exec(this.server.complaints);
    if (!found) return;
    this.server.complaints = '';
    this.blame(`about request ${n}: ${found[0].slice(0, 700)}`);
  }

  private async probe(n: number): Promise<void> {
    const began = performance.now();
    const { outcome } = await this.http.good(n);
    this.probes++;
    this.slowestProbe = Math.max(this.slowestProbe, performance.now() - began);
    if (outcome !== 'HTTP 200') this.blame(`a good request was answered ${outcome} after ${n} hostile ones`);
  }

  /** The level at rest: documents are cleared, since a store may be as large as its content; sessions left behind are kept for five minutes. */
  private async settledMemory(wanted = Infinity): Promise<number> {
    if (!this.server.running) return 0;
    await fetch(`http://127.0.0.1:${this.server.port}/reset`, { method: 'POST' });
    const limit = performance.now() + SETTLE_MS;
    let lowest = Infinity;
    for (let round = 1; round <= ROUNDS || (lowest > wanted && performance.now() < limit); round++) {
      // A little work lets the collector come by.
      for (let j = 0; j < 500; j++) await this.http.good(j);
      lowest = Math.min(lowest, this.memory());
    }
    return lowest;
  }

  /** Bytes that only this process uses. */
  private memory(): number {
    const line = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.server.pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  }

  private blame(fault: string): void {
    if (this.faults.length >= MAX_FAULTS) return;
    this.faults.push(fault);
    this.options.tell(`✗ ${fault}`);
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
