/** Why: serves functions at the addresses of the official emulator, so that SDKs, Firestore, Storage and Tasks find them. */
import type { Endpoint, EventEndpoint } from './endpoints.ts';
import { deliver, subscribersOf, triggerId, type CloudEvent } from './events.ts';
import type { Gate } from '../owner/gate.ts';
import { believedOnly, ownersOnly } from './believed.ts';
import { bodyReaders, express, type Express, type NextFunction, type Request, type Response } from './express.ts';
import { named, printFault } from './output.ts';
import { timeOver } from './time-limit.ts';

/** The whole host as one HTTP handler. Behind a gate, events, schedules and tasks come from the owner alone. */
export function functionsApp(project: string, endpoints: readonly Endpoint[], gate: Gate | null = null): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/functions', ownersOnly(gate));
  for (const { kind, region, name } of endpoints)
    if (kind !== 'event') app.use(`/${project}/${region}/${name}`, kind === 'http' ? believedOnly(gate) : ownersOnly(gate));
  app.use(...bodyReaders());
  mountEvents(app, project, endpoints);
  for (const endpoint of endpoints) {
    if (endpoint.kind === 'event') continue;
    app.use(`/${project}/${endpoint.region}/${endpoint.name}`, (request, response, next) => runHttp(endpoint, request, response, next));
  }
  app.use((request: Request, response: Response) => {
    const names = endpoints.filter(({ kind }) => kind !== 'event').map((endpoint) => `${endpoint.region}-${endpoint.name}`);
    response.status(404).send(`No function at ${request.path}. Functions served: ${names.join(', ') || 'none'}\n`);
  });
  return app;
}

function mountEvents(app: Express, project: string, endpoints: readonly Endpoint[]): void {
  const events = endpoints.filter((endpoint): endpoint is EventEndpoint => endpoint.kind === 'event');
  app.post(`/functions/projects/${project}/triggers/:id`, async (request, response, next) => {
    const id = String(request.params['id']);
    const direct = endpoints.find((endpoint) => triggerId(endpoint) === id);
    if (!direct) {
      // Its function is gone from the bundle: accepted, as Google drops the events of a deleted function, or it would come back for a day.
      console.warn(`event dropped: no function has the trigger ${id}`);
      response.json({});
    } else if (direct.kind === 'event') response.status((await deliver(direct, request.body)) ? 200 : 500).json({});
    else runHttp(direct, request, response, next);
  });
  app.post(`/functions/projects/${project}/trigger_multicast`, async (request, response) => {
    // Each event comes twice, in the old shape and as a CloudEvent; first-generation functions are not served.
    if (!request.is('application/cloudevents+json')) {
      response.json({ status: 'multicast_acknowledged' });
      return;
    }
    const event = request.body as CloudEvent;
    const results = await Promise.all(subscribersOf(events, event).map((endpoint) => deliver(endpoint, event)));
    response.status(results.every(Boolean) ? 200 : 500).json({ status: 'multicast_acknowledged' });
  });
}

function runHttp(endpoint: Exclude<Endpoint, EventEndpoint>, request: Request, response: Response, next: NextFunction): void {
  named(endpoint.name, () => {
    const timer = setTimeout(() => giveUp(endpoint, response), endpoint.timeoutSeconds * 1000);
    response.on('close', () => clearTimeout(timer));
    Promise.resolve()
      .then(() => endpoint.handler(request, response, next))
      .catch((error: unknown) => {
        printFault(endpoint.name, error);
        if (!response.headersSent) response.status(500).send('Internal Server Error');
      });
  });
}

/** Cloud Functions answers in a function's place once its time is over; what the function still does is heard by nobody. */
function giveUp(endpoint: Endpoint, response: Response): void {
  printFault(endpoint.name, timeOver(endpoint.timeoutSeconds));
  if (response.headersSent) response.destroy();
  else response.status(504).send('upstream request timeout');
}
