/** Why: documents leave and come back as lines of JSON, one document each, so that an export outlives the shape of our tables and can be read, compared and cut. */
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FirestoreError, type Engine } from '../engine.ts';
import type { StoredDocument } from '../model/value.ts';
import { createEngine } from '../store/engine.ts';
import { decodeFields } from '../wire/codec/decode-value.ts';
import { JSON_DIALECT } from '../wire/codec/dialect.ts';
import { encodeDocument } from '../wire/codec/encode.ts';
import { message, text, type Raw } from '../wire/codec/raw.ts';
import { decodeTime } from '../wire/codec/time.ts';

const FORMAT = 'essaim-documents-1';
const LINES = 'documents.jsonl';
const CHUNK = 1024 * 1024;

/** Where the official CLI looks for what an export holds. */
export const metadataName = (folder: string): string => `${folder}.overall_export_metadata`;

/** Writes `<parent>/<folder>/`: every document of a project as of one moment, while commits go on. Answers how many. Throws when the folder exists. */
export async function exportDocuments(engine: Engine, project: string, parent: string, folder: string): Promise<number> {
  const place = join(parent, folder);
  newFolder(place);
  const copy = mkdtempSync(join(place, 'copy-'));
  try {
    await engine.copyTo(join(copy, 'firestore.sqlite'));
    const still = createEngine({ path: copy, authorizer: { rulesFor: () => null } });
    try {
      const documents = await writeLines(join(place, LINES), still, project);
      writeFileSync(join(place, metadataName(folder)), `${JSON.stringify({ format: FORMAT, file: LINES, documents }, null, 2)}\n`);
      return documents;
    } finally {
      still.close();
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Fills an empty store with what `metadataFile` describes; all or nothing. Answers how many documents. */
export function importDocuments(engine: Engine, metadataFile: string): number {
  const { format, file, documents } = readMetadata(metadataFile);
  if (format !== FORMAT)
    throw new Error(
      `${metadataFile} n’est pas un export du Firestore embarqué. / ${metadataFile} is no export of the embedded Firestore: one made by Google’s emulator cannot be read here.`,
    );
  return engine.restore(readLines(join(dirname(metadataFile), text(file, 'file')), Number(documents)));
}

function newFolder(place: string): void {
  try {
    mkdirSync(place);
  } catch (error) {
    throw new FirestoreError('FAILED_PRECONDITION', `The export cannot be written there: ${(error as Error).message}`);
  }
}

function readMetadata(file: string): Raw {
  try {
    return message(JSON.parse(readFileSync(file, 'utf8')), 'export metadata');
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

async function writeLines(file: string, engine: Engine, project: string): Promise<number> {
  const out = openSync(file, 'wx');
  let count = 0;
  try {
    for (const database of engine.databases().filter((name) => name.startsWith(`projects/${project}/`))) {
      for (const document of engine.everything(database)) {
        writeSync(out, `${JSON.stringify(encodeDocument(document, JSON_DIALECT))}\n`);
        // Whoever else is served must not wait for a long export.
        if (++count % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    }
  } finally {
    closeSync(out);
  }
  return count;
}

/** Throws when the file was cut: the store then keeps nothing of it. */
function* readLines(file: string, expected: number): Generator<StoredDocument> {
  let count = 0;
  for (const line of linesOf(file)) {
    const raw = message(JSON.parse(line), 'document');
    yield {
      name: text(raw['name'], 'name'),
      createTime: decodeTime(raw['createTime'], 'createTime'),
      updateTime: decodeTime(raw['updateTime'], 'updateTime'),
      fields: decodeFields(raw['fields']),
    };
    count++;
  }
  if (count !== expected) throw new Error(`${file} holds ${count} documents of ${expected}: it was cut.`);
}

function* linesOf(file: string): Generator<string> {
  const input = openSync(file, 'r');
  const chunk = Buffer.alloc(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (let size = readSync(input, chunk); size > 0; size = readSync(input, chunk)) {
      rest = Buffer.concat([rest, chunk.subarray(0, size)]);
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        yield rest.toString('utf8', 0, end);
        rest = rest.subarray(end + 1);
      }
    }
  } finally {
    closeSync(input);
  }
}
