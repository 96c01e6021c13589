import { inject, Injectable } from '@angular/core';
import type { Answers, Call, Form, Regulation } from '@domain/calls/calls';
import type { CallAmendment } from '@domain/calls/amending/amend-call';
import type { FormAmendment } from '@domain/calls/amending/amend-form';
import type { UncoveredReason } from '@domain/calls/orientation';
import type { Identified } from '@domain/shared/document';
import { catchError, from, throwError, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';
import { Outbox } from '../backend/outbox';
import { PublicDocuments } from '../backend/public-documents';
import { toRefusal } from '../backend/refusal';
import { Session } from '../backend/session';
import type { Waiting } from './amending/waiting-amendment';

/** What a manager writes of a draft call by themselves; lists are amended, one item at a time. */
export type CallWords = Pick<Call, 'name' | 'tagline' | 'presentation' | 'benefits' | 'calendar' | 'expectedLoad' | 'contactEmail'>;

/** What became of an amendment. */
export type Amended =
  | { readonly made: true; readonly revision: number }
  | { readonly made: false; readonly reason: 'changedSince' | 'gone'; readonly by: string | null; readonly at: string | null };

const amendmentsKey = (uid: string | null): string => `essaim.amendments.${uid ?? ''}`;
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

  amend = (callId: string, version: number, amendment: CallAmendment | FormAmendment): Promise<Amended> =>
    this.callables.call('amendCall', { callId, version, amendment });
  readonly uid = this.session.uid;
  /** Changes that the server does not have yet, of one person. */
  keptAmendments(uid: string | null): readonly Waiting[] {
    const kept = localStorage.getItem(amendmentsKey(uid));
    return kept === null ? [] : (JSON.parse(kept) as readonly Waiting[]);
  }
  keepAmendments(uid: string | null, waiting: readonly Waiting[]): void {
    if (waiting.length === 0) localStorage.removeItem(amendmentsKey(uid));
    else localStorage.setItem(amendmentsKey(uid), JSON.stringify(waiting));
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
