/** Why: a tab that closed cannot hear the server's answer; the next one finds it out without overwriting what others wrote since. */
import type { Documents } from '../documents';
import { Refusal, toRefusal } from '../refusal';
import type { Data } from '../stored/stored-values';
import { holdsPatch, isUntouched } from './comparison';
import type { OutboxEntry } from './outbox.state';

/** `arrived`: the server has it. `lost`: nobody has it and nobody changed these fields, so it can be sent again. A Refusal: it cannot. */
export async function settle(
  entry: OutboxEntry,
  documents: Pick<Documents, 'read' | 'whenWritten'>,
): Promise<'arrived' | 'lost' | Refusal> {
  try {
    const cached = await documents.read<Data>(entry.path, 'cache').catch(() => null);
    // Firestore never received it, or already gave it back: sending it again gives the true answer, and works offline.
    if (!holdsPatch(cached, entry.patch) && isUntouched(cached, entry.base ?? {})) return 'lost';
    await documents.whenWritten();
    const current = await documents.read<Data>(entry.path, 'server');
    if (holdsPatch(current, entry.patch)) return 'arrived';
    return isUntouched(current, entry.base ?? {}) ? 'lost' : new Refusal('conflict', 'changedMeanwhile');
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal.reason !== 'offline' && refusal.reason !== 'unavailable') return refusal;
    await later();
    return settle(entry, documents);
  }
}

const patience = 30_000;
const later = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, patience);
    addEventListener('online', () => resolve(), { once: true });
  });
