/** Why: without Cloud Scheduler, someone must wake scheduled functions: once a minute, those that are due are called as Scheduler would. */
import { parseSchedule } from './cron.ts';
import type { Endpoint, ScheduleEndpoint } from '../endpoints.ts';
import { printFault } from '../output.ts';

/** Starts the clock; answers the stopper. `token` is the owner's. A schedule that cannot be read throws with the function's name. */
export function runSchedules(endpoints: readonly Endpoint[], url: (endpoint: ScheduleEndpoint) => string, token: string): () => void {
  const jobs = endpoints
    .filter((endpoint): endpoint is ScheduleEndpoint => endpoint.kind === 'schedule')
    .map((endpoint) => ({ endpoint, isDue: scheduleOf(endpoint) }));
  const tick = (): void => {
    const now = new Date();
    for (const { endpoint, isDue } of jobs) {
      if (isDue(now)) fire(endpoint, url(endpoint), token, now).catch((error: unknown) => printFault(endpoint.name, error));
    }
    timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
  };
  let timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
  return () => clearTimeout(timer);
}

function scheduleOf(endpoint: ScheduleEndpoint): (instant: Date) => boolean {
  try {
    return parseSchedule(endpoint.schedule, endpoint.timeZone);
  } catch (error) {
    throw new Error(`${endpoint.name}: ${(error as Error).message}`, { cause: error });
  }
}

async function fire(endpoint: ScheduleEndpoint, url: string, token: string, at: Date): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-cloudscheduler-jobname': endpoint.name,
    'x-cloudscheduler-scheduletime': at.toISOString(),
  };
  const response = await fetch(url, { method: 'POST', headers, body: '{}' });
  if (!response.ok) throw new Error(`schedule answered ${response.status}`);
}
