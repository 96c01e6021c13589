/** Why: nothing typed is lost by leaving, closing or a refusal: a form that sends keeps its words by `keptForm`, or says here why it needs not. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../running/processes.ts';

const secret = 'a password or an address to sign in with is kept nowhere';
const exempt: Readonly<Record<string, string>> = {
  'src/app/alumni/members/members.ts': 'a search: its words are in the address',
  'src/app/calls/eligibility-check/eligibility-check.ts': 'choices of a visitor, sent nowhere',
  'src/app/calls/orientation/orientation.ts': 'choices of a visitor, sent nowhere',
  'src/app/calls/settings/call-words-form.ts': 'each field goes to the outbox when it is left',
  'src/app/jury/juries/create-jury.ts': 'choices and a number of places',
  'src/app/peers/sheet/minutes-dialog.ts': 'two figures',
  'src/app/shell/signing/link-password.ts': secret,
  'src/app/shell/signing/sign-in-link.ts': secret,
  'src/app/shell/signing/sign-in.ts': secret,
};

/** Each component with a form that keeps nothing, or that keeps and does not show it or prove it, one sentence each. */
export function unkeptForms(): readonly string[] {
  const files = globSync('src/app/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.spec.ts'));
  const forms = files
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(ROOT, file), 'utf8') }))
    .map(({ file, text }) => ({ file, text, template: text.includes('@Component(') ? text + templateBeside(file, text) : '' }))
    .filter(({ template }) => /<form\b/.test(template));
  const unkept = forms.filter(({ file, text, template }) => !isKept(text, template) && exempt[file] === undefined);
  const unnamed = forms.filter(({ text }) => isDialog(text) && /\bkeptForm\(/.test(text) && !/\bopener: \(\) =>/.test(text));
  const proven = provenForms();
  const keeping = files.filter((file) => /^(?!.*\bconst keptForm\b).*\bkeptForm\(/m.test(codeOf(file))).map(nameOf);
  const unproven = keeping.filter((name) => !proven.has(name));
  const stale = [...proven].filter((name) => !keeping.includes(name));
  const needless = Object.keys(exempt).filter((file) => !forms.some((form) => form.file === file && !isKept(form.text, form.template)));
  return [
    ...unkept.map(
      ({ file }) => `${file}: its form loses what is typed: use keptForm and es-kept-notice, or say why not in unkept-forms.ts`,
    ),
    ...unnamed.map(({ file }) => `${file}: say to its unsent words what opens this dialog: give keptForm its opener`),
    ...unproven.map((name) => `src/app/${name}.ts: prove that its words are kept: name the form in the kept-forms.spec.ts of its room`),
    ...stale.map((name) => `src/app/**/kept-forms.spec.ts: ${name} is no form that keeps its words`),
    ...needless.map((file) => `tools/proving/unkept-forms.ts: ${file} needs no exception`),
  ];
}

/** The forms that a table of `proveKept` names. */
const provenForms = (): ReadonlySet<string> =>
  new Set(
    globSync('src/app/**/kept-forms.spec.ts', { cwd: ROOT }).flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bform: '([^']+)'/g)].map(([, name = '']) => name),
    ),
  );

const nameOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/^src\/app\//, '')
    .replace(/\.ts$/, '');
const codeOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const isDialog = (text: string): boolean => text.includes('(Opened)');

/** It says itself when its words left, or lets the page that sends them say so. */
const saysWhenSent = /\.(sending|handed)\(\)|^ {2}readonly kept = keptForm\(/m;
const isKept = (text: string, template: string): boolean =>
  /\bkeptForm\(/.test(text) && saysWhenSent.test(text) && template.includes('<es-kept-notice');

function templateBeside(file: string, text: string): string {
  const [, name] = /templateUrl: '\.\/([^']+)'/.exec(text) ?? [];
  const path = name === undefined ? '' : join(ROOT, dirname(file), name);
  return name !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : '';
}
