/** Why: Google's rules runtime for Storage is a Java program; here Storage asks the same evaluator as Firestore, in the process that holds the documents. */
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
}
export interface StorageVerdict {
  readonly allowed: boolean;
  readonly reason: string;
}
export type StorageJudge = (question: StorageQuestion) => Promise<StorageVerdict>;

const methods = new Set(['get', 'list', 'create', 'update', 'delete']);

/** Every Storage emulator of this process asks the judge from now on. */
export function judgeStorageWith(judge: StorageJudge): void {
  const ruleset = {
    verify: async (options: VerifyOptions) => {
      const { allowed, reason } = await judge(questionFrom(options));
      return {
        permitted: allowed,
        issues: new rulesRuntime.StorageRulesIssues(
          [],
          allowed || reason === '' ? [] : [`storage.rules, ${options.path}: ${reason.trim()}`],
        ),
      };
    },
  };
  const runtime: RulesRuntime = rulesRuntime.StorageRulesRuntime.prototype;
  runtime.start = () => Promise.resolve();
  runtime.stop = () => Promise.resolve();
  runtime.loadRuleset = () => Promise.resolve({ ruleset, issues: new rulesRuntime.StorageRulesIssues([], []) });
}

function questionFrom(options: VerifyOptions): StorageQuestion {
  if (!methods.has(options.method)) throw new Error(`Storage asked about an unknown act: ${options.method}`);
  return {
    method: options.method as StorageQuestion['method'],
    path: `/${options.path.replace(/^\/|\/$/g, '')}`,
    auth: options.token === undefined ? null : decodeToken(options.token),
    time: new Date(),
    resource: options.file.before ?? null,
    requestResource: options.file.after ?? null,
  };
}
