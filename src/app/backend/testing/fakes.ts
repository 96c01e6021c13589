/** Why: room specs run against the same contracts as the app, in memory; never imported by production code. */
import { LOCALE_ID, signal, type EnvironmentProviders, type Provider } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { of, type Observable } from 'rxjs';
import { Callables } from '../callables';
import { Connection } from '../connection';
import { Documents } from '../documents';
import { Files, type UploadProgress } from '../files';
import { KeptStorage } from '../kept/kept-storage';
import { Outbox } from '../outbox';
import { Session } from '../session';
import { fakeDocuments, type FakeDocuments } from './fake-documents';
import { fakeOutbox, type FakeOutbox } from './fake-outbox';
import { FakeSession, type FakePerson } from './fake-session';
import { MemoryStorage } from './memory-storage';

export { fakeDocuments, FakeDocuments } from './fake-documents';
export { fakeOutbox, FakeOutbox } from './fake-outbox';
export { FakeSession, type FakePerson } from './fake-session';
export { MemoryStorage } from './memory-storage';

/** What a spec answers to acts, by name, typed as their contract is. */
export type FakeAnswers = { readonly [Name in ActName]?: (input: InputOf<Name>) => Promise<OutputOf<Name>> | OutputOf<Name> };
/** To acts that were kept: of what was kept, the client knows no shape. */
type KeptAnswers = Readonly<Record<string, (input: never) => unknown>>;

/** Answers by name; throw a Refusal to refuse. Every call is in `calls`. */
export class FakeCallables implements Pick<Callables, keyof Callables> {
  readonly calls: (readonly [name: string, input: unknown])[] = [];
  /** What a busy server makes wait, as the spec says. */
  readonly queued = signal<readonly string[]>([]);
  private readonly answers: FakeAnswers;
  private readonly kept: KeptAnswers;

  constructor(answers: FakeAnswers, kept: KeptAnswers) {
    this.answers = answers;
    this.kept = { ...answers, ...kept };
  }

  async call<Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    this.calls.push([name, input]);
    const answer = this.answers[name];
    if (!answer) throw new Error(`The spec does not say what "${name}" answers.`);
    return answer(input);
  }

  async callKept(name: string, input: object): Promise<unknown> {
    this.calls.push([name, input]);
    const answer = this.kept[name];
    if (!answer) throw new Error(`The spec does not say what "${name}" answers.`);
    return await answer(input as never);
  }
}
export const fakeCallables = (answers: FakeAnswers = {}, kept: KeptAnswers = {}): FakeCallables => new FakeCallables(answers, kept);

/** Uploads finish at once and are kept in `kept`. */
export class FakeFiles implements Pick<Files, keyof Files> {
  readonly kept = new Map<string, Blob>();

  upload(path: string, file: Blob): Observable<UploadProgress> {
    this.kept.set(path, file);
    return of({ sent: file.size, total: file.size, done: true });
  }

  read = (path: string): Promise<Blob> => Promise.resolve(this.kept.get(path) ?? new Blob([]));
  remove(path: string): Promise<void> {
    this.kept.delete(path);
    return Promise.resolve();
  }
}
export const fakeFiles = (): FakeFiles => new FakeFiles();

export class FakeConnection implements Pick<Connection, keyof Connection> {
  readonly state = signal<'live' | 'offline'>('live');
  readonly pending = signal(0);
  readonly refused = signal(0);
  readonly disputed = signal(0);
}

export interface Fakes {
  readonly documents?: FakeDocuments;
  readonly callables?: FakeCallables;
  readonly outbox?: FakeOutbox;
  readonly files?: FakeFiles;
  readonly connection?: FakeConnection;
  /** Unsent words of forms; shared, two specs' pages are two tabs. */
  readonly kept?: MemoryStorage;
  readonly session?: FakeSession | FakePerson | null;
  /** 'fr' unless told. */
  readonly locale?: 'fr' | 'en';
}

/** The whole backend in memory; give the parts a spec looks at. Callables are asked by the outbox too. */
export const provideFakes = (fakes: Fakes = {}): (Provider | EnvironmentProviders)[] => {
  const [callables, outbox] = [fakes.callables ?? fakeCallables(), fakes.outbox ?? fakeOutbox()];
  outbox.asks(callables);
  return [
    { provide: LOCALE_ID, useValue: fakes.locale ?? 'fr' },
    { provide: Documents, useValue: fakes.documents ?? fakeDocuments() },
    { provide: Callables, useValue: callables },
    { provide: Outbox, useValue: outbox },
    { provide: Files, useValue: fakes.files ?? fakeFiles() },
    { provide: KeptStorage, useValue: fakes.kept ?? new MemoryStorage() },
    { provide: Connection, useValue: fakes.connection ?? new FakeConnection() },
    { provide: Session, useValue: fakes.session instanceof FakeSession ? fakes.session : new FakeSession(fakes.session ?? null) },
  ];
};
