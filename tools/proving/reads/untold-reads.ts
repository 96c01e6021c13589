/** Why: what was refused, or is still on its way, is never shown as what is empty: each live read of a screen says so, or says here why nothing is claimed without it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../running/processes.ts';

const elsewhere = 'told by the pages it is given to, with a way to try again';
const leftOut = 'left out until known: nothing is said in its absence';
const same = 'the same documents as another read of the page, which tells';

const exempt: Readonly<Record<string, string>> = {
  'src/app/admin/journal/journal.ts aside': leftOut,
  'src/app/admin/scopes.ts read': elsewhere,
  'src/app/alumni/aid/mutual-aid.ts needs': 'told by the loop of the page, as list.read',
  'src/app/alumni/aid/mutual-aid.ts offers': 'told by the loop of the page, as list.read',
  'src/app/alumni/members/members.ts counts': leftOut,
  'src/app/applications/editor/presence-light.ts catchError': leftOut,
  'src/app/applications/screening/queue.ts call': leftOut,
  'src/app/applications/screening/queue.ts funnel': leftOut,
  'src/app/applications/submission/arrived.ts read': 'the closing counts it whether it is shown or not',
  'src/app/calls/managed-call.ts read': elsewhere,
  'src/app/coaching/diagnostic/diagnostic.ts finalRead': same,
  'src/app/coaching/mission/mission-page.ts catchError': 'an expert may not read the plan: the mission is enough',
  'src/app/coaching/plan/plan-reading.ts read': elsewhere,
  'src/app/jury/juries/juries.ts programmes': same,
  'src/app/jury/reading-room/desk.ts catchError': 'a note is written over nothing it has not seen: the outbox compares',
  'src/app/jury/reading-room/pile.ts catchError':
    'without network, an opinion is begun here: the outbox compares it with what the server has',
  'src/app/peers/session/signing.ts read': 'one signs without network; what the server has is compared when it answers',
  'src/app/peers/list/sessions.ts lookedAt': leftOut,
  'src/app/programmes/team/team.ts programme': leftOut,
  'src/app/shell/account/mail-language.ts read': leftOut,
  'src/app/shell/home/ahead.ts counted': leftOut,
  'src/app/shell/home/moved.ts read': leftOut,
  'src/app/shell/home/my-day.ts outlook': elsewhere,
};

/** Each live read whose refusal a screen would show as emptiness, and each exception that is none, one sentence each. */
export function untoldReads(): readonly string[] {
  const files = globSync('src/app/**/*.ts', { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.spec\.ts$|\/testing\/|^src\/app\/backend\/|-gateway\.ts$/.test(file));
  const untold = files.flatMap((file) => untoldIn(file, readFileSync(join(ROOT, file), 'utf8')));
  return [
    ...untold
      .filter((key) => exempt[key] === undefined)
      .map((key) => `${key}: say its refusal (*esShown="[…]", or es-problem with its retry), or say why not in untold-reads.ts`),
    ...Object.keys(exempt)
      .filter((key) => !untold.includes(key))
      .map((key) => `tools/proving/untold-reads.ts: ${key} needs no exception`),
  ];
}

export function untoldIn(file: string, source: string): readonly string[] {
  const text = source + templateBeside(file, source);
  const reads = [...source.matchAll(/^ +(?:readonly |private |protected )*(\w+)(?:: [^=\n]+)? = (?:live|livePages|listed)\b/gm)].map(
    ([, name = '']) => name,
  );
  const silenced = /catchError\(\(\) => of\b/.test(source) ? [`${file} catchError`] : [];
  return [...reads.filter((name) => !isTold(name, text) || !isAwaited(name, text)).map((name) => `${file} ${name}`), ...silenced];
}

/** Where nothing of it is drawn before it is known; `*esShown` and the faces that a template asks for do so. */
const isAwaited = (name: string, text: string): boolean =>
  !new RegExp(`\\b${name}\\.value\\(\\[\\]\\)`).test(text) ||
  new RegExp(`(?:[?:] this\\.|@let \\w+ = |@switch \\(|[ ("'])${name}\\.state\\(\\)|\\*esShown="\\[[^\\]]*\\b${name}\\b`).test(text);

const isTold = (name: string, text: string): boolean =>
  new RegExp(`\\b${name}\\.retry\\b|\\*esShown="\\[[^\\]]*\\b${name}\\b[^\\]]*\\]`).test(text);

function templateBeside(file: string, text: string): string {
  const [, name] = /templateUrl: '\.\/([^']+)'/.exec(text) ?? [];
  const path = name === undefined ? '' : join(ROOT, dirname(file), name);
  return name !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : '';
}
