/** Why: the reading opens once every dossier is prepared, by a task that may be interrupted, run twice, or begun again. */
import type { Instant } from '../../shared/time';

/** Dossiers prepared and to prepare before the reading opens. Only the task of `generation` may go on; a new request is a new generation. */
export interface Preparing {
  readonly generation: number;
  readonly done: number;
  readonly total: number;
  /** `failed`: refused for `reason`, or interrupted and to be taken up. `dropped`: the settings changed since, it opens nothing any more. */
  readonly state: 'running' | 'failed' | 'dropped';
  readonly reason: string;
  /** When it last went on. */
  readonly at: Instant;
}

/** `juries/{j}/preparations/{generation}`: asks for the task that prepares the dossiers, then opens the reading in the name of who asked. */
export interface Preparation {
  readonly v: 1;
  readonly programmeId: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
}

/** Of a jury; what an earlier version left has neither generation nor state. */
interface Prepared {
  readonly preparing?: Preparing | null;
}

/** Milliseconds after which a preparation that no longer goes on may be begun again: it notes each step, and no step takes as long. */
export const preparingDiesAfterMs = 90_000;

/** Is the opening of the reading under way? What an earlier version left (no generation) is not. */
export const isPreparing = ({ preparing }: Prepared, now: Date): boolean =>
  preparing?.state === 'running' && now.getTime() - preparing.at.getTime() < preparingDiesAfterMs;

/** The preparation that a new request begins; the tasks of earlier ones find that they are no longer asked for. */
export const nextPreparing = ({ preparing }: Prepared, total: number, now: Date): Preparing => ({
  generation: (preparing?.generation ?? 0) + 1,
  done: 0,
  total,
  state: 'running',
  reason: '',
  at: now,
});
