/** Why: Google's rules runtime for Storage is a Java program; here Storage asks the same evaluator as Firestore, in the process that holds the documents. */
import type { Gate } from '../owner/gate.ts';
import { isVouchedFor } from '../owner/vouching.ts';
import { decodeToken, type CallerAuth } from './token.ts';
import { rulesRuntime, type RulesRuntime, type VerifyOptions } from './firebase-tools.ts';

/** One act on one file. `resource` is the file before, `requestResource` after; values are plain (dates are Date). */
export interface StorageQuestion {
  readonly method: 'get' | 'list' | 'create' | 'update' | 'delete';
  /** `/b/BUCKET/o/path/of/file` */
  readonly path: string;
  readonly auth: CallerAuth | null;
  readonly time: Date;
  readonly resource: Readonly<Record<string, unknown>> | null;
  readonly requestResource: Readonly<Record<string, unknown>> | null;
  /** Rules loaded by a test tool, by the number they were given; null asks the project's own. */
  readonly ruleset: number | null;
}
/** The number given to loaded rules, or why they do not compile. */
export type LoadedRules = { readonly ruleset: number } | { readonly problem: string };
export interface StorageVerdict {
  readonly allowed: boolean;
  readonly reason: string;
}
export interface StorageJudge {
  decide(question: StorageQuestion): Promise<StorageVerdict>;
  load(source: string): Promise<LoadedRules>;
  /** Nobody will ask about these loaded rules again. */
  forget(ruleset: number): void;
}

const methods = new Set(['get', 'list', 'create', 'update', 'delete']);

/** Whose tokens are believed. */
let believed: Gate | null = null;

/** Every Storage emulator of this process asks the judge from now on. */
export function judgeStorageWith(judge: StorageJudge, gate: Gate | null = null): void {
  believed = gate;
  const runtime: RulesRuntime = rulesRuntime.StorageRulesRuntime.prototype;
  runtime.start = () => Promise.resolve();
  runtime.stop = () => Promise.resolve();
  runtime.loadRuleset = async ({ files }) => {
    const source = files.map((file) => file.content).join('\n');
    // The emulator starts with an empty file: the project's rules are followed where they are judged.
    if (source === '') return { ruleset: rulesetOf(judge, null), issues: issues([]) };
    const loaded = await judge.load(source);
    if ('problem' in loaded) return { issues: issues([loaded.problem]) };
    const ruleset = rulesetOf(judge, loaded.ruleset);
    left.register(ruleset, () => judge.forget(loaded.ruleset));
    return { ruleset, issues: issues([]) };
  };
}

/** The emulator never says that it lets go of rules; the collector does. */
const left = new FinalizationRegistry<() => void>((forget) => forget());

function rulesetOf(judge: StorageJudge, ruleset: number | null): object {
  return {
    verify: async (options: VerifyOptions) => {
      const { allowed, reason } = await judge.decide(questionFrom(options, ruleset));
      return {
        permitted: allowed,
        issues: issues([], allowed || reason === '' ? [] : [`storage.rules, ${options.path}: ${reason.trim()}`]),
      };
    },
  };
}

function issues(errors: readonly string[], warnings: readonly string[] = []): object {
  return new rulesRuntime.StorageRulesIssues(errors, warnings);
}

function questionFrom(options: VerifyOptions, ruleset: number | null): StorageQuestion {
  if (!methods.has(options.method)) throw new Error(`Storage asked about an unknown act: ${options.method}`);
  return {
    method: options.method as StorageQuestion['method'],
    path: `/${options.path.replace(/^\/|\/$/g, '')}`,
    auth: options.token === undefined || !isVouchedFor(believed, options.token) ? null : decodeToken(options.token),
    time: new Date(),
    resource: options.file.before ?? null,
    requestResource: options.file.after ?? null,
    ruleset,
  };
}
