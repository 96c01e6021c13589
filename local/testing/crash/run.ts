/** Why: a kill at the worst moment is found by killing many times: one run of `times` kills, with writers and listeners that never stop. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Firestore } from 'firebase-admin/firestore';
import { reservePort } from '../../listen.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { ServerProcess } from '../server-process.ts';
import { faultsOf, integrityOf, lostMoves, pictureOf, skipped, untold } from './checks.ts';
import { Clients } from './clients.ts';
import { Ledger } from './ledger.ts';
import { TriggerHost } from './trigger-host.ts';
import { watch, type Watcher } from './watchers.ts';
import { prepare, PROJECT, STILL, writeUnseen, writeWithoutEnd } from './writers.ts';

export interface CrashOptions {
  readonly times: number;
  readonly seed: number;
  /** An empty folder for the store; kept, so that what went wrong can be looked at. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

export interface CrashReport {
  readonly faults: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const RULES = `rules_version = '2';
service cloud.firestore { match /databases/{db}/documents { match /{path=**} { allow read, write: if request.auth != null; } } }`;
/** Kills between two moments of rest, in which everything must agree. */
const STRETCH = 10;
/** SDKs that met several kills in a row wait up to a minute and a half before they try again. */
const PATIENCE_MS = 180_000;

/** Runs; faults are sentences, none when all held. */
export async function crashRun(options: CrashOptions): Promise<CrashReport> {
  const run = new CrashRun(options);
  return run.whole();
}

class CrashRun {
  private readonly options: CrashOptions;
  private readonly chance: Chance;
  private readonly ledger = new Ledger();
  private readonly host: TriggerHost;
  private readonly faults: string[] = [];
  private readonly starts: number[] = [];
  private kills = 0;
  private killsWhileStarting = 0;
  private checks = 0;
  private over = false;

  constructor(options: CrashOptions) {
    this.options = options;
    this.chance = chanceFrom(options.seed);
    this.host = new TriggerHost(this.chance.fork());
  }

  async whole(): Promise<CrashReport> {
    const server = await this.firstServer();
    const clients = new Clients(PROJECT, server.port);
    const checker = clients.admin();
    await prepare(checker);
    const watchers = watch(
      (uid) => clients.web(uid),
      clients.admin(),
      () => this.kills,
    );
    const surroundings = { ledger: this.ledger, chance: this.chance.fork(), stopped: () => this.over };
    const writers = writeWithoutEnd(
      () => clients.web('writer'),
      () => clients.admin(),
      surroundings,
    );
    try {
      while (this.kills < this.options.times && this.faults.length === 0) await this.stretch(server, checker, watchers);
      return { faults: this.faults, figures: this.figures(watchers) };
    } finally {
      this.over = true;
      this.ledger.paused = false;
      if (server.running) await Promise.race([writers, later(5000)]);
      await clients.close().catch(() => undefined);
      await server.kill('SIGKILL');
      this.host.close();
    }
  }

  /** A few kills, then the rest in which everything must agree. */
  private async stretch(server: ServerProcess, checker: Firestore, watchers: readonly Watcher[]): Promise<void> {
    const end = Math.min(this.kills + STRETCH, this.options.times);
    while (this.kills < end - 1 && this.faults.length === 0) await this.killOnce(server, checker, watchers);
    await this.killOnce(server, checker, watchers, true);
    await this.rest(server, checker, watchers);
    this.options.tell(`${this.kills} kills, ${this.ledger.acknowledgements} writes acknowledged`);
  }

  private async firstServer(): Promise<ServerProcess> {
    const { folder } = this.options;
    mkdirSync(folder, { recursive: true });
    const rules = join(folder, 'crash.rules');
    writeFileSync(rules, RULES);
    const port = await reservePort('crash test', 0, '--port');
    const functions = `127.0.0.1:${await this.host.listen()}`;
    const server = new ServerProcess(port, [
      '--data',
      join(folder, 'data'),
      '--project_id',
      PROJECT,
      '--rules',
      rules,
      '--functions_emulator',
      functions,
    ]);
    server.spawn();
    await server.ready();
    const body = { eventType: 'google.cloud.firestore.document.v1.written', database: '(default)', document: { value: 'feed/{id}' } };
    const url = `http://127.0.0.1:${port}/emulator/v1/projects/${PROJECT}/eventarcTrigger?eventarcTriggerId=on-feed`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`no trigger: ${await answer.text()}`);
    return server;
  }

  /**
   * Lets the writers write for a moment, kills, looks at the files, starts again and looks at the documents.
   * A last kill before a rest leaves the writers at rest: what listeners miss then is hidden by nothing later.
   */
  private async killOnce(server: ServerProcess, checker: Firestore, watchers: readonly Watcher[], last = false): Promise<void> {
    await this.anyMoment(watchers);
    this.ledger.paused = last;
    const { acknowledged, moves } = await this.kill(server);
    for (const watcher of watchers) watcher.recent = 0;
    if (this.chance.often(0.15)) {
      server.spawn();
      await later(this.chance.below(1200));
      this.killsWhileStarting++;
      await this.kill(server);
    }
    server.spawn();
    this.starts.push(await server.ready());
    if (last) await writeUnseen(server.port, this.kills, this.ledger);
    const picture = await insist(() => pictureOf(checker));
    this.checks += acknowledged.size + moves.size;
    this.blame([...faultsOf(picture, acknowledged, this.ledger, this.kills), ...lostMoves(picture, moves), ...this.host.faults]);
    this.blame(watchers.flatMap((watcher) => watcher.faults));
  }

  /** Mostly amid writes and with listeners back, which takes what patience the SDKs have; else before that, while clients reconnect. */
  private async anyMoment(watchers: readonly Watcher[]): Promise<void> {
    const acknowledged = this.ledger.acknowledgements;
    const snapshots = watchers.map((watcher) => watcher.snapshots);
    const back = (): boolean =>
      this.ledger.acknowledgements >= acknowledged + 5 && watchers.every((watcher, i) => watcher.snapshots > (snapshots[i] ?? 0));
    const limit = performance.now() + 8000;
    if (this.chance.often(0.8)) while (!back() && performance.now() < limit) await later(5);
    await later(this.chance.below(800));
  }

  private async kill(server: ServerProcess): Promise<{ acknowledged: ReadonlyMap<string, number>; moves: ReadonlySet<string> }> {
    await server.kill('SIGKILL');
    // What was acknowledged before its death is still on its way to the clients.
    await later(150);
    this.kills++;
    const [acknowledged, moves] = [this.ledger.acknowledged(), new Set(this.ledger.moves)];
    const verdict = integrityOf(join(this.options.folder, 'data', 'firestore'));
    if (verdict !== 'ok') this.blame([`integrity_check: ${verdict}`]);
    return { acknowledged, moves };
  }

  /** Writers rest, listeners catch up, triggers are delivered: then all must agree, to the last number. */
  private async rest(server: ServerProcess, checker: Firestore, watchers: readonly Watcher[]): Promise<void> {
    await this.until(
      () => `the writers to rest: ${this.ledger.inFlight.join()}`,
      () => this.ledger.inFlight.length === 0,
    );
    const picture = await insist(() => pictureOf(checker));
    await this.until(
      () => 'the whole feed to be delivered to the trigger',
      () => untold(this.ledger.numbers(), this.host).length === 0,
    );
    for (const watcher of watchers) {
      const truth = watcher.whole ? picture.feed : new Map(picture.ranked.slice(0, 10).map((id) => [id, picture.feed.get(id) ?? -1]));
      await this.until(
        () => `${watcher.name} to catch up`,
        () => truth.size === watcher.result.size && [...truth].every(([id, n]) => watcher.result.get(id) === n),
      );
      await this.checkReads(server, watcher);
    }
    this.blame([
      ...untold(this.ledger.numbers(), this.host),
      ...watchers.flatMap((watcher) => [...watcher.faults, ...skipped(watcher, this.host)]),
    ]);
    this.ledger.paused = false;
  }

  /** A listener that did not resume reads the whole feed again. Both counters begin anew with each process; what a listener is told twice, the SDK tells it once. */
  private async checkReads(server: ServerProcess, watcher: Watcher): Promise<void> {
    const url = `http://127.0.0.1:${server.port}/emulator/v1/projects/${PROJECT}:usage`;
    const { reads } = (await (await fetch(url)).json()) as { readonly reads: Readonly<Record<string, number>> };
    const read = reads[watcher.name] ?? 0;
    if (read > watcher.recent + STILL / 2)
      this.blame([`${watcher.name} read ${read} documents for ${watcher.recent} changes: it did not resume`]);
  }

  private async until(what: () => string, condition: () => boolean): Promise<void> {
    const limit = performance.now() + PATIENCE_MS;
    while (!condition()) {
      if (performance.now() > limit) {
        this.blame([`waited in vain for ${what()}`]);
        return;
      }
      await later(20);
    }
  }

  private blame(faults: readonly string[]): void {
    this.faults.push(...faults.map((fault) => `after ${this.kills} kills: ${fault}`));
  }

  private figures(watchers: readonly Watcher[]): Readonly<Record<string, number>> {
    const sorted = [...this.starts].sort((a, b) => a - b);
    const sum = (of: (watcher: Watcher) => number): number => watchers.reduce((total, watcher) => total + of(watcher), 0);
    return {
      kills: this.kills,
      'of them while starting': this.killsWhileStarting,
      'writes acknowledged': this.ledger.acknowledgements,
      'writes lost on the way (kept or not, nobody knows)': this.ledger.doubtful,
      'acknowledged entries looked up after a kill': this.checks,
      'snapshots of listeners': sum((watcher) => watcher.snapshots),
      'changes told to listeners': sum((watcher) => watcher.changes),
      'trigger events delivered': this.host.deliveries,
      'of them different': [...this.host.heard.values()].reduce((total, numbers) => total + numbers.size, 0),
      'milliseconds from start to first answer, median': Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      'milliseconds from start to first answer, longest': Math.round(sorted.at(-1) ?? 0),
    };
  }
}

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The Admin SDK's connection needs a moment to notice that the server is back. */
async function insist<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt === 40) throw error;
      await later(250);
    }
  }
}
