/** Why: Storage is judged by the same rules language, with its own resource fields and a door to Firestore documents. */
import type { Caller, RuleDecision, RuleDocument } from '../firestore/engine.ts';
import type { Micros } from '../firestore/model/value.ts';
import { Documents } from './build/documents.ts';
import { judge } from './build/judge.ts';
import { Run } from './build/run.ts';
import { type CompiledRules, authValue } from './compile.ts';
import { type Known, NULL, int, map, path, string, timestamp } from './value.ts';
import { fromJson } from './value-source.ts';

/** Firestore documents one Storage request may read. */
const MAX_DOCUMENTS = 2;

/** An object's metadata; times in microseconds since 1970. */
export interface StorageObject {
  readonly name: string;
  readonly bucket: string;
  readonly size: number | bigint;
  readonly generation?: number | bigint;
  readonly metageneration?: number | bigint;
  readonly timeCreated?: Micros;
  readonly updated?: Micros;
  readonly md5Hash?: string;
  readonly crc32c?: string;
  readonly etag?: string;
  readonly contentType?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  readonly cacheControl?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface StorageRequest {
  readonly method: 'get' | 'list' | 'create' | 'update' | 'delete';
  /** `b/BUCKET/o/folder/name`; for `list` the prefix */
  readonly path: string;
  readonly auth: Caller['auth'];
  readonly time: Micros;
  /** the stored object, null when there is none (and for `list`) */
  readonly resource: StorageObject | null;
  /** the object as it would be (create, update) */
  readonly requestResource: StorageObject | null;
  /** `path` below `/databases/(default)/documents`, without leading slash */
  readonly readFirestore: (path: string) => RuleDocument | null;
}

/** Judges a Storage request with rules compiled for `firebase.storage`. */
export function checkStorage(rules: CompiledRules, request: StorageRequest): RuleDecision {
  if (rules.service !== 'firebase.storage') throw new TypeError(`These rules are for '${rules.service}', not 'firebase.storage'`);
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const documents = new Documents({
    database: '(default)',
    read: request.readFirestore,
    readAfter: request.readFirestore,
    budget: { remaining: MAX_DOCUMENTS },
  });
  const variables = map(
    new Map<string, Known>([
      ['auth', authValue(request.auth)],
      ['method', string(request.method)],
      ['path', path(segments)],
      ['time', timestamp(request.time * 1000n)],
      ['resource', objectValue(request.requestResource)],
    ]),
  );
  const { allowed, reason } = judge(rules.tree, segments, request.method, new Run(variables, objectValue(request.resource), documents));
  return { allowed, reason };
}

function objectValue(object: StorageObject | null): Known {
  if (object === null) return NULL;
  const entries = new Map<string, Known>();
  for (const [key, value] of Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined) entries.set(key, fieldValue(key, value));
  }
  if (object.metadata === undefined) entries.set('metadata', map(new Map()));
  return map(entries);
}

function fieldValue(key: string, value: unknown): Known {
  if ((key === 'timeCreated' || key === 'updated') && typeof value === 'bigint') return timestamp(value * 1000n);
  if (key === 'size' || key === 'generation' || key === 'metageneration') return wholeNumber(value as number | bigint);
  return fromJson(value);
}

function wholeNumber(value: number | bigint): Known {
  const whole = int(value);
  return whole.k === 'int' ? whole : NULL;
}
