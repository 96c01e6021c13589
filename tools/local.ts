/** Why: `npm run local`: the embedded Firebase alone, for tools and tests that bring their own application. */
import { join } from 'node:path';
import { readCommandLine, usage } from '../local/command-line.ts';
import { startLocalFirebase } from '../local/main.ts';
import { buildFunctions } from './making/bundle.ts';
import { ROOT } from './running/processes.ts';
import { stopWith } from './running/say.ts';
import { untilStopped } from './running/stopping.ts';

async function main(): Promise<void> {
  const { help, local, exportOnExit } = readCommandLine(process.argv.slice(2), ROOT);
  if (help) {
    console.log(usage);
    return;
  }
  if (local.functions) await buildFunctions();
  const firebase = await startLocalFirebase(local);
  console.log(`\nFirebase local (${firebase.project}), données / data: ${local.data}`);
  for (const [service, port] of Object.entries(firebase.ports)) console.log(`  ${service.padEnd(10)} 127.0.0.1:${port}`);
  if (firebase.functionNames().length > 0) console.log(`  fonctions / functions: ${firebase.functionNames().join(', ')}`);
  if (firebase.gate !== null)
    console.log(
      `\nPour un programme Node qui est à vous / for a Node program of yours: export NODE_OPTIONS='--import ${join(ROOT, 'local', 'owner', 'preload.ts')}'`,
    );
  console.log('\nVariables pour les SDK / environment for SDKs:');
  for (const [name, value] of Object.entries(firebase.env)) console.log(`  export ${name}='${value}'`);
  console.log('\nCtrl-C pour arrêter / to stop');
  await untilStopped(async () => {
    try {
      if (exportOnExit !== undefined) await firebase.exportTo(exportOnExit);
    } finally {
      await firebase.close();
    }
  });
}

await Promise.resolve().then(main).catch(stopWith);
