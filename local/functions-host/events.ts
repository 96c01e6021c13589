/** Why: Firestore, Storage and Auth tell functions what happened by CloudEvents; here each one reaches the functions that asked for it. */
import type { EventEndpoint } from './endpoints.ts';
import { named, printFault } from './output.ts';
import { within } from './time-limit.ts';

/** The envelope of a CloudEvent 1.0. */
export interface CloudEvent {
  readonly type: string;
  readonly source: string;
  readonly data?: unknown;
}

/** The id under which a function's trigger is registered and fired. */
export function triggerId(endpoint: { readonly region: string; readonly name: string }): string {
  return `${endpoint.region}-${endpoint.name}`;
}

/** Runs one handler to its end. False only when it failed and its definition asks for retries. */
export async function deliver(endpoint: EventEndpoint, event: unknown): Promise<boolean> {
  try {
    await named(endpoint.name, () => within(endpoint.timeoutSeconds, Promise.resolve(endpoint.handler(event))));
    return true;
  } catch (error) {
    printFault(endpoint.name, error);
    return !endpoint.retry;
  }
}

/** The functions an unaddressed event is for: same type, and every filter met by the event's data. */
export function subscribersOf(endpoints: readonly EventEndpoint[], event: CloudEvent): readonly EventEndpoint[] {
  const data = (event.data ?? {}) as Readonly<Record<string, unknown>>;
  return endpoints.filter(
    ({ eventType, filters }) =>
      eventType === event.type && Object.entries(filters).every(([key, value]) => data[key] === undefined || data[key] === value),
  );
}
