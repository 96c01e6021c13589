/** Why: sizes, names and opening sentences are part of how this code is written, and no package checks them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../running/processes.ts';

const rooms = ['src', 'functions/src', 'local', 'tests', 'demo', 'tools', 'bench'];
const forbiddenNames = /(^|[-./])(utils?|helpers?|common|misc)([-./]|$)/;
/** One file per command, or per page of documentation: their number is not a sign of disorder. */
const listsByNature = new Set(['tools', 'tests/rules', 'tests/journeys']);
const needsOpening = /^(src\/domain|functions\/src|local)\//;

/** Every breach of these sizes and names, one sentence each. */
export function conventionFaults(): readonly string[] {
  return rooms.flatMap((room) => folderFaults(room));
}

function folderFaults(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: false });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${folder}/${entry.name}`);
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const crowded =
    sources.length > 12 && !listsByNature.has(folder) ? [`${folder}: ${sources.length} source files, make rooms of at most 12`] : [];
  const below = entries.filter((entry) => entry.isDirectory()).flatMap((entry) => folderFaults(`${folder}/${entry.name}`));
  return [...crowded, ...files.flatMap(fileFaults), ...below];
}

function fileFaults(file: string): readonly string[] {
  const faults: string[] = [];
  if (forbiddenNames.test(file)) faults.push(`${file}: name it after what it does`);
  if (!/\.(ts|html)$/.test(file)) return faults;
  const text = readFileSync(join(ROOT, file), 'utf8');
  const lines = text.split('\n').length - 1;
  const limit = file.endsWith('.html') ? 80 : 300;
  if (lines > limit && !file.endsWith('index.html')) faults.push(`${file}: ${lines} lines, the limit is ${limit}`);
  if (needsOpening.test(file) && !file.endsWith('.spec.ts') && !text.startsWith('/**'))
    faults.push(`${file}: open with one sentence saying why the file exists`);
  if (/\.(component|service)\.ts$/.test(file) || /export class \w+(Service|Component)\b/.test(text))
    faults.push(`${file}: no Service or Component suffix`);
  if (file.startsWith('src/app/') && text.includes('$any('))
    faults.push(`${file}: no $any in a template: bind a field of a signal form, or read a control by its name (#box, box.value)`);
  return faults;
}
