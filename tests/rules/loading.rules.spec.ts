import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules, type RulesService } from '../../local/rules/compile.ts';

const FILES: readonly (readonly [string, RulesService])[] = [
  ['firestore.rules', 'cloud.firestore'],
  ['storage.rules', 'firebase.storage'],
];

describe('the rules of the project', () => {
  for (const [file, service] of FILES) {
    it(`${file} names nothing that nobody declares: production would load it and refuse in silence`, () => {
      expect(compileRules(readFileSync(join(process.cwd(), file), 'utf8'), service).warnings).toEqual([]);
    });
  }
});
