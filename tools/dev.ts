/** Why: `npm run dev` is `npm start` with live reload: screens through Angular's server, functions through a bundle that rebuilds itself. */
import { context } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, usage, type CommandLine } from '../local/command-line.ts';
import { startHosting } from '../local/hosting/start.ts';
import { reservePort } from '../local/listen.ts';
import { startLocalFirebase, type LocalFirebase } from '../local/main.ts';
import { buildFunctions, functionsOptions } from './making/bundle.ts';
import { prepareDemo } from './running/demo.ts';
import { binaryOf, ROOT } from './running/processes.ts';
import { passwordPolicy } from './running/password-policy.ts';
import { say, stopWith } from './running/say.ts';
import { untilStopped } from './running/stopping.ts';
import { welcome } from './running/welcome.ts';

/** Each rebuild that compiles starts the functions again; one that does not leaves the old ones. */
async function watchFunctions(firebase: LocalFirebase): Promise<() => Promise<void>> {
  let first = true;
  const restart = (): void => {
    firebase.restartFunctions().then(
      () => say('Fonctions rechargées', 'functions reloaded'),
      (error: unknown) => console.error(error instanceof Error ? error.message : error),
    );
  };
  const watching = await context({
    ...functionsOptions,
    plugins: [
      {
        name: 'restart',
        setup: (bundler) =>
          bundler.onEnd(({ errors }) => {
            if (!first && errors.length === 0) restart();
            first = false;
          }),
      },
    ],
  });
  await watching.watch();
  return () => watching.dispose();
}

/** Angular's own server, which asks ours for the configuration and the mailbox. */
function serveScreens(port: number, reservedPort: number): () => void {
  const proxy = join(ROOT, 'dist', 'cache', 'proxy.json');
  mkdirSync(join(ROOT, 'dist', 'cache'), { recursive: true });
  writeFileSync(proxy, JSON.stringify({ '/__/': { target: `http://127.0.0.1:${reservedPort}`, secure: false } }));
  const args = [binaryOf('@angular/cli', 'ng'), 'serve', '--port', String(port), '--proxy-config', proxy];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
  });
  return () => void child.kill('SIGTERM');
}

async function main({ help, appPort, demo, local, exportOnExit }: CommandLine): Promise<void> {
  if (help) {
    console.log(usage);
    return;
  }
  await reservePort('application', appPort, '--app-port');
  say('Fonctions', 'functions');
  await buildFunctions();
  const demonstration = demo ? await prepareDemo() : null;
  const firebase = await startLocalFirebase({
    ...(await passwordPolicy()),
    ...local,
    ...(demonstration === null ? {} : { prepare: (services) => demonstration.load(services, local.data) }),
  });
  const closers: (() => Promise<void> | void)[] = [() => firebase.close()];
  try {
    const hosting = await startHosting({
      config: join(ROOT, 'firebase.json'),
      project: firebase.project,
      services: firebase.ports,
      gate: firebase.gate,
      port: 0,
    });
    closers.push(() => hosting.close(), await watchFunctions(firebase), serveScreens(appPort, hosting.port));
    welcome({ port: appPort, data: local.data, accounts: demonstration?.accounts ?? [], gate: firebase.gate, english: false });
    await untilStopped(async () => {
      if (exportOnExit !== undefined) await firebase.exportTo(exportOnExit);
      await closeInReverse(closers);
    });
  } catch (error) {
    await closeInReverse(closers);
    throw error;
  }
}

async function closeInReverse(closers: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const close of [...closers].reverse()) await close();
}

await Promise.resolve()
  .then(() => main(readCommandLine(process.argv.slice(2), ROOT)))
  .catch(stopWith);
