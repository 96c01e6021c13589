/** Why: the result indicators a manager reports, each with its definition and its source records; read this first. */
import type { Instant } from '../shared/time';

export type IndicatorCode =
  'callsLaunched' | 'projectsAccompanied' | 'networkingActions' | 'networkingParticipants' | 'webinarParticipants';

/** `indicators/{year~code~programmeId}`: computed by `computeIndicators`; managers of the programme. `programmeId` is `all` for the whole organisation, administrators only. */
export interface Indicator {
  readonly v: 1;
  readonly programmeId: string;
  readonly code: IndicatorCode;
  readonly year: number;
  readonly value: number;
  /** How many records were looked at before filtering. */
  readonly examined: number;
  /** Records that count without being listed in `sources`, beyond the most that are kept; absent when there are none. */
  readonly sourcesLeftOut?: number;
  readonly frozen: boolean;
  /** What was reported when the year was frozen: it never changes again, while `value` goes on following the records. */
  readonly frozenAs?: {
    readonly value: number;
    readonly examined: number;
    readonly at: Instant;
    readonly byName: string;
    readonly sourcesLeftOut?: number;
  };
  readonly computedAt: Instant;
}

/** `indicators/{indicatorId}/sources/{id}` today, `…/frozenSources/{id}` when frozen: one record that counts, with the way to open it. */
export interface IndicatorSource {
  readonly v: 1;
  readonly label: string;
  /** A proper name that tells records apart (the programme of a call, the organisation of a project), '' when none. */
  readonly detail: string;
  /** What was counted in this record; screens put it into words. */
  readonly figures: IndicatorFigures;
  readonly link: string;
  readonly at: Instant;
}

/** Meetings and signed expertise days of a project; distinct organisations and people present at a session. */
export interface IndicatorFigures {
  readonly meetings?: number;
  readonly days?: number;
  readonly organisations?: number;
  readonly people?: number;
}
