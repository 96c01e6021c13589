/** Why: the one place where a stored document becomes a value of the domain. */
import type { Identified } from '@domain/shared/document';
import { isNewer } from '@domain/shared/contract/versions';
import { Refusal } from '../refusal';
import type { showable } from './parts';
import { fromStored } from './stored-values';

interface Snapshot {
  readonly id: string;
  readonly ref: { readonly path: string };
  data(options: { serverTimestamps: 'estimate' }): unknown;
}

/** Refuses, as `outdated`, what a later version of the application wrote: shown or changed by this one, it would be spoilt. */
function refuseNewer(path: string, data: object): void {
  if (isNewer(path, data)) throw new Refusal('outdated', '', path);
}

/** Who hears of what is left out of a document that was written wrong. */
export interface Told {
  tell(path: string, data: object, fields: readonly string[]): void;
}

/** Part of what loads with the documents. */
export type Showable = typeof showable;

/** What pages can show of a stored document; refused as `outdated` when a later version wrote it. */
export function entered<T>(path: string, id: string, data: object, told: Told, show: Showable): Identified<T> {
  refuseNewer(path, data);
  const { value, faults } = show(path, data);
  told.tell(path, value, faults);
  return { ...value, id } as Identified<T>;
}

export function decoded<T>(snapshot: Snapshot, told: Told, show: Showable): Identified<T> {
  return entered<T>(snapshot.ref.path, snapshot.id, fromStored(snapshot.data({ serverTimestamps: 'estimate' })) as object, told, show);
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
