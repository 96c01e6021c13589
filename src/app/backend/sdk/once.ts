import { whyNotLoaded } from '../loading/why-not-loaded';

/** Runs `make` at the first call and gives its promise to every other; a failure is forgotten so that the next call tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch(async (error: unknown) => {
      made = null;
      throw await whyNotLoaded(error);
    });
    return made;
  };
}
