/** Why: the full run and the run on changed rules say the same three numbers: killed, alive, explained. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainedMutants } from '../../../tests/rules/explained-mutants.ts';
import { ROOT } from '../../running/processes.ts';
import { disagreements, verdictsOn, type RulesUnderTest, type Verdict } from './campaign.ts';
import { changedLines } from './changed-lines.ts';
import type { Mutant } from './mutants.ts';
import { questionsOf } from './questions.ts';
import { storageQuestionsOf } from './storage-questions.ts';
import { loadTables } from './tables.ts';

export interface MutationOptions {
  /** Only operands on lines changed since the branch left main. */
  readonly changedOnly: boolean;
  /** Only mutants whose key holds this text. */
  readonly filter?: string;
  /** Tell the killed ones too, with the case that noticed. */
  readonly verbose: boolean;
}

/** Runs the mutants and prints what came of them. Answers true when none is alive without an explanation. */
export async function runMutants(options: MutationOptions): Promise<boolean> {
  const rules = await rulesUnderTest();
  const wrong = rules.flatMap(disagreements);
  for (const name of wrong) console.error(`  ✗ the rules do not answer as the table says: ${name}`);
  if (wrong.length > 0) return false;
  const whole = !options.changedOnly && options.filter === undefined;
  const verdicts = rules.flatMap((one) => verdictsOn(one, choice(one.file, options)).map((verdict) => ({ ...verdict, file: one.file })));
  return report(verdicts, whole, options.verbose);
}

async function rulesUnderTest(): Promise<readonly RulesUnderTest[]> {
  const tables = await loadTables();
  const now = BigInt(Date.now()) * 1000n;
  const documents = tables.declaredTables.flatMap((table) => questionsOf(table, tables.membershipsOf, now));
  const files = tables.declaredStorageTables.flatMap((table) => storageQuestionsOf(table, tables, now));
  const source = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
  return [
    { file: 'firestore.rules', service: 'cloud.firestore', source: source('firestore.rules'), questions: documents },
    { file: 'storage.rules', service: 'firebase.storage', source: source('storage.rules'), questions: files },
  ];
}

function choice(file: string, { changedOnly, filter }: MutationOptions): (mutant: Mutant) => boolean {
  const isChanged = changedOnly ? changedLines(file) : (): boolean => true;
  return ({ key, firstLine, lastLine }) =>
    (filter === undefined || key.includes(filter)) &&
    Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index).some(isChanged);
}

function report(verdicts: readonly (Verdict & { readonly file: string })[], whole: boolean, verbose: boolean): boolean {
  const reasons = new Map(explainedMutants.flatMap(({ reason, mutants }) => mutants.map((key) => [key, reason] as const)));
  const quiet = verdicts.filter(({ killedBy }) => killedBy === null);
  const alive = quiet.filter(({ mutant }) => !reasons.has(mutant.key));
  const needed = new Set(quiet.map(({ mutant }) => mutant.key));
  const unneeded = whole ? [...reasons.keys()].filter((key) => !needed.has(key)) : [];
  for (const { file, mutant, killedBy } of verdicts)
    if (verbose && killedBy !== null) console.log(`  killed ${file}:${mutant.firstLine} ${mutant.key} by « ${killedBy} »`);
  for (const { file, mutant } of alive) console.log(`  ALIVE ${file}:${mutant.firstLine} [${mutant.kind}] ${mutant.key}`);
  for (const key of unneeded) console.error(`  ✗ explained, yet killed or gone: ${key}`);
  for (const kind of ['and', 'or', 'whole', 'bound'] as const) console.log(`  ${counts(kind, verdicts, alive)}`);
  return alive.length === 0 && unneeded.length === 0;
}

const words = { and: 'operands of && → true', or: 'operands of || → false', whole: 'whole conditions → true', bound: 'bounds ± 1' };

function counts(kind: Mutant['kind'], verdicts: readonly Verdict[], alive: readonly Verdict[]): string {
  const ofKind = (some: readonly Verdict[]): readonly Verdict[] => some.filter(({ mutant }) => mutant.kind === kind);
  const all = ofKind(verdicts).length;
  const killed = ofKind(verdicts).filter(({ killedBy }) => killedBy !== null).length;
  const living = ofKind(alive).length;
  return `${words[kind]}: ${all} mutants, ${killed} killed, ${living} alive, ${all - killed - living} explained`;
}
