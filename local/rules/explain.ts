/** Why: "denied" helps nobody to correct a rule: with `--explain` each denial tells which statements were tried and what each came to. */
import type { RuleRequest, Ruleset } from '../firestore/engine.ts';
import type { Attempt } from './build/judge.ts';
import type { CompiledRules } from './compile.ts';

/** The same rules; denials are told in full to `tell`, and in the refusal's own text without any value of a document. */
export function explaining(rules: CompiledRules, tell: (text: string) => void): Ruleset {
  return {
    check: (request) => {
      const { allowed, reason, attempts } = rules.explain(request);
      if (allowed) return { allowed, reason };
      tell(`denied: ${request.method} ${where(request)} ${who(request)}\n${story(attempts, ({ outcome }) => outcome)}`);
      return { allowed, reason: `${reason}\n${story(attempts, verdictOf)}` };
    },
  };
}

function where({ path, query }: RuleRequest): string {
  return query?.allDescendants === true ? `the group '${query.collectionId}' below /${path}` : `/${path}`;
}

function who({ auth }: RuleRequest): string {
  return auth === null ? 'by nobody signed in' : `by ${auth.uid}`;
}

function story(attempts: readonly Attempt[], outcome: (attempt: Attempt) => string): string {
  if (attempts.length === 0) return '  no match covers this path for this operation';
  return attempts.map((attempt) => `  match ${attempt.pattern}, allow at line ${attempt.line}: ${outcome(attempt)}`).join('\n');
}

/** Without the message of an error, which may quote a document. */
function verdictOf({ kind }: Attempt): string {
  return kind === 'open' ? 'not settled by the query' : kind;
}
