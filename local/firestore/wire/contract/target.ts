/** Why: a contract is only one if somebody else keeps it too: with FIRESTORE_EMULATOR_HOST set, the same specs are put to Google's emulator. */
import { randomUUID } from 'node:crypto';
import { clientsOf, type Clients } from './clients.ts';
import { RULES, runServer } from './running-server.ts';

/** A project of its own under RULES, on our server or on the emulator that the environment names. */
export async function openTarget(): Promise<Clients> {
  const address = process.env['FIRESTORE_EMULATOR_HOST'];
  if (address === undefined) return runServer();
  const project = `demo-${randomUUID().slice(0, 8)}`;
  const answer = await fetch(`http://${address}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ content: RULES }] } }),
  });
  if (!answer.ok) throw new Error(`The emulator at ${address} refused the rules: ${await answer.text()}`);
  const { hostname, port } = new URL(`http://${address}`);
  return clientsOf(project, hostname, Number(port));
}
