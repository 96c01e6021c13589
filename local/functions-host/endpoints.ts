/** Why: turns the exports of a functions bundle into the list of what must be served, as a deployment would read it. */
import type { RequestHandler } from './express.ts';

/** `fn(event)` of a second-generation function. */
export type EventHandler = (event: unknown) => unknown;

interface Named {
  /** Deployed name: nested exports are joined with a hyphen. */
  readonly name: string;
  readonly region: string;
  /** what an execution may take */
  readonly timeoutSeconds: number;
  /** names of the secrets that are in its environment */
  readonly secrets: readonly string[];
}
export interface HttpEndpoint extends Named {
  readonly kind: 'http';
  readonly handler: RequestHandler;
}
export interface TaskEndpoint extends Named {
  readonly kind: 'task';
  readonly handler: RequestHandler;
  readonly queue: Readonly<Record<string, unknown>>;
}
export interface ScheduleEndpoint extends Named {
  readonly kind: 'schedule';
  readonly handler: RequestHandler;
  readonly schedule: string;
  readonly timeZone: string;
}
export interface EventEndpoint extends Named {
  readonly kind: 'event';
  readonly handler: EventHandler;
  readonly eventType: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly patterns: Readonly<Record<string, string>>;
  readonly retry: boolean;
}
export type Endpoint = HttpEndpoint | TaskEndpoint | ScheduleEndpoint | EventEndpoint;

type Plain = Readonly<Record<string, unknown>>;
interface Manifest {
  readonly platform?: string;
  readonly region?: readonly string[];
  readonly timeoutSeconds?: unknown;
  readonly secretEnvironmentVariables?: readonly { readonly key: string }[];
  readonly httpsTrigger?: Plain;
  readonly callableTrigger?: Plain;
  readonly taskQueueTrigger?: Plain;
  readonly scheduleTrigger?: Plain;
  readonly eventTrigger?: {
    readonly eventType: string;
    readonly eventFilters?: Plain;
    readonly eventFilterPathPatterns?: Plain;
    readonly retry?: unknown;
  };
}

const defaultRegion = 'us-central1';
/** As Cloud Functions, unless a definition says otherwise. */
const defaultTimeoutSeconds = 60;

/** Walks a module's exports. Throws with the function's name on a kind that is not supported. */
export function endpointsOf(exports: Plain, prefix = ''): readonly Endpoint[] {
  return Object.entries(exports).flatMap(([key, value]) => {
    if (key === 'default' || value === null) return [];
    const manifest = typeof value === 'function' ? (value as { __endpoint?: Manifest }).__endpoint : undefined;
    if (manifest) return endpointFrom(`${prefix}${key}`, manifest, value);
    return typeof value === 'object' ? endpointsOf(value as Plain, `${prefix}${key}-`) : [];
  });
}

function endpointFrom(name: string, manifest: Manifest, value: unknown): readonly Endpoint[] {
  if (manifest.platform !== 'gcfv2') throw new Error(`${name}: only second-generation functions are supported (firebase-functions/v2)`);
  const handler = value as RequestHandler;
  const regions = manifest.region && manifest.region.length > 0 ? manifest.region.map((region) => textOf(region)) : [defaultRegion];
  const timeout = resolved(manifest.timeoutSeconds);
  const timeoutSeconds = typeof timeout === 'number' ? timeout : defaultTimeoutSeconds;
  const secrets = (manifest.secretEnvironmentVariables ?? []).map(({ key }) => key);
  return regions.map((region): Endpoint => {
    const named = { name, region, timeoutSeconds, secrets };
    if (manifest.taskQueueTrigger) return { ...named, kind: 'task', handler, queue: valuesOf(manifest.taskQueueTrigger) };
    if (manifest.scheduleTrigger) return { ...named, kind: 'schedule', handler, ...scheduleFrom(manifest.scheduleTrigger) };
    if (manifest.eventTrigger) return { ...named, kind: 'event', handler: value as EventHandler, ...eventFrom(manifest.eventTrigger) };
    if (manifest.httpsTrigger || manifest.callableTrigger) return { ...named, kind: 'http', handler };
    throw new Error(`${name}: this kind of trigger is not supported locally (${Object.keys(manifest).join(', ')})`);
  });
}

function scheduleFrom(trigger: Plain): { schedule: string; timeZone: string } {
  const zone = resolved(trigger['timeZone']);
  // Cloud Scheduler runs functions without a time zone in Los Angeles; the SDK's documentation says so.
  return { schedule: textOf(trigger['schedule']), timeZone: typeof zone === 'string' && zone !== '' ? zone : 'America/Los_Angeles' };
}

function eventFrom(trigger: NonNullable<Manifest['eventTrigger']>): Pick<EventEndpoint, 'eventType' | 'filters' | 'patterns' | 'retry'> {
  const texts = (plain: Plain = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, textOf(value)]));
  return {
    eventType: trigger.eventType,
    filters: texts(trigger.eventFilters),
    patterns: texts(trigger.eventFilterPathPatterns),
    retry: resolved(trigger.retry) === true,
  };
}

/** Parameters (`defineString`…) are expressions until they are read; "reset" markers mean "not set". */
function resolved(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { value: read } = value as { value?: unknown };
  return typeof read === 'function' ? (read as () => unknown).call(value) : undefined;
}

function textOf(value: unknown): string {
  const text = resolved(value);
  if (typeof text !== 'string') throw new Error(`expected a text in a function's definition, found ${JSON.stringify(value)}`);
  return text;
}

/** The same tree with expressions read and unset entries left out. */
function valuesOf(plain: Plain): Plain {
  const entries = Object.entries(plain).map(([key, value]): [string, unknown] => {
    const nested = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return [key, nested ? valuesOf(value as Plain) : resolved(value)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}
