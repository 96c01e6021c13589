/** Why: jurors differ: each has a severity, each dossier a worth, and an opinion is both plus chance. */
import type { Review } from '@domain/jury/jury';
import { after, hours } from '@domain/shared/time';
import type { PutApplication } from './applications';
import { comments, jurors, toCandidates } from './jurors';
import type { OpenedCall } from './programmes';
import type { World } from '../world';

export interface Opinion {
  /** The dossier's place in its juror's pile, from 1. */
  readonly position: number;
  readonly started: boolean;
  readonly review: Review;
}

interface Pair {
  readonly applicationId: string;
  readonly uid: string;
}

interface Written {
  readonly level: number;
  readonly submitted: boolean;
  readonly at: Date;
}

const reviewOf = (world: World, opened: OpenedCall, applicationId: string, jurorUid: string, { level, submitted, at }: Written): Review => {
  const scores = Object.fromEntries(
    opened.call.grid.map((criterion) => [criterion.id, Math.max(0, Math.min(5, Math.round(level + (world.chance.next() - 0.5) * 2)))]),
  );
  const partial = submitted ? scores : Object.fromEntries(Object.entries(scores).slice(0, 2));
  return {
    v: 1,
    programmeId: opened.call.programmeId,
    applicationId,
    jurorUid,
    scores: partial,
    comments: Object.fromEntries(
      opened.call.grid.slice(0, submitted ? 3 : 1).map((criterion) => [criterion.id, world.chance.pick(comments)]),
    ),
    commentToCandidate: submitted ? world.chance.pick(toCandidates) : '',
    recommendation: !submitted ? null : level > 3.4 ? 'select' : level > 2.4 ? 'discuss' : 'decline',
    state: submitted ? 'submitted' : 'draft',
    updatedAt: at,
    submittedAt: submitted ? at : null,
  };
};

/** One opinion per assigned pair; the signed-in juror has given two and begun a third. */
export const opinionsOf = (
  world: World,
  opened: OpenedCall,
  candidates: readonly PutApplication[],
  pairs: readonly Pair[],
  { share, before }: { readonly share: number; readonly before: Date },
): readonly Opinion[] => {
  const severity = new Map(jurors.map(({ uid }) => [uid, (world.chance.next() - 0.5) * 0.8]));
  const worth = new Map(candidates.map((one) => [one.application.id, 1.6 + world.chance.next() * 3]));
  const positions = new Map<string, number>();
  return pairs.map(({ applicationId, uid }) => {
    const position = (positions.get(uid) ?? 0) + 1;
    positions.set(uid, position);
    const drawn = world.chance.next() < share;
    const submitted = share < 1 && uid === 'demo-juror' ? position <= 2 : drawn;
    const at = after(before, -hours(world.chance.between(13, 150)));
    const level = (worth.get(applicationId) ?? 3) + (severity.get(uid) ?? 0);
    return {
      position,
      started: submitted || (share < 1 && uid === 'demo-juror' && position === 3),
      review: reviewOf(world, opened, applicationId, uid, { level, submitted, at }),
    };
  });
};
