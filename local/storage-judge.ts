/** Why: Storage asks about files in plain values; the rules want their own types, and documents read where they live. */
import type { Engine } from './firestore/engine.ts';
import type { FileJudge } from './emu/start.ts';
import type { StorageQuestion, StorageVerdict } from './emu/storage-rules.ts';
import type { CompiledRules } from './rules/compile.ts';
import { checkStorage, type StorageObject } from './rules/storage.ts';

/** Decides with the rules in force now, or with those a test tool loaded; without rules everything is allowed, as in the official emulator. */
export function storageJudge(
  project: string,
  engine: Engine,
  rules: () => CompiledRules | null,
  read: (source: string) => CompiledRules,
): FileJudge {
  const loaded = new Map<number, CompiledRules>();
  let next = 0;
  return {
    load: (source) => {
      try {
        loaded.set(next, read(source));
        return { ruleset: next++ };
      } catch (error) {
        return { problem: String(error) };
      }
    },
    forget: (ruleset) => void loaded.delete(ruleset),
    decide: (question) => {
      const inForce = question.ruleset === null ? rules() : loaded.get(question.ruleset);
      if (inForce === undefined) return { allowed: false, reason: 'These rules were never loaded.' };
      return inForce ? decide(project, engine, inForce, question) : { allowed: true, reason: '' };
    },
  };
}

function decide(project: string, engine: Engine, rules: CompiledRules, question: StorageQuestion): StorageVerdict {
  const database = `projects/${project}/databases/(default)`;
  return checkStorage(rules, {
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
}

function objectFrom(values: Readonly<Record<string, unknown>> | null): StorageObject | null {
  if (values === null) return null;
  const entries = Object.entries(values).map(([key, value]) => [key, value instanceof Date ? microsOf(value) : value]);
  return Object.fromEntries(entries) as StorageObject;
}

function microsOf(date: Date): bigint {
  return BigInt(date.getTime()) * 1000n;
}
