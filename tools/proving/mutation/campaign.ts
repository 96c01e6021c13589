/** Why: a mutant that no case notices is a right that nobody proves. */
import { compileRules, type CompiledRules, type RulesService } from '../../../local/rules/compile.ts';
import { isBelow, mutated, mutantsOf, type Mutant } from './mutants.ts';
import type { Question } from './questions.ts';

export interface RulesUnderTest {
  readonly file: string;
  readonly service: RulesService;
  readonly source: string;
  readonly questions: readonly Question[];
}

export interface Verdict {
  readonly mutant: Mutant;
  /** The case that noticed, null when none did. */
  readonly killedBy: string | null;
}

/** Cases that the rules themselves answer otherwise than their table says: nothing can be concluded before they agree. */
export function disagreements({ source, service, questions }: RulesUnderTest): readonly string[] {
  const rules = compileRules(source, service);
  return questions.filter((question) => question.ask(rules) !== question.allowed).map(({ name }) => name);
}

/** Puts every question to every mutant that `chosen` accepts. */
export function verdictsOn(rules: RulesUnderTest, chosen: (mutant: Mutant) => boolean): readonly Verdict[] {
  const near = new LastKillers();
  return mutantsOf(rules.source)
    .filter(chosen)
    .map((mutant): Verdict => {
      const compiled = compileRules(mutated(rules.source, mutant), rules.service);
      return { mutant, killedBy: near.firstKiller(rules.questions, compiled, mutant.pattern)?.name ?? null };
    });
}

/** Neighbouring mutants are noticed by the same cases: those that noticed before are asked first. */
class LastKillers {
  private readonly recent: Question[] = [];

  firstKiller(questions: readonly Question[], rules: CompiledRules, pattern: string): Question | undefined {
    const notices = (question: Question): boolean => isBelow(question.path, pattern) && question.ask(rules) !== question.allowed;
    const killer = this.recent.find(notices) ?? questions.find(notices);
    if (killer !== undefined && !this.recent.includes(killer)) this.recent.unshift(killer);
    if (this.recent.length > recentKillers) this.recent.pop();
    return killer;
  }
}

const recentKillers = 40;
