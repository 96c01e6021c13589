/** Why: Angular ignores an attribute whose directive is not imported: a template that says `esOwnWords` would only look as if it did. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../running/processes.ts';

const ownSelector = /selector: '([^']*\[es[A-Z]\w*\][^']*)'[\s\S]*?export class (\w+)/g;

/** Each use of one of our attributes by a component that does not import its directive, one sentence each. */
export function ownAttributeFaults(): readonly string[] {
  const files = globSync('src/app/**/*.ts', { cwd: ROOT });
  const texts = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  const directives = texts.flatMap(({ text }) =>
    [...text.matchAll(ownSelector)].map(([, selector = '', name = '']) => ({ selector, name })),
  );
  const attributes = directives.flatMap(({ selector, name }) => {
    const [found] = /es[A-Z]\w*(?=\])/.exec(selector) ?? [];
    return found === undefined ? [] : [{ attribute: found, name }];
  });
  return texts.flatMap(({ file, text }) => {
    const template = text.includes('@Component(') ? text + templateBeside(file, text) : '';
    return attributes
      .filter(({ attribute, name }) => isUsed(attribute, template) && !new RegExp(`(import \\{[^}]*|class )\\b${name}\\b`).test(text))
      .map(({ attribute, name }) => `${file}: its template says ${attribute}, and ${name} is not imported`);
  });
}

const isUsed = (attribute: string, template: string): boolean => new RegExp(`<[^>]*\\s\\[?${attribute}\\b(?!\\w)`).test(template);

function templateBeside(file: string, text: string): string {
  const [, name] = /templateUrl: '\.\/([^']+)'/.exec(text) ?? [];
  const path = name === undefined ? '' : join(ROOT, dirname(file), name);
  return name !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : '';
}
