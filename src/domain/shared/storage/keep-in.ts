/** Why: a browser without room left, or that forbids storage, must not stop what somebody does: `setItem` throws there. Written here for every room of the application may use it. */

interface TextStorage {
  setItem(key: string, value: string): void;
}

/** Answers false when the value could not be kept: it then lasts as long as the page. */
export function keepIn(storage: TextStorage, key: string, value: string): boolean {
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
