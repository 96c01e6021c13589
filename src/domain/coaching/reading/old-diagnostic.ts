/** Why: diagnostics written before each side had its own document hold both looks; they are split, and meanwhile still read. */
import type { Instant } from '../../shared/time';
import type { DiagnosticHead, DiagnosticSide, Side } from '../coaching';

/** `v: 1`, in one document. */
export interface OldDiagnostic {
  readonly axes: DiagnosticHead['axes'];
  readonly byLaureate: Readonly<Record<string, number>>;
  readonly byCoach: Readonly<Record<string, number>>;
  readonly laureateComment: string;
  readonly coachComment: string;
  readonly laureateSignedAt: Instant | null;
  readonly coachSignedAt: Instant | null;
  readonly updatedAt: Instant;
}

export const isOldDiagnostic = (data: object): data is OldDiagnostic => 'byLaureate' in data;

export interface SplitDiagnostic {
  readonly head: DiagnosticHead;
  readonly sides: Readonly<Record<Side, DiagnosticSide>>;
}

/** The same scores, comments and signatures, one document a side. */
export const splitDiagnostic = (old: OldDiagnostic): SplitDiagnostic => {
  const { axes, laureateSignedAt, coachSignedAt, updatedAt } = old;
  const look = (scores: Readonly<Record<string, number>>, comment: string): DiagnosticSide => ({ v: 1, scores, comment, updatedAt });
  return {
    head: { v: 2, axes, laureateSignedAt, coachSignedAt, laureateSharedAt: null, coachSharedAt: null, updatedAt },
    sides: { laureate: look(old.byLaureate, old.laureateComment), coach: look(old.byCoach, old.coachComment) },
  };
};
