/** Why: `npm start` shows the whole of Essaim, built as for production, on data that stays on this machine. */
import { join } from 'node:path';
import { readCommandLine, usage, type CommandLine } from '../local/command-line.ts';
import { startHosting } from '../local/hosting/start.ts';
import { reservePort } from '../local/listen.ts';
import { findPorts, startLocalFirebase } from '../local/main.ts';
import { prepareDemo } from './running/demo.ts';
import { buildEverything } from './making/everything.ts';
import { ROOT } from './running/processes.ts';
import { passwordPolicy } from './running/password-policy.ts';
import { say, stopWith } from './running/say.ts';
import { untilStopped } from './running/stopping.ts';
import { welcome } from './running/welcome.ts';

async function main({ help, appPort, demo, local, exportOnExit }: CommandLine): Promise<void> {
  if (help) {
    console.log(usage);
    return;
  }
  // A taken port is told before the minute of building, not after.
  await reservePort('application', appPort, '--app-port', local.host);
  await findPorts(local);
  await buildEverything();
  const demonstration = demo ? await prepareDemo() : null;
  say('Firebase local', 'local Firebase');
  const firebase = await startLocalFirebase({
    ...(await passwordPolicy()),
    ...local,
    ...(demonstration === null ? {} : { prepare: (services) => demonstration.load(services, local.data) }),
  });
  try {
    const services = { config: join(ROOT, 'firebase.json'), project: firebase.project, services: firebase.ports, gate: firebase.gate };
    const hosting = await startHosting({ ...services, port: appPort, demo, ...(local.host === undefined ? {} : { host: local.host }) });
    welcome({ port: hosting.port, data: local.data, accounts: demonstration?.accounts ?? [], gate: firebase.gate, english: true });
    await untilStopped(async () => {
      await hosting.close();
      if (exportOnExit !== undefined) await firebase.exportTo(exportOnExit);
      await firebase.close();
    });
  } catch (error) {
    await firebase.close();
    throw error;
  }
}

await Promise.resolve()
  .then(() => main(readCommandLine(process.argv.slice(2), ROOT)))
  .catch(stopWith);
