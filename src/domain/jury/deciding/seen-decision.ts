/** Why: two managers may decide one project at once; the second one learns what the first wrote before replacing it. */
import { canonical } from '../../shared/canonical';
import type { Decision } from '../jury';

type Words = Pick<Decision, 'outcome' | 'reason' | 'orientation'>;

/** Which decision a screen showed: the instant it was recorded, null when there was none. */
export const seenOf = (decision: Pick<Decision, 'decidedAt'> | null): string | null => decision?.decidedAt.toISOString() ?? null;

const wordsOf = ({ outcome, reason, orientation }: Words): Words => ({
  outcome,
  reason,
  orientation: outcome === 'reoriented' ? orientation : [],
});

/** Whether two decisions say the same: a request asked twice meets its own answer. */
export const saysTheSame = (one: Words, other: Words): boolean => canonical(wordsOf(one)) === canonical(wordsOf(other));

/** Whether `asked` would replace a decision that its author did not see. `seen` left out: nobody says what they saw. */
export const replacesUnseen = (
  held: (Words & Pick<Decision, 'decidedAt'>) | null,
  asked: Words,
  seen: string | null | undefined,
): boolean => seen !== undefined && seenOf(held) !== seen && !(held !== null && saysTheSame(held, asked));
