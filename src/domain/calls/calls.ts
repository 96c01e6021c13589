/** Why: what a call for applications is, its form, its eligibility rules and its grid; read this first. */
import { isBefore, type Instant } from '../shared/instant';

/** draft → open → closed → announced. The deadline is judged by the server: `open` with `closesAt` passed accepts nothing. */
export type CallState = 'draft' | 'open' | 'closed' | 'announced';

/** `calls/{callId}`: public once open. */
export interface Call {
  readonly v: 1;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly editionId: string;
  readonly name: string;
  readonly tagline: string;
  readonly presentation: string;
  readonly benefits: readonly string[];
  readonly calendar: readonly { readonly label: string; readonly when: string }[];
  readonly questions: readonly PublicQuestion[];
  readonly expectedLoad: string;
  readonly state: CallState;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  /** Version of `calls/{callId}/forms/{version}` in force; 0 while nothing is published. */
  readonly formVersion: number;
  /** Version of `calls/{callId}/regulations/{version}` that applicants accept. */
  readonly regulationVersion: number;
  readonly eligibility: readonly EligibilityRule[];
  readonly grid: readonly Criterion[];
  readonly contactEmail: string;
  readonly createdAt: Instant;
  /** How many amendments were made to conditions, criteria and questions; written by `amendCall` only. */
  readonly revision?: number;
}

/** Asked often, answered in public. */
export interface PublicQuestion {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** `calls/{callId}/edits/{list~itemId}`: who changed an item last, for the next one who meets their words; managers only. */
export interface ItemEdit {
  readonly v: 1;
  readonly programmeId: string;
  readonly uid: string;
  readonly name: string;
  readonly at: Instant;
}

/** A weighted criterion scored 0–5; weights of a grid sum to 100 and are frozen when scoring opens. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly weight: number;
  /** Six anchors, what each level 0–5 looks like. */
  readonly anchors: readonly string[];
}

export type FieldType =
  | 'shortText'
  | 'longText'
  | 'number'
  | 'money'
  | 'percentage'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'file'
  | 'link'
  | 'siren'
  | 'legalForm'
  | 'department'
  | 'regions'
  | 'strategies'
  | 'consent';

/** `calls/{callId}/forms/{version}`: frozen once published; edits make a new version. */
export interface Form {
  readonly v: 1;
  readonly programmeId: string;
  readonly version: number;
  readonly published: boolean;
  readonly sections: readonly Section[];
  /** How many amendments were made; written by `amendCall` only. */
  readonly revision?: number;
}
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly fields: readonly Field[];
}
export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** Characters for texts, bytes for files, units for numbers; null: the type's own limit. */
  readonly max: number | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Hidden from jurors (blind reading). */
  readonly hiddenFromJurors: boolean;
  /** Shown only when another field has one of these values. */
  readonly showWhen: { readonly fieldId: string; readonly oneOf: readonly string[] } | null;
}

/** A value an applicant typed: dates are `YYYY-MM-DD`; `choices`, `regions`, `strategies` are lists; a file is the id of `applications/{a}/files/{id}`. */
export type Answer = string | number | boolean | readonly string[] | null;
export type Answers = Readonly<Record<string, Answer>>;

/** Rules as data: each names its reason and its source. `fieldId` refers to the form. */
export type EligibilityRule = {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  readonly source: string;
} & EligibilityTest;
export type EligibilityTest =
  | { readonly test: 'minimumAge'; readonly fieldId: string; readonly years: number }
  /** `toVerify`: answers that need a look at documents before they count as met. */
  | { readonly test: 'oneOf'; readonly fieldId: string; readonly values: readonly string[]; readonly toVerify?: readonly string[] }
  | { readonly test: 'noneOf'; readonly fieldId: string; readonly values: readonly string[] }
  | { readonly test: 'yes'; readonly fieldId: string }
  | { readonly test: 'atLeast'; readonly fieldId: string; readonly minimum: number }
  | { readonly test: 'newRegion'; readonly currentFieldId: string; readonly targetFieldId: string };

/** `calls/{callId}/regulations/{version}`: the rules applicants accept, written when the call opens and never changed. */
export interface Regulation {
  readonly v: 1;
  readonly programmeId: string;
  readonly version: number;
  readonly title: string;
  readonly articles: readonly { readonly title: string; readonly text: string }[];
  /** SHA-256 (hexadecimal) of the canonical JSON of title and articles. */
  readonly hash: string;
  readonly effectiveAt: Instant;
}

/** `uncoveredNeeds/{id}`: a need that no scheme covers, without any identity. */
export interface UncoveredNeed {
  readonly v: 1;
  readonly department: string;
  readonly reasons: readonly string[];
  readonly at: Instant;
}

/** Fields that lists, letters and searches rely on: every form has them under these ids. */
export const namingFields = { project: 'projectName', organisation: 'organisationName', department: 'department', siren: 'siren' } as const;

export type Verdict = 'eligible' | 'toCheck' | 'notEligible';

/** `callFunnels/{callId}`: counters kept by functions, managers only. */
export interface CallFunnel {
  readonly v: 1;
  readonly programmeId: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly updatedAt: Instant;
}

/** A call accepts applications while open and strictly before its deadline, by the server's clock. */
export const isAccepting = (call: Pick<Call, 'state' | 'closesAt'>, now: Instant): boolean =>
  call.state === 'open' && call.closesAt !== null && isBefore(now, call.closesAt);
