import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { computed, inject, Injectable } from '@angular/core';
import type { Answers, Call, Form, Regulation } from '@domain/calls/calls';
import type { CallAmendment } from '@domain/calls/amending/amend-call';
import type { FormAmendment } from '@domain/calls/amending/amend-form';
import type { UncoveredReason } from '@domain/calls/orientation';
import type { Identified } from '@domain/shared/document';
import { catchError, filter, from, throwError, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';
import { actLetter, Outbox, type OutboxEntry } from '../backend/outbox';
import { changedOf } from '../backend/sending/comparison';
import { PublicDocuments } from '../backend/public-documents';
import { toRefusal } from '../backend/refusal';
import { Session } from '../backend/session';
import { keepIn } from '@domain/shared/storage/keep-in';

export type { OutboxEntry } from '../backend/outbox';

/** What a manager writes of a draft call by themselves; lists are amended, one item at a time. */
export type CallWords = Pick<Call, 'name' | 'tagline' | 'presentation' | 'benefits' | 'calendar' | 'expectedLoad' | 'contactEmail'>;

const isAmendment = ({ mode, call }: OutboxEntry): boolean => mode === 'call' && call === 'amendCall';
const answersKey = (callId: string): string => `essaim.eligibility.${callId}`;

/** Calls as screens read and write them. Public pages read as visitors, without the SDK. */
@Injectable({ providedIn: 'root' })
export class CallsGateway {
  private readonly documents = inject(Documents);
  private readonly visitors = inject(PublicDocuments);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);
  private readonly session = inject(Session);

  // Public --------------------------------------------------------------------------------------------------------
  openCalls = (): Observable<readonly Identified<Call>[]> =>
    from(this.visitors.readEvery<Call>({ collection: 'calls', equals: ['state', 'open'], orderBy: 'closesAt', limit: 50 }));
  /** What is not public is asked again as whoever is signed in: managers see their draft. */
  publicCall = (callId: string): Observable<Identified<Call> | null> => this.publicly<Call>(`calls/${callId}`);
  publicForm = (callId: string, version: number): Observable<Identified<Form> | null> =>
    this.publicly<Form>(`calls/${callId}/forms/${version}`);
  regulation = (callId: string, version: number): Observable<Identified<Regulation> | null> =>
    this.publicly<Regulation>(`calls/${callId}/regulations/${version}`);
  logUncoveredNeed = (department: string, reasons: readonly UncoveredReason[]): Promise<null> =>
    this.callables.call('logUncoveredNeed', { department, reasons });

  private publicly<T>(path: string): Observable<Identified<T> | null> {
    return from(this.visitors.read<T>(path)).pipe(
      catchError((error: unknown) => {
        const refusal = toRefusal(error);
        const other = refusal.reason === 'permission' && this.session.wasSignedIn();
        return other ? this.documents.watch<T>(path) : throwError(() => refusal);
      }),
    );
  }

  // From the eligibility check to the application ------------------------------------------------------------------
  keepAnswers(callId: string, answers: Answers): void {
    keepIn(sessionStorage, answersKey(callId), JSON.stringify(answers));
  }

  keptAnswers(callId: string): Answers {
    const kept = sessionStorage.getItem(answersKey(callId));
    return kept === null ? {} : (JSON.parse(kept) as Answers);
  }

  start = (callId: string) => this.callables.call('startApplication', { callId, answers: this.keptAnswers(callId) });

  // Managers ------------------------------------------------------------------------------------------------------
  call = (callId: string) => this.documents.watch<Call>(`calls/${callId}`);
  form = (callId: string, version: number) => this.documents.watch<Form>(this.formPath(callId, version));
  formPath = (callId: string, version: number): string => `calls/${callId}/forms/${version}`;

  saveWords(callId: string, typed: Partial<CallWords>, seen: CallWords, label: string): void {
    const patch = changedOf<Partial<CallWords>>(seen, typed);
    const along = { updatedBy: this.session.uid() };
    if (Object.keys(patch).length > 0) this.outbox.send({ path: `calls/${callId}`, patch, along, seen, label, mode: 'revise' });
  }

  /** One change of one item; two tabs ask one after the other. */
  amend(callId: string, version: number, amendment: CallAmendment | FormAmendment, label: string): void {
    this.outbox.send(actLetter('amendCall', { callId, version, amendment }, { path: `calls/${callId}`, label }));
  }
  /** Changes that the server does not have yet. */
  readonly amendments = computed(() => this.outbox.entries().filter(isAmendment));
  readonly amended = this.outbox.acknowledged.pipe(filter(({ entry }) => isAmendment(entry)));
  dropAmendment = (entryId: string): void => this.outbox.discard(entryId);
  insistOnAmendment = (entryId: string, instead: object): void => this.outbox.insist(entryId, instead);

  newId = (): string => this.documents.newId();
  /** Words of a document on their way; changes of items are `amendments`. */
  sending = (path: string) => computed(() => this.outbox.entries().filter((entry) => entry.path === path && !isAmendment(entry)));
  startVersion = (callId: string, form: Form): Promise<void> => this.documents.set(this.formPath(callId, form.version), form);
  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);
}
