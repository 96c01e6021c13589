/** Why: Storage asks about files in plain values; the rules want their own types, and documents read where they live. */
import type { Engine } from './firestore/engine.ts';
import type { StorageQuestion, StorageVerdict } from './emu/storage-rules.ts';
import type { CompiledRules } from './rules/compile.ts';
import { checkStorage, type StorageObject } from './rules/storage.ts';

/** Decides with the rules in force now; without rules everything is allowed, as in the official emulator. */
export function storageJudge(
  project: string,
  engine: Engine,
  rules: () => CompiledRules | null,
): (question: StorageQuestion) => StorageVerdict {
  const database = `projects/${project}/databases/(default)`;
  return (question) => {
    const inForce = rules();
    if (inForce === null) return { allowed: true, reason: '' };
    return checkStorage(inForce, {
      method: question.method,
      path: question.path.slice(1),
      auth: question.auth,
      time: microsOf(question.time),
      resource: objectFrom(question.resource),
      requestResource: objectFrom(question.requestResource),
      readFirestore: (path) => {
        const document = engine.readDocument(database, `${database}/documents/${path}`);
        return document === null ? null : { path, fields: document.fields };
      },
    });
  };
}

function objectFrom(values: Readonly<Record<string, unknown>> | null): StorageObject | null {
  if (values === null) return null;
  const entries = Object.entries(values).map(([key, value]) => [key, value instanceof Date ? microsOf(value) : value]);
  return Object.fromEntries(entries) as StorageObject;
}

function microsOf(date: Date): bigint {
  return BigInt(date.getTime()) * 1000n;
}
