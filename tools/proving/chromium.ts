/** Why: the application's specs and the journeys run in a real browser; it is found, or installed when the machine lets us. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from '../running/say.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome, installed through apt-get when none is found and it may. Throws saying what to install. */
export function chromium(): string {
  const found = find() ?? (install() ? find() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'Aucun Chromium ni Chrome trouvé. Installez-le (Debian, Ubuntu : « sudo apt-get install chromium »), ou indiquez son chemin dans CHROME_BIN.\n' +
      'No Chromium or Chrome found. Install it (Debian, Ubuntu: "sudo apt-get install chromium"), or give its path in CHROME_BIN.',
  );
}

function find(): string | undefined {
  const given = process.env['CHROME_BIN'];
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    throw new Error(`CHROME_BIN ne mène à aucun programme : ${given} / CHROME_BIN names no program.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin');
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(): boolean {
  if (process.platform !== 'linux' || !isExecutable('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  say('Installation de Chromium par apt-get', 'installing Chromium through apt-get');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    try {
      execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    } catch {
      // An update that fails may still leave a usable list: the installation decides.
      if (args[0] === 'install') return false;
    }
  }
  return true;
}
