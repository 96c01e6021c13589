/** Why: the door to the rules: a file is compiled once, then each request is judged by closures alone. */
import type { Caller, RuleDecision, RuleRequest, Ruleset } from '../firestore/engine.ts';
import type { ReportNode } from './build/coverage.ts';
import { Documents } from './build/documents.ts';
import { type Attempt, type Judgement, judge } from './build/judge.ts';
import { compileProgram } from './build/program.ts';
import { Run } from './build/run.ts';
import type { PathNode } from './build/tree.ts';
import { parseRules } from './parse.ts';
import { MAX_DISJUNCTS } from './prove/disjuncts.ts';
import { casesOf, queryValue } from './prove/query.ts';
import { type Place, RulesSyntaxError } from './syntax/error.ts';
import { type Known, type MapValue, NULL, type Value, map, path, string, timestamp, unknown } from './value.ts';
import { fromDocument, fromJson } from './value-source.ts';

export type RulesService = 'cloud.firestore' | 'firebase.storage';
export { RulesSyntaxError };

/** What was tried for one request, for people who debug rules. */
export interface Explanation extends RuleDecision {
  readonly attempts: readonly Attempt[];
}

export interface CompileOptions {
  /** told what `debug()` sees, with its line */
  readonly onDebug?: (line: number, text: string) => void;
}

export interface CompiledRules extends Ruleset {
  readonly service: RulesService;
  readonly version: '1' | '2';
  readonly source: string;
  /** names nobody declared: production loads such a file too, and denies what evaluates them */
  readonly warnings: readonly Place[];
  /** how often each expression was evaluated, and to what, since the file was compiled */
  coverage(): readonly ReportNode[];
  /** the compiled patterns; `storage.ts` walks them with its own request */
  readonly tree: PathNode;
  /** Like `check`, with every `allow` that was tried. */
  explain(request: RuleRequest): Explanation;
}

/** Compiles a rules file for one service. Throws RulesSyntaxError with line and column. */
export function compileRules(source: string, service: RulesService = 'cloud.firestore', options: CompileOptions = {}): CompiledRules {
  const file = parseRules(source);
  if (file.service !== service)
    throw new RulesSyntaxError(source, file.serviceAt, `Expected rules for '${service}', found '${file.service}'`);
  const { tree, warnings, coverage, roots } = compileProgram(file, source, options.onDebug ?? ((): void => undefined));
  const explain = (request: RuleRequest): Judgement =>
    request.method === 'list' ? judgeQuery(tree, request) : judgeDocument(tree, request);
  return {
    service,
    version: file.version,
    source,
    warnings,
    coverage: () => coverage.report(source, roots),
    tree,
    explain,
    check: (request) => {
      const { allowed, reason } = explain(request);
      return { allowed, reason };
    },
  };
}

function judgeDocument(tree: PathNode, request: RuleRequest): Judgement {
  const database = databaseId(request);
  const segments = ['databases', database, 'documents', ...request.path.split('/')];
  const documentOrNull = (document: RuleRequest['resource']): Known => (document === null ? NULL : fromDocument(document, database));
  const brought = request.method === 'get' ? null : documentOrNull(request.requestResource);
  const variables = requestValue(request, path(segments), brought, null);
  return judge(tree, segments, request.method, new Run(variables, documentOrNull(request.resource), documentsOf(request)));
}

/** Every disjunct must be allowed; the first that is not gives the reason. */
function judgeQuery(tree: PathNode, request: RuleRequest): Judgement {
  const database = databaseId(request);
  const cases = casesOf(request, database);
  if (cases === null) return { allowed: false, reason: `\nMore than ${MAX_DISJUNCTS} disjunctions for 'list'`, attempts: [] };
  const group = request.query?.allDescendants === true;
  const target = group
    ? unknown('request.path', 'path')
    : path(['databases', database, 'documents', ...request.path.split('/').filter((segment) => segment !== '')]);
  const variables = requestValue(request, target, null, queryValue(request.query));
  const documents = documentsOf(request);
  const attempts: Attempt[] = [];
  for (const { tokens, resource } of cases) {
    const judgement = judge(tree, tokens, 'list', new Run(variables, resource, documents));
    attempts.push(...judgement.attempts);
    if (!judgement.allowed) return { ...judgement, attempts };
  }
  return { allowed: true, reason: '', attempts };
}

function documentsOf(request: RuleRequest): Documents {
  return new Documents({ database: databaseId(request), read: request.read, readAfter: request.readAfter, budget: request.budget });
}

/** `(default)` from the bare id or from a full database name. */
function databaseId(request: RuleRequest): string {
  return request.database.slice(request.database.lastIndexOf('/') + 1);
}

/** `resource` null: a read, which brings no document. */
function requestValue(request: RuleRequest, target: Value, resource: Known | null, query: MapValue | null): MapValue {
  const entries = new Map<string, Value>([
    ['auth', authValue(request.auth)],
    ['method', string(request.method)],
    ['path', target],
    ['time', timestamp(request.time * 1000n)],
  ]);
  if (resource !== null) entries.set('resource', resource);
  if (query !== null) entries.set('query', query);
  return map(entries);
}

/** `request.auth`: null, or `uid` and the token's payload. */
export function authValue(auth: Caller['auth']): Known {
  return auth === null
    ? NULL
    : map(
        new Map([
          ['uid', string(auth.uid)],
          ['token', fromJson(auth.token)],
        ]),
      );
}
