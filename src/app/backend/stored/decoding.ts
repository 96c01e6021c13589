/** Why: the one place where a stored document becomes a value of the domain. */
import type { Identified } from '@domain/shared/document';
import { isNewer } from '@domain/shared/contract/versions';
import { Refusal } from '../refusal';
import { fromStored } from './stored-values';

interface Snapshot {
  readonly id: string;
  readonly ref: { readonly path: string };
  data(options: { serverTimestamps: 'estimate' }): unknown;
}

/** Refuses, as `outdated`, what a later version of the application wrote: shown or changed by this one, it would be spoilt. */
export function refuseNewer(path: string, data: object): void {
  if (isNewer(path, data)) throw new Refusal('outdated', '', path);
}

export function decoded<T>(snapshot: Snapshot): Identified<T> {
  const data = fromStored(snapshot.data({ serverTimestamps: 'estimate' })) as object;
  refuseNewer(snapshot.ref.path, data);
  return { ...data, id: snapshot.id } as Identified<T>;
}

/** A listener of the SDK whose fault reaches whoever follows, instead of the console. */
export const orTell =
  <T>(listener: (snapshot: T) => void, subscriber: { error(error: unknown): void }): ((snapshot: T) => void) =>
  (snapshot) => {
    try {
      listener(snapshot);
    } catch (error) {
      subscriber.error(error);
    }
  };
