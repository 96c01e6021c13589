/** Why: Firestore alone in a process of its own: what the official CLI starts in place of Google's, and what crash and fuzz tests kill and load. */
import { join } from 'node:path';
import { takeDataFolder } from '../data-folder.ts';
import { parseIndexes, type CompositeIndexes } from '../firestore/query/indexes.ts';
import { RulesHolder, startFirestore } from '../firestore/server.ts';
import { createEngine } from '../firestore/store/engine.ts';
import { importDocuments } from '../firestore/transfer/documents-file.ts';
import { followFile } from '../followed-file.ts';
import { addressesFor } from '../listen.ts';
import { rulesReader } from '../rules-files.ts';
import { readAloneArguments, type AloneOptions } from './arguments.ts';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function start(options: AloneOptions): Promise<void> {
  const folder = takeDataFolder(options.data);
  const rules = new RulesHolder(rulesReader('cloud.firestore', tell));
  if (options.rules !== undefined) followFile(options.rules, (source) => rules.setDefault(source), tell);
  let indexes: CompositeIndexes = { indexes: [], fieldOverrides: [] };
  if (options.indexes !== undefined) followFile(options.indexes, (text) => (indexes = parseIndexes(text)), tell);
  const engine = createEngine({
    path: folder.durable ? join(folder.path, 'firestore') : ':memory:',
    authorizer: rules,
    ...(options.indexes === undefined ? {} : { indexes: () => indexes }),
  });
  if (options.seed !== undefined) importDocuments(engine, options.seed);
  const server = await startFirestore({
    host: addressesFor(options.host),
    port: options.port,
    engine,
    rules,
    log: tell,
    onShutdown: () => void stop(),
    ...(options.functions === undefined ? {} : { functions: options.functions }),
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await server.close();
    engine.close();
    folder.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.stdout.write(`Dev App Server is now running on port ${server.port}.\n`);
}

await Promise.resolve()
  .then(() => start(readAloneArguments(process.argv.slice(2))))
  .catch((error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
