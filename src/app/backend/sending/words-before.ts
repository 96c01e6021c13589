/** Why: an act asked of a document that is still being written (a new milestone, then what it waits for) would find nothing there. */
import { filter, firstValueFrom, map, type Observable } from 'rxjs';
import type { OutboxEntry } from './outbox.state';

const isBefore = (call: OutboxEntry, other: OutboxEntry): boolean =>
  other.uid === call.uid && other.path === call.path && other.mode !== 'call' && other.state === 'pending' && other.at <= call.at;

/** Resolves once the server has answered what was typed in the same document before a callable is asked. */
export const wordsBefore = (entries: Observable<readonly OutboxEntry[]>, call: OutboxEntry): Promise<boolean> =>
  firstValueFrom(
    entries.pipe(
      map((all) => call.mode !== 'call' || !all.some((other) => isBefore(call, other))),
      filter(Boolean),
    ),
    { defaultValue: true },
  );
