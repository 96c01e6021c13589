/** Why: the tables of tests/rules are loaded as data: their specs are bundled as the suite does, and nothing of them runs. */
import { pathToFileURL } from 'node:url';
import type { declaredTables } from '../../../tests/support/rules/declared-tables.ts';
import type { declaredStorageTables } from '../../../tests/support/rules/storage-table.ts';
import { bundleForNode, filesMatching } from '../../making/node-specs.ts';
import type { StorageTableReader } from './storage-questions.ts';

export interface LoadedTables extends StorageTableReader {
  readonly declaredStorageTables: typeof declaredStorageTables;
  readonly declaredTables: typeof declaredTables;
}

/** Every table of tests/rules. */
export async function loadTables(): Promise<LoadedTables> {
  const support = ['tests/support/rules/declared-tables.ts', 'tests/support/rules/table.ts', 'tests/support/rules/storage-table.ts'];
  const bundled = await bundleForNode([...support, ...filesMatching('tests/rules/**/*.spec.ts')], 'dist/tests/mutation');
  silenceJasmine();
  const modules: readonly object[] = await Promise.all(bundled.map((file) => import(pathToFileURL(file).href) as Promise<object>));
  return Object.assign({}, ...modules.slice(0, support.length)) as LoadedTables;
}

/** A spec file declares its specs while it loads: here nobody is told. */
function silenceJasmine(): void {
  const ignored = (): void => undefined;
  Object.assign(globalThis, {
    describe: ignored,
    it: ignored,
    beforeAll: ignored,
    afterAll: ignored,
    beforeEach: ignored,
    afterEach: ignored,
  });
}
