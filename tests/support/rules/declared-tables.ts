/** Why: the mutation test reads the tables of rules without running their specs: each declared table is kept here. */
import type { RuleTable } from './table';

/** Every table of rules that was loaded, in the order of loading. */
export const declaredTables: RuleTable[] = [];
