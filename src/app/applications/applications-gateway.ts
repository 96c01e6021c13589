import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { computed, inject, Injectable, type Signal } from '@angular/core';
import type {
  Application,
  ApplicationContent,
  ApplicationFile,
  ApplicationState,
  Arrival,
  ComplementRequest,
  OutcomeLetter,
  Presence,
  Screening,
} from '@domain/applications/applications';
import { typeOf } from '@domain/applications/documents';
import { keywordCondition, matchesSearch, wordsOf } from '@domain/shared/search';
import type { Answer, Call, Form, Verdict } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { concat, defer, map, switchMap, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents, serverTime } from '../backend/documents';
import { Files, type UploadProgress } from '../backend/files';
import { Outbox, type OutboxEntry } from '../backend/outbox';
import { CallCounts } from '../backend/signing/call-counts';
import { Lane } from '../backend/signing/lane';
import { beforeLeaving } from '../backend/sending/before-leaving';

export type { OutboxEntry } from '../backend/outbox';

export type ListedApplication = Identified<Application>;

export interface QueueFilter {
  readonly programmeId: string;
  readonly callId: string;
  readonly states: readonly ApplicationState[];
  readonly verdict: Verdict | null;
  readonly search: string;
}

/** One answer, with what the author saw before typing it. */
export interface TypedAnswer {
  readonly fieldId: string;
  readonly answer: Answer;
  readonly seen: Answer;
  readonly uid: string;
}

/** How many rows a page of the queue holds. */
export const pageSize = 50;

/** Applications as screens read and write them. */
@Injectable({ providedIn: 'root' })
export class ApplicationsGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly files = inject(Files);
  private readonly outbox = inject(Outbox);
  private readonly lane = inject(Lane);
  private readonly counts = inject(CallCounts);
  readonly beforeLeaving = beforeLeaving;

  // Reading -------------------------------------------------------------------------------------------------------
  mine = (uid: string): Observable<readonly ListedApplication[]> =>
    this.documents.watchEvery<Application>({
      collection: 'applications',
      where: [['authors', 'array-contains', uid]],
      orderBy: [['updatedAt', 'desc']],
      limit: 50,
    });
  application = (id: string) => this.documents.watch<Application>(`applications/${id}`);
  content = (id: string) => this.documents.watch<ApplicationContent>(this.contentPath(id));
  call = (callId: string) => this.documents.watch<Call>(`calls/${callId}`);
  form = (callId: string, version: number) => this.documents.watch<Form>(`calls/${callId}/forms/${version}`);
  attached = (id: string) =>
    this.documents.watchAll<ApplicationFile>({
      collection: `applications/${id}/files`,
      orderBy: [['uploadedAt']],
      // Rules let forty files in.
      limit: 50,
      beyond: 'nothing',
      emptyOffline: true,
    });
  /** Eight authors at most, and whoever was removed a moment ago. */
  presences = (id: string) =>
    this.documents.watchAll<Presence>({ collection: `applications/${id}/presence`, limit: 20, beyond: 'nothing' });
  requests = (id: string) =>
    this.documents.watchEvery<ComplementRequest>({
      collection: `applications/${id}/requests`,
      orderBy: [['askedAt', 'desc']],
      limit: 10,
      emptyOffline: true,
    });
  screening = (id: string) => this.documents.watch<Screening>(`applications/${id}/screening/decision`);
  letter = (id: string) => this.documents.watch<OutcomeLetter>(`applications/${id}/outcome/letter`);
  funnel = (callId: string, programmeId: string) => this.counts.watch(callId, programmeId);

  /** A page of the queue, live: the first one, or the one after a row. */
  queue(filter: QueueFilter, last: ListedApplication | null): Observable<readonly ListedApplication[]> {
    const start = last === null ? {} : { after: last };
    const { search } = filter;
    return this.lane.filters().pipe(
      switchMap((open) => {
        const query = this.queueQuery(filter, open);
        if (wordsOf(search).length < 2) return this.documents.watchAll<Application>({ ...query, ...start, beyond: 'pages' });
        // The server finds one word: of several, the others are looked for here, in all that it finds.
        return this.documents.watchEvery<Application>(query).pipe(
          map((rows) => rows.filter(({ keywords }) => matchesSearch(keywords, search))),
          map((rows) => rows.slice(rows.findIndex(({ id }) => id === last?.id) + 1).slice(0, pageSize)),
        );
      }),
    );
  }

  /** Every row, read once: for exports. */
  async wholeQueue(filter: QueueFilter): Promise<readonly ListedApplication[]> {
    const rows = await this.documents.readEvery<Application>(this.queueQuery(filter, await this.lane.read()));
    return rows.filter(({ keywords }) => matchesSearch(keywords, filter.search));
  }

  private queueQuery({ programmeId, callId, states, verdict, search }: QueueFilter, open: Awaited<ReturnType<Lane['read']>>) {
    const searched = keywordCondition(search);
    return {
      collection: 'applications',
      where: [
        ...(searched === null ? [] : [searched]),
        ['programmeId', '==', programmeId] as const,
        ['callId', '==', callId] as const,
        ['state', 'in', states] as const,
        ...(verdict === null ? [] : [['verdict', '==', verdict] as const]),
        ...open,
      ],
      orderBy: [['submittedAt', 'desc'] as const],
      limit: pageSize,
    };
  }

  // Writing -------------------------------------------------------------------------------------------------------
  readonly contentPath = (id: string): string => `applications/${id}/content/answers`;

  /** Typed content: kept here until the server has it. */
  saveAnswer(id: string, { fieldId, answer, seen, uid }: TypedAnswer, label: string): void {
    const field = `answers.${fieldId}`;
    this.outbox.send({
      path: this.contentPath(id),
      mode: 'revise',
      label,
      patch: { [field]: answer },
      seen: { [field]: seen },
      along: { [`editors.${fieldId}`]: uid, edited: fieldId, updatedAt: serverTime() },
    });
  }

  async bePresent(id: string, uid: string, name: string, fieldId: string | null): Promise<void> {
    await this.documents.set(`applications/${id}/presence/${uid}`, { v: 1, name, fieldId, seenAt: serverTime() });
  }

  /** Typed content that the server has not acknowledged, oldest first. */
  readonly typed: Signal<readonly OutboxEntry[]> = this.outbox.entries;
  copyTyped = (entryId: string): Promise<void> => this.outbox.copyText(entryId);
  retryTyped = (entryId: string): void => this.outbox.retry(entryId);
  insistTyped = (entryId: string): void => this.outbox.insist(entryId);
  discardTyped = (entryId: string): void => this.outbox.discard(entryId);

  leave = (id: string, uid: string): Promise<void> => this.documents.remove(`applications/${id}/presence/${uid}`);

  /** Sends the bytes, then files them: `done` carries the id of the file. */
  attach(id: string, fieldId: string, file: File, uid: string): Observable<UploadProgress & { readonly fileId: string }> {
    const fileId = this.documents.newId();
    const name = file.name.replaceAll('/', '-').slice(-200);
    const storagePath = `applications/${id}/${fileId}/${name}`;
    const described = { name, size: file.size, contentType: typeOf(file), storagePath };
    const record = { v: 1, fieldId, ...described, uploadedBy: uid, uploadedAt: serverTime(), state: 'checking' };
    const filed = defer(() => this.documents.set(`applications/${id}/files/${fileId}`, record)).pipe(
      map(() => ({ sent: file.size, total: file.size, done: true, fileId })),
    );
    const bytes = this.files
      .upload(storagePath, file, { contentType: typeOf(file), customMetadata: { verdict: 'checking' } })
      .pipe(map((progress) => ({ ...progress, done: false, fileId })));
    return concat(bytes, filed);
  }

  detach = (id: string, fileId: string): Promise<void> => this.documents.remove(`applications/${id}/files/${fileId}`);
  readFile = (file: ApplicationFile): Promise<Blob> => this.files.read(file.storagePath);

  // Acts ----------------------------------------------------------------------------------------------------------
  /** Whether a submission waits for a busy server. */
  readonly submissionQueued = computed(() => this.callables.queued().includes('submitApplication'));
  /** The instant at which a submission reaches the server is noted beside the call, however long that waits; without it the server goes by the call's own. */
  noteArrival(applicationId: string, uid: string): void {
    this.documents.setNow(`applications/${applicationId}/arrivals/${uid}`, { v: 1, at: serverTime() }).catch(() => undefined);
  }
  /** The author's own submission that waits to be answered. */
  arrival = (applicationId: string, uid: string) => this.documents.watch<Arrival>(`applications/${applicationId}/arrivals/${uid}`);
  takeBack = (applicationId: string, uid: string): Promise<void> => this.documents.remove(`applications/${applicationId}/arrivals/${uid}`);
  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);
  /** Before a file is saved. */
  traceExport = (callId: string, rows: number) => this.callables.call('traceExport', { what: 'applications', subjectId: callId, rows });
  acknowledgeOutcome = (applicationId: string) => this.callables.call('acknowledgeOutcome', { applicationId });
}
