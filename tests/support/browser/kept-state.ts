/** Why: a browser that starts anew keeps who is signed in, and nothing that was read. */
import type { BrowserContext } from 'playwright-core';

/** Where Authentication remembers who is signed in; Firestore's cache is another database. */
const signedInStore = 'firebaseLocalStorageDb';

/** Playwright's types leave IndexedDB out. */
type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
interface KeptState extends Kept {
  origins: (Kept['origins'][number] & { readonly indexedDB?: readonly { readonly name: string }[] })[];
}

const known = new WeakMap<BrowserContext, Promise<KeptState>>();

const readSignedIn = async (context: BrowserContext): Promise<KeptState> => {
  const state: KeptState = await context.storageState({ indexedDB: true });
  const origins = state.origins.map((origin) => ({
    ...origin,
    indexedDB: origin.indexedDB?.filter(({ name }) => name === signedInStore) ?? [],
  }));
  return { ...state, origins };
};

/** What a browser needs to be this person's, and nothing that was read. Asked once: reading the whole store of a browser takes seconds. */
export const signedInState = (context: BrowserContext): Promise<KeptState> => {
  const state = known.get(context) ?? readSignedIn(context);
  known.set(context, state);
  return state;
};
