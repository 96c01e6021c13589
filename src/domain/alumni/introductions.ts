/** Why: nobody's contact is given without two yeses, and nobody is solicited without measure. */
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Introduction } from './alumni';

/** A person may have this many introductions waiting for an answer, on each side. */
export const pendingCap = 5;

export type ProposeRefusal = 'toOneself' | 'messageMissing' | 'tooManyPending' | 'tooSolicited' | 'alreadyProposed';

export interface Proposal {
  readonly from: { readonly uid: string; readonly name: string };
  readonly to: { readonly uid: string; readonly name: string };
  readonly exchangeId: string | null;
  readonly about: string;
  readonly message: string;
}

/** Proposes an introduction, within the caps. `pendingFrom` and `pendingTo` are those still waiting for an answer. */
export const propose = (
  proposal: Proposal,
  pendingFrom: readonly Pick<Introduction, 'toUid' | 'exchangeId'>[],
  pendingTo: readonly unknown[],
  at: Instant,
): Result<Introduction, ProposeRefusal> => {
  const { from, to, exchangeId } = proposal;
  if (from.uid === to.uid) return refused('toOneself');
  if (proposal.message.trim() === '') return refused('messageMissing');
  if (pendingFrom.some((one) => one.toUid === to.uid && one.exchangeId === exchangeId)) return refused('alreadyProposed');
  if (pendingFrom.length >= pendingCap) return refused('tooManyPending');
  if (pendingTo.length >= pendingCap) return refused('tooSolicited');
  return done({
    v: 1,
    fromUid: from.uid,
    fromName: from.name,
    toUid: to.uid,
    toName: to.name,
    parties: [from.uid, to.uid],
    exchangeId,
    about: proposal.about,
    message: proposal.message.trim(),
    state: 'proposed',
    outcome: null,
    proposedAt: at,
    answeredAt: null,
  });
};

export type AnswerRefusal = 'notYours' | 'alreadyAnswered';

/** Only the person asked answers, once. */
export const answer = (introduction: Introduction, uid: string, accept: boolean, at: Instant): Result<Introduction, AnswerRefusal> => {
  if (introduction.toUid !== uid) return refused('notYours');
  if (introduction.state !== 'proposed') return refused('alreadyAnswered');
  return done({ ...introduction, state: accept ? 'accepted' : 'declined', answeredAt: at });
};

export type CloseRefusal = 'notYours' | 'notAccepted';

/** Either party says what came of an accepted introduction. */
export const close = (introduction: Introduction, uid: string, outcome: 'helped' | 'noFollowUp'): Result<Introduction, CloseRefusal> => {
  if (!introduction.parties.includes(uid)) return refused('notYours');
  if (introduction.state !== 'accepted') return refused('notAccepted');
  return done({ ...introduction, outcome });
};
