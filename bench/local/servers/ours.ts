/** Why: the embedded Firestore as the project starts it, alone in a process, with the rules and indexes of the benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndexes } from '../../../local/firestore/query/indexes.ts';
import { RulesHolder, startFirestore } from '../../../local/firestore/server.ts';
import { createEngine } from '../../../local/firestore/store/engine.ts';
import { compileRules } from '../../../local/rules/compile.ts';
import { announce } from './announce.ts';

const besides = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const rules = new RulesHolder((source) => compileRules(source));
rules.setDefault(besides('bench.rules'));
const indexes = parseIndexes(besides('bench.indexes.json'));
const engine = createEngine({ path: join(process.argv[2] ?? '.', 'firestore'), authorizer: rules, indexes: () => indexes });
const { port } = await startFirestore({ port: 0, engine, rules, host: ['127.0.0.1'] });
announce(port);
