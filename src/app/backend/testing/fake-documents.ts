import type { Identified } from '@domain/shared/document';
import type { Observable } from 'rxjs';
import { NEVER, defer, map, startWith, Subject } from 'rxjs';
import { type Documents, type DocumentQuery, type ReadFrom, type Write } from '../documents';
import { entered, type Told } from '../stored/decoding';
import { Refusal } from '../refusal';
import { versionOf, type Edit } from '../sending/revising';
import { checkBounds, type Operator, type PagedQuery } from '../stored/document-query';
import { showable } from '../stored/parts';
import { isFieldChange, kindOf } from '../stored/field-change';
import { everyPage, upToPage } from '../stored/pages';
import { sameValue, valueAt, type Data } from '../stored/stored-values';

const order = (a: unknown, b: unknown): number => {
  const [x, y] = [a instanceof Date ? a.getTime() : a, b instanceof Date ? b.getTime() : b] as [never, never];
  return x < y ? -1 : x > y ? 1 : 0;
};

const tests: Readonly<Record<Operator, (held: unknown, wanted: unknown) => boolean>> = {
  '==': sameValue,
  '!=': (held, wanted) => held !== undefined && !sameValue(held, wanted),
  '<': (held, wanted) => order(held, wanted) < 0,
  '<=': (held, wanted) => order(held, wanted) <= 0,
  '>': (held, wanted) => order(held, wanted) > 0,
  '>=': (held, wanted) => order(held, wanted) >= 0,
  'array-contains': (held, wanted) => Array.isArray(held) && held.some((item) => sameValue(item, wanted)),
  'array-contains-any': (held, wanted) =>
    Array.isArray(held) && Array.isArray(wanted) && held.some((item) => wanted.some((one) => sameValue(item, one))),
  in: (held, wanted) => Array.isArray(wanted) && wanted.some((one) => sameValue(held, one)),
  'not-in': (held, wanted) => Array.isArray(wanted) && !wanted.some((one) => sameValue(held, one)),
};

function changed(held: unknown, value: unknown): unknown {
  if (!isFieldChange(value)) return value;
  const items = 'items' in value ? value.items : [];
  const array = Array.isArray(held) ? (held as unknown[]) : [];
  switch (kindOf(value)) {
    case 'serverTime':
      return new Date();
    case 'absent':
      return undefined;
    case 'increment':
      return (typeof held === 'number' ? held : 0) + ('by' in value ? value.by : 0);
    case 'union':
      return [...array, ...items.filter((item) => !array.some((one) => sameValue(one, item)))];
    case 'without':
      return array.filter((item) => !items.some((one) => sameValue(one, item)));
  }
}

/** Writes a value at a dotted path, giving a new map. */
function withValue(data: Data, path: string, value: unknown): Data {
  const [key = '', ...rest] = path.split('.');
  if (rest.length > 0) return { ...data, [key]: withValue((data[key] ?? {}) as Data, rest.join('.'), value) };
  const next = changed(data[key], value);
  return next === undefined ? Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)) : { ...data, [key]: next };
}

/** Documents kept in memory, for specs: same contract, same refusals when told to. */
export class FakeDocuments implements Pick<Documents, keyof Documents> {
  private readonly held = new Map<string, Data>();
  private readonly changes = new Subject<void>();
  private readonly refusals = new Map<string, Refusal>();
  private readonly writeRefusals = new Map<string, Refusal>();
  private readonly unknownHere = new Set<string>();
  private readonly silent = new Set<string>();
  private waiting: (() => void)[] | null = null;
  private ids = 0;
  /** Who hears of what is left out of a document written wrong. */
  told: Told = { tell: () => undefined };

  constructor(seed: Readonly<Record<string, object>> = {}) {
    for (const [path, data] of Object.entries(seed)) this.held.set(path, data as Data);
  }

  /** What a path holds, as a spec looks at it. */
  at(path: string): Data | null {
    return this.held.get(path) ?? null;
  }

  /** Puts a document there, as another person or a function would. */
  seed(path: string, data: object): void {
    this.held.set(path, data as Data);
    this.changes.next();
  }

  /** Every read and write under this path is refused from now on; null lifts it. */
  refuse(path: string, refusal: Refusal | null): void {
    if (refusal) this.refusals.set(path, refusal);
    else this.refusals.delete(path);
  }

  /** Every write of this document is refused from now on, and it is read as before. */
  refuseWrites(path: string, refusal: Refusal): void {
    this.writeRefusals.set(path, refusal);
  }

  /** The server has not answered yet for this collection. */
  silence(collection: string): void {
    this.silent.add(collection);
  }

  /** As on another device: the cache of this browser does not know the document. */
  forgetHere(path: string): void {
    this.unknownHere.add(path);
  }

  /** A write was handed over and has no answer yet. */
  waits(): boolean {
    return (this.waiting?.length ?? 0) > 0;
  }

  /** Writes wait, as they do offline, until `reconnect`. */
  disconnect(): void {
    this.waiting = [];
  }

  reconnect(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const resume of waiting) resume();
  }

  watch<T>(path: string): Observable<Identified<T> | null> {
    return this.live(() => this.one<T>(path));
  }

  watchAll<T>(query: DocumentQuery): Observable<readonly Identified<T>[]> {
    return this.silent.has(query.collection) ? NEVER : this.live(() => this.many<T>(query));
  }

  watchPages<T>(query: PagedQuery, pages: number): Observable<readonly Identified<T>[]> {
    return upToPage<T>((page) => this.watchAll<T>(page), query, pages);
  }

  watchEvery<T>(query: PagedQuery): Observable<readonly Identified<T>[]> {
    return this.watchPages<T>(query, Infinity);
  }

  readEvery<T>(query: PagedQuery): Promise<readonly Identified<T>[]> {
    return everyPage<T>((page) => this.readAll<T>(page), query);
  }

  read<T>(path: string, from: ReadFrom = 'any'): Promise<Identified<T> | null> {
    if (from === 'cache' && this.unknownHere.has(path)) return Promise.reject(new Refusal('unavailable'));
    if (from !== 'cache') this.unknownHere.delete(path);
    if (from === 'server' && this.waiting) return Promise.reject(new Refusal('offline'));
    return Promise.resolve().then(() => this.one<T>(path));
  }

  readAll<T>(query: DocumentQuery): Promise<readonly Identified<T>[]> {
    return Promise.resolve().then(() => this.many<T>(query));
  }

  count(query: Pick<DocumentQuery, 'collection' | 'where'>): Promise<number> {
    return Promise.resolve().then(() => this.everyOne(query).length);
  }

  set(path: string, data: object, options: { readonly merge?: boolean } = {}): Promise<void> {
    return this.write([{ kind: 'set', path, data, merge: options.merge ?? false }]);
  }

  setNow(path: string, data: object): Promise<void> {
    return this.waiting === null ? this.set(path, data) : Promise.reject(new Refusal('offline'));
  }

  update(path: string, patch: object): Promise<void> {
    return this.write([{ kind: 'update', path, patch }]);
  }

  remove(path: string): Promise<void> {
    return this.write([{ kind: 'remove', path }]);
  }

  batch(writes: readonly Write[]): Promise<void> {
    return this.write(writes);
  }

  whenWritten(): Promise<void> {
    return this.connected();
  }

  newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }

  private connected(): Promise<void> {
    const { waiting } = this;
    return waiting ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
  }

  private async write(writes: readonly Write[]): Promise<void> {
    await this.connected();
    for (const { path } of writes) this.check(path);
    for (const write of writes) this.checkVersion(write);
    for (const { path } of writes) if (this.writeRefusals.has(path)) throw this.writeRefusals.get(path) ?? new Refusal('permission');
    for (const write of writes) this.apply(write);
    this.changes.next();
  }

  private apply(write: Write): void {
    if (write.kind === 'remove') {
      this.held.delete(write.path);
      return;
    }
    const before = this.held.get(write.path);
    if (write.kind === 'update' && !before) throw new Refusal('missing');
    const start = write.kind === 'update' || write.merge ? (before ?? {}) : {};
    const fields = Object.entries(write.kind === 'update' ? write.patch : write.data);
    this.held.set(
      write.path,
      fields.reduce<Data>((data, [path, value]) => withValue(data, path, value), start),
    );
  }

  private live<T>(read: () => T): Observable<T> {
    return defer(() => this.changes.pipe(startWith(undefined), map(read)));
  }

  private check(path: string): void {
    for (const [under, refusal] of this.refusals) if (path === under || path.startsWith(`${under}/`)) throw refusal;
  }

  /** As `follows()` of the rules: a write that names its version is refused when the document is another. */
  private checkVersion(write: Write): void {
    const data: Data = write.kind === 'remove' ? {} : ((write.kind === 'set' ? write.data : write.patch) as Data);
    const edit = data['edit'] as Edit | undefined;
    if (edit !== undefined && edit.after !== versionOf(this.held.get(write.path))) throw new Refusal('permission');
  }

  private one<T>(path: string): Identified<T> | null {
    this.check(path);
    const data = this.held.get(path);
    return data ? entered<T>(path, path.split('/').at(-1) ?? '', data, this.told, showable) : null;
  }

  private many<T>(query: DocumentQuery): readonly Identified<T>[] {
    checkBounds(query);
    return this.everyOne(query).slice(0, query.limit) as unknown as readonly Identified<T>[];
  }

  private everyOne(query: Omit<DocumentQuery, 'limit' | 'beyond'>): readonly Data[] {
    this.check(query.collection);
    const orders = query.orderBy ?? [];
    // As Firestore does: what is alike in every order stands by its id.
    const sorting = [...orders, ['id', orders.at(-1)?.[1] ?? 'asc'] as const];
    const compare = (a: Data, b: Data): number =>
      sorting.reduce((found, [field, way]) => found || order(valueAt(a, field), valueAt(b, field)) * (way === 'desc' ? -1 : 1), 0);
    const after = (data: Data): boolean => !query.after || compare(data, query.after) > 0;
    return [...this.held]
      .filter(([path]) =>
        query.group ? path.split('/').at(-2) === query.collection : path.split('/').slice(0, -1).join('/') === query.collection,
      )
      .map(([path, data]) => entered<Data>(path, path.split('/').at(-1) ?? '', data, this.told, showable) as Data)
      .filter((data) => (query.where ?? []).every(([field, operator, value]) => tests[operator](valueAt(data, field), value)))
      .filter((data) => orders.every(([field]) => valueAt(data, field) !== undefined) && after(data))
      .sort(compare);
  }
}

export const fakeDocuments = (seed: Readonly<Record<string, object>> = {}): FakeDocuments => new FakeDocuments(seed);
