/** Why: the one door to Firestore for every gateway: live reads, bounded lists, plain writes. Typed content goes through the Outbox instead. */
import { effect, inject, Injectable } from '@angular/core';
import type { Identified } from '@domain/shared/document';
import { Observable } from 'rxjs';
import { decoded, orTell } from './stored/decoding';
import { buildQuery, buildWhole, keepPlace, type DocumentQuery, type PagedQuery } from './stored/document-query';
import { LeftOutOfPages } from './stored/left-out';
import { everyPage, upToPage } from './stored/pages';
import { Reach } from './reach';
import { Firebase } from './sdk/firebase';
import { toRefusal } from './refusal';
import { Presence } from './stored/presence';
import { toStored, type Data } from './stored/stored-values';

export { mostAtOnce, type Beyond, type DocumentQuery, type PagedQuery } from './stored/document-query';
export { absent, increment, serverTime, union, without } from './stored/field-change';

export type Write =
  | { readonly kind: 'set'; readonly path: string; readonly data: object; readonly merge?: boolean }
  | { readonly kind: 'update'; readonly path: string; readonly patch: object }
  | { readonly kind: 'remove'; readonly path: string };

/** `server` refuses what is only cached, `cache` never waits for the network. */
export type ReadFrom = 'any' | 'server' | 'cache';

type Sdk = Awaited<ReturnType<Firebase['firestore']>>;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

@Injectable({ providedIn: 'root' })
export class Documents {
  private readonly firebase = inject(Firebase);
  private readonly reach = inject(Reach);
  private readonly leftOut = inject(LeftOutOfPages);

  constructor() {
    let near = true;
    effect(() => {
      const [before, now] = [near, this.reach.within()];
      near = now;
      // Refused only when the page is being left.
      if (now && !before) this.firebase.redial().catch(() => undefined);
    });
  }

  /** Follows one document: null when the server says there is none. Errors with a Refusal, also when only an empty cache could answer. */
  watch<T>(path: string): Observable<Identified<T> | null> {
    return this.live(({ sdk, db }, subscriber) => {
      const presence = new Presence<Identified<T> | null>(subscriber, this.reach);
      const stop = sdk.onSnapshot(
        sdk.doc(db, path),
        { includeMetadataChanges: true },
        orTell(
          (snapshot) =>
            presence.tell(snapshot.exists() ? decoded<T>(snapshot, this.leftOut, sdk.showable) : null, {
              blank: !snapshot.exists(),
              changed: true,
              fromCache: snapshot.metadata.fromCache,
            }),
          subscriber,
        ),
        (error) => subscriber.error(toRefusal(error)),
      );
      return () => presence.end(stop);
    });
  }

  /** Follows a bounded list. Errors with a Refusal, also when only an empty cache could answer. */
  watchAll<T>(query: DocumentQuery): Observable<readonly Identified<T>[]> {
    return this.live(({ sdk, db }, subscriber) => {
      const presence = new Presence<readonly Identified<T>[]>(subscriber, this.reach);
      const stop = sdk.onSnapshot(
        buildQuery(sdk, db, query),
        { includeMetadataChanges: true },
        orTell(
          (snapshot) =>
            presence.tell(
              snapshot.docs.map((document) => keepPlace(decoded<T>(document, this.leftOut, sdk.showable), document)),
              {
                blank: snapshot.empty && (this.reach.within() || query.emptyOffline !== true),
                // A browser may believe in a network that answers nothing.
                mayBeEmpty: query.emptyOffline === true,
                changed: snapshot.docChanges().length > 0,
                fromCache: snapshot.metadata.fromCache,
              },
            ),
          subscriber,
        ),
        (error) => subscriber.error(toRefusal(error)),
      );
      return () => presence.end(stop);
    });
  }

  async read<T>(path: string, from: ReadFrom = 'any'): Promise<Identified<T> | null> {
    return this.ask(async ({ sdk, db }) => {
      const read = { any: sdk.getDoc, server: sdk.getDocFromServer, cache: sdk.getDocFromCache }[from];
      const snapshot = await read(sdk.doc(db, path));
      return snapshot.exists() ? decoded<T>(snapshot, this.leftOut, sdk.showable) : null;
    });
  }

  async readAll<T>(query: DocumentQuery): Promise<readonly Identified<T>[]> {
    return this.ask(async ({ sdk, db }) => {
      const snapshot = await sdk.getDocs(buildQuery(sdk, db, query));
      return snapshot.docs.map((document) => keepPlace(decoded<T>(document, this.leftOut, sdk.showable), document));
    });
  }

  /** Follows the first `pages` pages of a list, each as long as the query's limit; told whole. */
  watchPages<T>(query: PagedQuery, pages: number): Observable<readonly Identified<T>[]> {
    return upToPage<T>((page) => this.watchAll<T>(page), query, pages);
  }

  /** Follows a list to its end, page by page: for what one person or one project has, never for what a whole call has. */
  watchEvery<T>(query: PagedQuery): Observable<readonly Identified<T>[]> {
    return upToPage<T>((page) => this.watchAll<T>(page), query, Infinity);
  }

  /** Reads a list once, to its end. */
  readEvery<T>(query: PagedQuery): Promise<readonly Identified<T>[]> {
    return everyPage<T>((page) => this.readAll<T>(page), query);
  }

  /** Counted by the server, which reads no document for it; refused without network. */
  count(query: Pick<DocumentQuery, 'collection' | 'where'>): Promise<number> {
    return this.ask(async ({ sdk, db }) => (await sdk.getCountFromServer(buildWhole(sdk, db, query))).data().count);
  }

  /** Resolves when the server has accepted; offline, that is later. */
  set(path: string, data: object, options: { readonly merge?: boolean } = {}): Promise<void> {
    return this.ask(({ sdk, db }) => sdk.setDoc(sdk.doc(db, path), toStored(data, sdk) as Data, { merge: options.merge ?? false }));
  }

  /** Written now or not at all: refused without network, never sent later. */
  setNow(path: string, data: object): Promise<void> {
    return this.ask(({ sdk, db }) =>
      sdk.runTransaction(db, (transaction) => Promise.resolve(void transaction.set(sdk.doc(db, path), toStored(data, sdk) as Data))),
    );
  }

  /** Changes fields of an existing document; keys may be dotted paths. */
  update(path: string, patch: object): Promise<void> {
    return this.ask(({ sdk, db }) => sdk.updateDoc(sdk.doc(db, path), toStored(patch, sdk) as Record<string, never>));
  }

  remove(path: string): Promise<void> {
    return this.ask(({ sdk, db }) => sdk.deleteDoc(sdk.doc(db, path)));
  }

  /** All or nothing. */
  batch(writes: readonly Write[]): Promise<void> {
    return this.ask(({ sdk, db }) => {
      const batch = sdk.writeBatch(db);
      for (const write of writes) {
        const target = sdk.doc(db, write.path);
        if (write.kind === 'set') batch.set(target, toStored(write.data, sdk) as Data, { merge: write.merge ?? false });
        else if (write.kind === 'update') batch.update(target, toStored(write.patch, sdk) as Record<string, never>);
        else batch.delete(target);
      }
      return batch.commit();
    });
  }

  /** Resolves once every write handed over so far was accepted or refused by the server. */
  whenWritten(): Promise<void> {
    return this.ask(({ sdk, db }) => sdk.waitForPendingWrites(db));
  }

  /** A fresh document id. */
  newId(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => alphabet[byte % alphabet.length]).join('');
  }

  private async ask<T>(act: (store: Sdk) => Promise<T>): Promise<T> {
    try {
      return await act(await this.firebase.firestore());
    } catch (error) {
      throw toRefusal(error);
    }
  }

  private live<T>(open: (store: Sdk, subscriber: { next(value: T): void; error(error: unknown): void }) => () => void): Observable<T> {
    return new Observable<T>((subscriber) => {
      this.firebase.firestore().then(
        (store) => {
          if (!subscriber.closed) subscriber.add(open(store, subscriber));
        },
        (error: unknown) => subscriber.error(toRefusal(error)),
      );
    });
  }
}
