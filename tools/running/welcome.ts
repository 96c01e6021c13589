/** Why: a start ends with one block that says everything a newcomer needs. */
import { relative } from 'node:path';
import type { Gate } from '../../local/owner/gate.ts';
import type { DemoAccount } from './demo.ts';
import { ROOT } from './processes.ts';

export interface Welcome {
  readonly port: number;
  readonly data: string;
  readonly accounts: readonly DemoAccount[];
  readonly gate: Gate | null;
  /** Whether `/en/` is served: live reload builds one language. */
  readonly english: boolean;
}

/** Prints the address, the accounts by role, where the data lives and how to begin again. */
export function welcome({ port, data, accounts, gate, english }: Welcome): void {
  const url = `http://localhost:${port}`;
  const mailbox = `${url}/__/mailbox${gate === null ? '' : `?owner=${gate.secret}`}`;
  const line = '─'.repeat(78);
  const inside = relative(ROOT, data);
  const place = data === ':memory:' ? 'en mémoire / in memory' : inside.startsWith('..') ? data : inside;
  const inEnglish = english ? `${url}/en/` : 'npm start (live reload is in French only)';
  console.log(
    `\n${line}\n  Essaim est prêt / is ready       ${url}\n  English                          ${inEnglish}\n  Courriels / mailbox              ${mailbox}`,
  );
  if (accounts.length > 0) console.log('\n  Comptes de démonstration / demonstration accounts');
  const width = (key: 'role' | 'email'): number => Math.max(0, ...accounts.map((account) => account[key].length));
  const [roles, emails] = [width('role'), width('email')];
  for (const { role, email, password, name } of accounts)
    console.log(`    ${role.padEnd(roles)}  ${email.padEnd(emails)}  ${password}  (${name})`);
  console.log(`\n  Données / data: ${place}    Recommencer / reset: npm run demo:reset\n  Ctrl-C pour arrêter / to stop\n${line}`);
}
