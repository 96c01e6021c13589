/** Why: pages that anyone may read must not wait for an SDK: public documents are fetched by REST, as a visitor, in one request. */
import { inject, Injectable } from '@angular/core';
import type { Identified } from '@domain/shared/document';
import { Refusal, toRefusal } from './refusal';
import { entered, type Showable, type Told } from './stored/decoding';
import { LeftOutOfPages } from './stored/left-out';
import { Firebase } from './sdk/firebase';
import { once } from './sdk/once';
import { fromRest, type RestValue } from './stored/rest-values';

interface RestDocument {
  readonly name: string;
  readonly fields?: Readonly<Record<string, RestValue>>;
}

export interface PublicQuery {
  readonly collection: string;
  readonly equals: readonly [field: string, value: string];
  readonly orderBy: string;
  /** The length of a page: every page is read. */
  readonly limit: number;
}

const reasons: Readonly<Record<number, 'missing' | 'permission'>> = { 403: 'permission', 404: 'missing' };

const nothing: RestValue = { nullValue: null };

const inProject = /^.*?\/documents\//;
const identified = <T>({ name, fields }: RestDocument, told: Told, show: Showable): Identified<T> => {
  const data = fromRest({ mapValue: { fields: fields ?? {} } }) as object;
  return entered<T>(name.replace(inProject, ''), name.slice(name.lastIndexOf('/') + 1), data, told, show);
};

/** What pages walk through, loaded beside the first document. */
const showing = once(async (): Promise<Showable> => (await import('./stored/parts')).showable);

const takeBrought = (path: string): RestDocument | null => {
  const element = document.getElementById('es-documents');
  if (element === null) return null;
  const found = (JSON.parse(element.textContent) as Readonly<Record<string, RestDocument>>)[path] ?? null;
  element.remove();
  return found;
};

@Injectable({ providedIn: 'root' })
export class PublicDocuments {
  private readonly firebase = inject(Firebase);
  private readonly leftOut = inject(LeftOutOfPages);

  /** A page served with its text brings its document along: it is read there once, then asked for like any other. Null when there is none. Rejects with a Refusal: `permission` for what is not public. */
  async read<T>(path: string): Promise<Identified<T> | null> {
    const brought = takeBrought(path);
    if (brought !== null) return identified<T>(brought, this.leftOut, await showing());
    try {
      const [found, show] = await Promise.all([this.ask(`/${path}`), showing()]);
      return identified<T>(found as RestDocument, this.leftOut, show);
    } catch (error) {
      if (error instanceof Refusal && error.reason === 'missing') return null;
      throw error;
    }
  }

  /** A list to its end, in its order, then by id. */
  async readEvery<T>(query: PublicQuery): Promise<readonly Identified<T>[]> {
    const all: RestDocument[] = [];
    for (;;) {
      const page = await this.pageAfter(query, all.at(-1));
      all.push(...page);
      if (page.length < query.limit) {
        const show = await showing();
        return all.map((document) => identified<T>(document, this.leftOut, show));
      }
    }
  }

  private async pageAfter({ collection, equals: [field, value], orderBy, limit }: PublicQuery, last?: RestDocument) {
    const structuredQuery = {
      from: [{ collectionId: collection }],
      where: { fieldFilter: { field: { fieldPath: field }, op: 'EQUAL', value: { stringValue: value } } },
      orderBy: [
        { field: { fieldPath: orderBy }, direction: 'ASCENDING' },
        { field: { fieldPath: '__name__' }, direction: 'ASCENDING' },
      ],
      ...(last === undefined
        ? {}
        : { startAt: { before: false, values: [last.fields?.[orderBy] ?? nothing, { referenceValue: last.name }] } }),
      limit,
    };
    const rows = (await this.ask(':runQuery', { structuredQuery })) as readonly { readonly document?: RestDocument }[];
    return rows.flatMap(({ document }) => document ?? []);
  }

  private async ask(path: string, body?: object): Promise<unknown> {
    const { projectId = '', emulators } = await this.firebase.config();
    const local = emulators?.firestore;
    const origin = local ? `http://${local.host}:${local.port}` : 'https://firestore.googleapis.com';
    const url = `${origin}/v1/projects/${projectId}/databases/(default)/documents${path}`;
    // Text, so that the browser asks no permission first.
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'text/plain' } };
    const answer = await fetch(url, init).catch((error: unknown) => {
      throw toRefusal({ code: 'unavailable', error });
    });
    if (!answer.ok) throw new Refusal(reasons[answer.status] ?? 'unavailable');
    return answer.json();
  }
}
