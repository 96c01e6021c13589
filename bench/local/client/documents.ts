/** Why: every measure writes the same kind of document: some fields of each type, and a text that brings it to its size. */
import { requestBytes } from './connection.ts';

export const database = 'projects/demo-bench/databases/(default)';
export const user = 'ana';

const sentence = 'Un collectif d’habitantes ouvre une cantine et une ressourcerie dans l’ancienne halle du quartier. ';

/** The fields of a note of about so many bytes. */
export function fieldsOf(n: number, bytes: number): object {
  const text = sentence.repeat(Math.ceil(bytes / sentence.length)).slice(0, bytes - 380);
  return {
    title: { stringValue: `Cantine de la halle, version ${String(n)}` },
    body: { stringValue: text },
    owner: { stringValue: user },
    programme: { stringValue: 'pins' },
    status: { stringValue: (['draft', 'sent', 'closed'] as const)[n % 3] },
    score: { integerValue: String(n % 1000) },
    share: { doubleValue: n / 7 },
    open: { booleanValue: n % 2 === 0 },
    createdAt: { timestampValue: { seconds: String(1_760_000_000 + n), nanos: 0 } },
    tags: { arrayValue: { values: ['alimentation', 'quartier', 'emploi'].map((tag) => ({ stringValue: tag })) } },
    place: { mapValue: { fields: { city: { stringValue: 'Saint-Étienne' }, code: { integerValue: '42000' } } } },
  };
}

export function nameOf(path: string): string {
  return `${database}/documents/${path}`;
}

/** A Commit that writes one note of a collection for each number. */
export function commitOf(collection: string, numbers: readonly number[], bytes: number): Buffer {
  const writes = numbers.map((n) => ({ update: { name: nameOf(`${collection}/n${String(n)}`), fields: fieldsOf(n, bytes) } }));
  return requestBytes('Commit', { database, writes });
}

export function getOf(path: string): Buffer {
  return requestBytes('BatchGetDocuments', { database, documents: [nameOf(path)] });
}

/** `from` included, `count` of them. */
export function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
