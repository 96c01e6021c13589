/** Why: rules are written by hand: what a file calls by a wrong name, and what its `debug()` sees, is told where the file is loaded. */
import { type CompiledRules, compileRules, type RulesService } from './rules/compile.ts';
import { excerpt } from './rules/syntax/error.ts';

/** Compiles rules of one service, telling warnings and, later, what `debug()` sees. Throws RulesSyntaxError. */
export function rulesReader(service: RulesService, tell: (line: string) => void): (source: string) => CompiledRules {
  const onDebug = (line: number, text: string): void => tell(`debug() ${service}, ligne / line ${line}: ${text}`);
  return (source) => {
    const rules = compileRules(source, service, { onDebug });
    for (const warning of rules.warnings) tell(`⚠ ${service}: ${excerpt(source, warning)}`);
    return rules;
  };
}
