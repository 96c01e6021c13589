/** Why: the process that holds the functions. Environment variables, set before it starts, are its only settings, as on Google's servers. */
import { pathToFileURL } from 'node:url';
import { ownerToken } from '../owner/gate.ts';
import { sendOwnerSecret } from '../owner/send-secret.ts';
import { listenHttp } from '../listen.ts';
import { shiftClock, type SetClock } from './schedules/clock.ts';
import { endpointsOf, type Endpoint } from './endpoints.ts';
import { nameOutput, printFault } from './output.ts';
import { registerEndpoints } from './registration.ts';
import { runSchedules } from './schedules/schedules.ts';
import { missingSecrets } from './secrets.ts';
import { functionsApp } from './server.ts';
import { gateHere, required, type FromFunctions } from './settings.ts';

async function start(): Promise<readonly string[]> {
  const project = required('GCLOUD_PROJECT');
  const port = Number(required('LOCAL_FUNCTIONS_PORT'));
  const address = `127.0.0.1:${port}`;
  const gate = gateHere();
  sendOwnerSecret(process.env);
  const bundle = (await import(pathToFileURL(required('LOCAL_FUNCTIONS_BUNDLE')).href)) as Record<string, unknown>;
  const endpoints = endpointsOf((bundle['module.exports'] as Record<string, unknown> | undefined) ?? bundle);
  const secrets = endpoints.flatMap((endpoint) => endpoint.secrets);
  Object.assign(process.env, missingSecrets(secrets, process.env, required('LOCAL_FUNCTIONS_SECRETS')));
  await listenHttp(functionsApp(project, endpoints, gate), port, process.env['LOCAL_FUNCTIONS_HOST']);
  await registerEndpoints(endpoints, {
    project,
    firestore: required('FIRESTORE_EMULATOR_HOST'),
    tasks: required('CLOUD_TASKS_EMULATOR_HOST'),
    functions: address,
    token: ownerToken(gate),
  });
  const url = ({ region, name }: Endpoint): string => `http://${address}/${project}/${region}/${name}`;
  runSchedules(endpoints, url, ownerToken(gate));
  return endpoints.map(({ name }) => name);
}

function tell(message: FromFunctions): void {
  process.send?.(message);
}

nameOutput();
process.on('unhandledRejection', (error) => printFault('functions', error));
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
process.on('message', (message: SetClock) => {
  shiftClock(message.offset);
  tell({ kind: 'clock-set' });
});
start().then(
  (names) => tell({ kind: 'ready', names }),
  (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);
