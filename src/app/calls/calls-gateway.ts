import { inject, Injectable } from '@angular/core';
import type { Answers, Call, Form, Regulation } from '@domain/calls/calls';
import type { UncoveredReason } from '@domain/calls/orientation';
import type { Identified } from '@domain/shared/document';
import { catchError, from, throwError, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';
import { Outbox } from '../backend/outbox';
import { PublicDocuments } from '../backend/public-documents';
import { toRefusal } from '../backend/refusal';
import { Session } from '../backend/session';

/** What a manager may write of a draft call. */
export type CallWords = Pick<
  Call,
  'name' | 'tagline' | 'presentation' | 'benefits' | 'calendar' | 'questions' | 'expectedLoad' | 'eligibility' | 'grid' | 'contactEmail'
>;

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
    from(this.visitors.readAll<Call>({ collection: 'calls', equals: ['state', 'open'], orderBy: 'closesAt', limit: 12 }));
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
    sessionStorage.setItem(answersKey(callId), JSON.stringify(answers));
  }

  keptAnswers(callId: string): Answers {
    const kept = sessionStorage.getItem(answersKey(callId));
    return kept === null ? {} : (JSON.parse(kept) as Answers);
  }

  start = (callId: string): Promise<{ readonly applicationId: string; readonly resumed: boolean }> =>
    this.callables.call('startApplication', { callId, answers: this.keptAnswers(callId) });

  // Managers ------------------------------------------------------------------------------------------------------
  call = (callId: string) => this.documents.watch<Call>(`calls/${callId}`);
  form = (callId: string, version: number) => this.documents.watch<Form>(this.formPath(callId, version));
  formPath = (callId: string, version: number): string => `calls/${callId}/forms/${version}`;

  saveWords(callId: string, patch: Partial<CallWords>, label: string): void {
    this.outbox.send({ path: `calls/${callId}`, patch, label, mode: 'update' });
  }

  saveSections(callId: string, version: number, sections: Form['sections'], label: string): void {
    this.outbox.send({ path: this.formPath(callId, version), patch: { sections }, label, mode: 'update' });
  }

  newId = (): string => this.documents.newId();
  sending = (path: string) => this.outbox.forPath(path);
  startVersion = (callId: string, form: Form): Promise<void> => this.documents.set(this.formPath(callId, form.version), form);
  publishForm = (callId: string): Promise<{ readonly version: number }> => this.callables.call('publishForm', { callId });
  open = (callId: string, closesAt: Date): Promise<null> => this.callables.call('openCall', { callId, closesAt: closesAt.toISOString() });
  extend = (callId: string, closesAt: Date): Promise<null> =>
    this.callables.call('extendDeadline', { callId, closesAt: closesAt.toISOString() });
  close = (callId: string): Promise<null> => this.callables.call('closeCall', { callId });
}
