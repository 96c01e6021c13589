/** Why: `npm run demo:reset` gives back the first day: the data folder is emptied, and the next start loads the demonstration again. */
import { existsSync, rmSync } from 'node:fs';
import { readCommandLine } from '../local/command-line.ts';
import { takeDataFolder } from '../local/data-folder.ts';
import { ROOT } from './running/processes.ts';
import { stopWith } from './running/say.ts';

function reset(): void {
  const { data } = readCommandLine(process.argv.slice(2), ROOT).local;
  if (data === ':memory:' || !existsSync(data)) {
    console.log('Rien à effacer. / Nothing to erase.');
    return;
  }
  // Refused while a local Firebase uses the folder.
  takeDataFolder(data).release();
  rmSync(data, { recursive: true, force: true });
  console.log(
    'Données effacées : le prochain « npm start » recharge la démonstration. / Data erased: the next "npm start" loads the demonstration again.',
  );
}

try {
  reset();
} catch (error) {
  stopWith(error);
}
