/** Why: what an application is and the states it goes through; read this first. */
import type { Answers, Verdict } from '../calls/calls';
import type { Instant } from '../shared/time';
import type { OpenLanes } from './listing/lanes';

/** draft → submitted → (complement ⇄ submitted) → eligible | notEligible | reoriented → laureate | waitingList | notSelected | reoriented. `withdrawn` from any state before the decision. */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'complement'
  | 'eligible'
  | 'notEligible'
  | 'reoriented'
  | 'laureate'
  | 'waitingList'
  | 'notSelected'
  | 'withdrawn';

/** `applications/{applicationId}`: what lists show; authors, and managers once submitted. Answers are in `content/answers`. */
export interface Application {
  readonly v: 1;
  readonly callId: string;
  readonly callName: string;
  readonly programmeId: string;
  readonly editionId: string;
  readonly ownerUid: string;
  /** Everyone who may write it, owner included. */
  readonly authors: readonly string[];
  /** Same order as `authors`. */
  readonly authorNames: readonly string[];
  /** Whoever was an author and is no more, so that what they wrote keeps its author; absent while nobody left. */
  readonly formerAuthors?: readonly string[];
  /** Same order as `formerAuthors`. */
  readonly formerAuthorNames?: readonly string[];
  readonly projectName: string;
  readonly organisationName: string;
  readonly department: string;
  readonly state: ApplicationState;
  /** Given at first submission: "PINS27-014". */
  readonly number: string;
  /** Derived: required fields answered, 0–100. */
  readonly completeness: number;
  readonly verdict: Verdict;
  readonly formVersion: number;
  readonly regulationVersion: number;
  readonly submittedAt: Instant | null;
  /** The complement asked for, while it is open: rules read here which fields may change and until when. */
  readonly openRequest: OpenRequest | null;
  /** Shown to authors only once announced: before, it stays as it was when reading closed. */
  readonly announcedAt: Instant | null;
  /** Which lanes of bound managers may list it (decision 0011), derived from recusals; before migration 3, absent: they list it not. */
  readonly openAs?: OpenLanes;
  /** Lower-case words for searching, derived. */
  readonly keywords: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface OpenRequest {
  readonly id: string;
  readonly fieldIds: readonly string[];
  readonly dueAt: Instant;
}

/** `applications/{a}/content/answers`: authors write while a draft (or the complement's fields) before the deadline. */
export interface ApplicationContent {
  readonly v: 1;
  readonly answers: Answers;
  /** Who wrote each field last, by field id: a later writer of another field changes nothing here. */
  readonly editors: Readonly<Record<string, string>>;
  /** The field that the last write changed: rules hold it to that one, under its writer's name. */
  readonly edited?: string;
  readonly updatedAt: Instant;
}

/** What a manager may list: a draft is its authors' own business. */
export const submittedStates: readonly ApplicationState[] = [
  'submitted',
  'complement',
  'eligible',
  'notEligible',
  'reoriented',
  'laureate',
  'waitingList',
  'notSelected',
  'withdrawn',
];

/** Who writes an application, invitations included. */
export const mostAuthors = 8;
/** How much an application may attach, all its files together. */
export const mostFiles = 40;
export const mostBytes = 200 * 1024 * 1024;
/** And each of its files. */
export const mostFileBytes = 20 * 1024 * 1024;

/** `applications/{a}/access/files`: written by functions; who may open the bytes of the files, in one look-up for `storage.rules`. */
export interface FileAccess {
  readonly v: 1;
  readonly programmeId: string;
  readonly authors: readonly string[];
  /** True once submitted: managers may read. */
  readonly submitted: boolean;
  /** The jury of each assigned juror who is not recused, by uid. */
  readonly jurors: Readonly<Record<string, string>>;
  /** Whoever stepped aside from it in a jury: managers too, whatever else they may read. */
  readonly recused: readonly string[];
  /** How much is attached already. */
  readonly attached: { readonly count: number; readonly bytes: number };
}

/** `applications/{a}/arrivals/{uid}`: this author handed it in at this instant of the server's clock, until it is accepted or refused. */
export interface Arrival {
  readonly v: 1;
  readonly at: Instant;
}

/** `applications/{a}/submission/arrival`: what functions keep of a submission until it is accepted; for them only. */
export interface SubmissionArrival {
  readonly v: 1;
  /** When the first request that the server was too busy to finish was taken up; null otherwise, and once refused. */
  readonly at: Instant | null;
  /** The place taken in the call, from 1; 0 before. */
  readonly number: number;
}

/** `applications/{a}/presence/{uid}`: which field an author is in; stale after a minute. */
export interface Presence {
  readonly v: 1;
  readonly name: string;
  readonly fieldId: string | null;
  readonly seenAt: Instant;
}

/** `checking` until functions have read its bytes; `blocked` opens for its authors alone. */
export type FileState = 'checking' | 'stored' | 'blocked';

/** `applications/{a}/files/{fileId}`; the bytes are at Storage `applications/{a}/{fileId}/{name}`. */
export interface ApplicationFile {
  readonly v: 1;
  readonly fieldId: string;
  readonly name: string;
  /** As its author said until it is checked, then the true one. */
  readonly size: number;
  readonly contentType: string;
  readonly storagePath: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  /** Moved by functions alone; absent of files that came before documents were checked, which are stored. */
  readonly state?: FileState;
  /** Why it is set aside: a `DocumentFault`. */
  readonly fault?: string;
}

/** `applications/{a}/requests/{requestId}`: a request for complements with a due date. */
export interface ComplementRequest {
  readonly v: 1;
  readonly programmeId: string;
  readonly message: string;
  readonly fieldIds: readonly string[];
  readonly dueAt: Instant;
  readonly state: 'open' | 'answered' | 'expired';
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
  /** The answers as they were when the request was made, for the diff. */
  readonly before: Answers;
}

/** `applications/{a}/screening/decision`: managers only, written by `screenApplication`. */
export interface Screening {
  readonly v: 1;
  readonly programmeId: string;
  readonly decision: 'eligible' | 'notEligible' | 'reoriented';
  readonly reason: string;
  /** Set when the manager went against the computed verdict. */
  readonly overrides: Verdict | null;
  readonly orientation: readonly string[];
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly decidedAt: Instant;
}

/** `applications/{a}/outcome/letter`: what authors read, written by the announcement (or by an ineligibility). */
export interface OutcomeLetter {
  readonly v: 1;
  readonly outcome: 'laureate' | 'waitingList' | 'notSelected' | 'reoriented' | 'notEligible';
  readonly message: string;
  /** Approved feedback per criterion; never names a juror. */
  readonly feedback: readonly { readonly label: string; readonly text: string }[];
  readonly orientation: readonly string[];
  readonly sentAt: Instant;
}
