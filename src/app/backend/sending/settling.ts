/** Why: a tab that closed cannot hear the server's answer; the next one finds it out without overwriting what others wrote since. */
import type { Documents } from '../documents';
import { isAway, Refusal, toRefusal } from '../refusal';
import type { Data } from '../stored/stored-values';
import { holdsPatch, isUntouched } from './comparison';
import type { OutboxEntry } from './outbox.state';

/**
 * `arrived`: the server has it. `toSend`: nobody has it and nobody changed these fields, or sending finds out what was changed.
 * A Refusal: it cannot be sent.
 */
export async function settle(
  entry: OutboxEntry,
  documents: Pick<Documents, 'read' | 'whenWritten'>,
): Promise<'arrived' | 'toSend' | Refusal> {
  // Asked twice, it does what it does once.
  if (entry.mode === 'call') return 'toSend';
  try {
    const cached = await documents.read<Data>(entry.path, 'cache').catch(() => null);
    // Firestore never received it, or already gave it back: sending it again gives the true answer, and works offline.
    if (!holdsPatch(cached, entry.patch) && isUntouched(cached, entry.base ?? {})) return 'toSend';
    await documents.whenWritten();
    const current = await documents.read<Data>(entry.path, 'server');
    if (holdsPatch(current, entry.patch)) return 'arrived';
    if (entry.mode === 'revise' || isUntouched(current, entry.base ?? {})) return 'toSend';
    return new Refusal('conflict', 'changedMeanwhile');
  } catch (error) {
    const refusal = toRefusal(error);
    if (!isAway(refusal)) return refusal;
    await nextTry(pauseMs);
    return settle(entry, documents);
  }
}

const pauseMs = 30_000;

/** When the browser says that the network is back, or after a while. */
export const nextTry = (afterMs: number): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, afterMs);
    addEventListener('online', go);
  });
