/** Why: a browser that starts anew keeps who is signed in, and nothing that was read. */
import type { BrowserContext } from 'playwright-core';
/** Where Authentication remembers who is signed in; Firestore's cache is another database. */
export const signedInStore = 'firebaseLocalStorageDb';

/** Playwright's types leave IndexedDB out. */
type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
export interface KeptState extends Kept {
  origins: (Kept['origins'][number] & { readonly indexedDB?: readonly { readonly name: string }[] })[];
}
