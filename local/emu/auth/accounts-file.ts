/** Why: accounts are exported in the official file, which the official CLI can read, but whole: its own import forgets when a password was set and when a session was revoked. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthStore } from './store.ts';
import type { AuthUser } from '../firebase-tools.ts';

/** What a service writes into a folder, and takes back from one (nothing, when the folder is not there). */
export interface Transfer {
  export(folder: string): Promise<void> | void;
  import(folder: string): Promise<void> | void;
}

const FILE = 'accounts.json';

/** Writes the accounts of a project, in the order of their identifiers. */
export function exportAccounts(store: AuthStore, project: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const users = [...(store.states.get(project)?.users.values() ?? [])].sort((a, b) => (a.localId < b.localId ? -1 : 1));
  writeFileSync(join(folder, FILE), `${JSON.stringify({ kind: 'identitytoolkit#DownloadAccountResponse', users }, null, 2)}\n`);
}

/** Adds the accounts of a file to a project. */
export function importAccounts(store: AuthStore, project: string, folder: string): void {
  if (!existsSync(join(folder, FILE))) return;
  const { users = [] } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { users?: readonly AuthUser[] };
  store.addUsers(project, users);
}
