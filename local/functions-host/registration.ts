/** Why: Firestore must know which documents interest functions, and Tasks which queues they serve. */
import type { Endpoint, EventEndpoint, TaskEndpoint } from './endpoints.ts';
import { triggerId } from './events.ts';

export interface Addresses {
  readonly project: string;
  /** host:port */
  readonly firestore: string;
  readonly tasks: string;
  readonly functions: string;
  /** the owner's bearer token */
  readonly token: string;
}

const firestorePrefix = 'google.cloud.firestore.document.v1.';

/** Throws, with the function's name, when one of them refuses. */
export async function registerEndpoints(endpoints: readonly Endpoint[], at: Addresses): Promise<void> {
  for (const endpoint of endpoints) {
    if (endpoint.kind === 'task') await registerQueue(endpoint, at);
    else if (endpoint.kind === 'event' && endpoint.eventType.startsWith(firestorePrefix)) await registerTrigger(endpoint, at);
  }
}

async function registerTrigger(endpoint: EventEndpoint, at: Addresses): Promise<void> {
  const pattern = endpoint.patterns['document'];
  const document =
    pattern === undefined ? { value: endpoint.filters['document'], matchType: 'EXACT' } : { value: pattern, matchType: 'PATH_PATTERN' };
  const url = `http://${at.firestore}/emulator/v1/projects/${at.project}/eventarcTrigger?eventarcTriggerId=${encodeURIComponent(triggerId(endpoint))}`;
  await post(endpoint.name, url, at.token, {
    eventType: endpoint.eventType,
    database: endpoint.filters['database'] ?? '(default)',
    namespace: endpoint.filters['namespace'] ?? '(default)',
    document,
  });
}

async function registerQueue(endpoint: TaskEndpoint, at: Addresses): Promise<void> {
  const url = `http://${at.tasks}/projects/${at.project}/locations/${endpoint.region}/queues/${endpoint.name}`;
  await post(endpoint.name, url, at.token, {
    ...endpoint.queue,
    defaultUri: `http://${at.functions}/${at.project}/${endpoint.region}/${endpoint.name}`,
  });
}

async function post(name: string, url: string, token: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${name}: registration refused (${response.status}): ${await response.text()}`);
}
