/** Why: the demonstration is loaded once per data folder, through the Admin SDK, as a trusted machine would; `demo/` says what it holds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalServices } from '../../local/main.ts';
import { ownerToken } from '../../local/owner/gate.ts';
import { bundleForNode } from '../making/node-specs.ts';
import { runNode } from './processes.ts';
import { say } from './say.ts';

export interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

const loader = join(import.meta.dirname, 'demo-run.ts');

/** Bundles demo/; answers how to load it and whom it lets in. */
export async function prepareDemo(): Promise<{
  load: (services: LocalServices, folder: string) => Promise<void>;
  accounts: readonly DemoAccount[];
}> {
  const [loadFile = '', accountsFile = ''] = await bundleForNode(['demo/load.ts', 'demo/accounts.ts'], 'dist/demo');
  const { accounts } = (await import(pathToFileURL(accountsFile).href)) as { accounts: readonly DemoAccount[] };
  return { accounts, load: (services, folder) => loadOnce(services, folder, loadFile) };
}

/** A load that was interrupted is cleared and begun again, so that half a demonstration is never shown. */
async function loadOnce(services: LocalServices, folder: string, loadFile: string): Promise<void> {
  const marker = join(folder, 'demo.state');
  const state = folder === ':memory:' || !existsSync(marker) ? 'absent' : readFileSync(marker, 'utf8');
  if (state === 'loaded') return;
  say('Chargement des données de démonstration', 'loading the demonstration data');
  if (state === 'loading') await clear(services);
  if (folder !== ':memory:') writeFileSync(marker, 'loading');
  const code = await runNode(loader, [loadFile], { env: services.env });
  if (code !== 0) throw new Error('Les données de démonstration n’ont pas pu être chargées. / The demonstration data could not be loaded.');
  if (folder !== ':memory:') writeFileSync(marker, 'loaded');
}

async function clear({ project, ports, gate }: LocalServices): Promise<void> {
  const headers = { authorization: `Bearer ${ownerToken(gate)}` };
  for (const url of [
    `http://127.0.0.1:${ports.firestore}/emulator/v1/projects/${project}/databases/(default)/documents`,
    `http://127.0.0.1:${ports.auth}/emulator/v1/projects/${project}/accounts`,
  ]) {
    const response = await fetch(url, { method: 'DELETE', headers });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  }
}
