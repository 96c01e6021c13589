/** Why: a browser without room left, or that forbids storage, must not stop what somebody does: `setItem` throws there. */

/** Answers false when the value could not be kept: it then lasts as long as the page. */
export function keepIn(storage: Storage, key: string, value: string): boolean {
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
