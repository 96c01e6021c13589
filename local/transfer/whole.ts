/** Why: the whole state (documents, accounts, files) leaves to a folder and comes back from it, laid out as the official CLI does. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Engine } from '../firestore/engine.ts';
import { ACCOUNTS, FILES } from '../emu/messages.ts';
import { exportDocuments, importDocuments, metadataName } from '../firestore/transfer/documents-file.ts';
import type { Emu } from '../emu/start.ts';

/** What must be running. */
export interface Served {
  readonly project: string;
  readonly engine: Engine;
  readonly emu: Emu;
}

interface Metadata {
  readonly firestore?: { readonly metadata_file: string };
}

const METADATA = 'firebase-export-metadata.json';
const VERSION = 'embedded';
const DOCUMENTS = 'firestore_export';

/** Writes everything to `folder`, replacing an export that was there (and nothing else): complete, or untouched. */
export async function exportState(served: Served, folder: string): Promise<void> {
  const target = resolve(folder);
  refuseOtherFolders(target);
  const fresh = join(dirname(target), `.${basename(target)}-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    await exportDocuments(served.engine, served.project, fresh, DOCUMENTS);
    await served.emu.transfer('export', fresh);
    writeFileSync(join(fresh, METADATA), `${JSON.stringify(description(), null, 2)}\n`);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Fills an empty store with the documents of an export, before anyone is served. Throws when there is no export, or when documents are already there. */
export function importStateDocuments(engine: Engine, folder: string): void {
  const file = join(folder, METADATA);
  if (!existsSync(file))
    throw new Error(`${folder} n’est pas un export (${METADATA} manque). / ${folder} is no export: ${METADATA} is missing.`);
  const { firestore } = JSON.parse(readFileSync(file, 'utf8')) as Metadata;
  if (firestore) importDocuments(engine, join(folder, firestore.metadata_file));
}

/** Then its accounts and files. */
export function importStateAccountsAndFiles(emu: Emu, folder: string): Promise<void> {
  return emu.transfer('import', resolve(folder));
}

function description(): Metadata & Readonly<Record<'version' | 'auth' | 'storage', unknown>> {
  const firestore = { version: VERSION, path: DOCUMENTS, metadata_file: join(DOCUMENTS, metadataName(DOCUMENTS)) };
  return { version: VERSION, firestore, auth: { version: VERSION, path: ACCOUNTS }, storage: { version: VERSION, path: FILES } };
}

/** Throws with a sentence when an export could not replace what is there: better before a day's work than after. */
export function refuseOtherFolders(target: string): void {
  if (existsSync(target) && !existsSync(join(target, METADATA)))
    throw new Error(
      `${target} existe et n’est pas un export : il n’est pas remplacé. / ${target} exists and is no export: it is left alone.`,
    );
}
