/** Why: nobody's contact is given without two yeses, and nobody is solicited without measure. */
import { done, refused, type Result } from '../shared/result';
import { after, days, type Instant, isBefore } from '../shared/instant';
import type { AlumnusContact, Exchange, Introduction } from './alumni';

/** A person may have this many introductions waiting for an answer, on each side. */
export const pendingCap = 5;

/** A no is a no for this long: the same person is not asked again before. */
export const restDays = 60;

export type ProposeRefusal =
  | 'toOneself'
  | 'messageMissing'
  | 'contactMissing'
  | 'exchangeClosed'
  | 'alreadyProposed'
  | 'declinedRecently'
  | 'tooManyPending'
  | 'tooSolicited';

export interface Proposal {
  readonly from: { readonly uid: string; readonly name: string };
  readonly to: { readonly uid: string; readonly name: string };
  /** The need or offer it is about, null when it is about the person. */
  readonly exchange: { readonly id: string; readonly title: string; readonly state: Exchange['state'] } | null;
  readonly message: string;
}

/** What is already under way around the two people. */
export interface Solicitations {
  /** How the person who asks can be reached, given to the other side by their yes. */
  readonly contact: AlumnusContact | null;
  /** Every introduction this person proposed to that one. */
  readonly between: readonly Pick<Introduction, 'state' | 'answeredAt'>[];
  /** How many wait for an answer: those this person proposed, those the other was sent. */
  readonly pendingFrom: number;
  readonly pendingTo: number;
}

/** An accepted introduction gives something: an address or a number. */
export const isReachable = (contact: Pick<AlumnusContact, 'email' | 'phone'> | null): boolean =>
  contact !== null && (contact.email.trim() !== '' || contact.phone.trim() !== '');

const solicitationFault = (around: Solicitations, at: Instant): ProposeRefusal | null => {
  if (around.between.some(({ state }) => state === 'proposed')) return 'alreadyProposed';
  const rests = ({ state, answeredAt }: Solicitations['between'][number]): boolean =>
    state === 'declined' && answeredAt !== null && isBefore(at, after(answeredAt, days(restDays)));
  if (around.between.some(rests)) return 'declinedRecently';
  if (around.pendingFrom >= pendingCap) return 'tooManyPending';
  return around.pendingTo >= pendingCap ? 'tooSolicited' : null;
};

/** Proposes an introduction, within the caps. */
export const propose = (proposal: Proposal, around: Solicitations, at: Instant): Result<Introduction, ProposeRefusal> => {
  const { from, to, exchange } = proposal;
  if (from.uid === to.uid) return refused('toOneself');
  if (proposal.message.trim() === '') return refused('messageMissing');
  if (!isReachable(around.contact)) return refused('contactMissing');
  if (exchange !== null && exchange.state !== 'open') return refused('exchangeClosed');
  const fault = solicitationFault(around, at);
  if (fault !== null) return refused(fault);
  return done({
    v: 1,
    fromUid: from.uid,
    fromName: from.name,
    toUid: to.uid,
    toName: to.name,
    parties: [from.uid, to.uid],
    exchangeId: exchange?.id ?? null,
    about: exchange?.title ?? '',
    message: proposal.message.trim(),
    state: 'proposed',
    outcome: null,
    proposedAt: at,
    answeredAt: null,
  });
};

export type AnswerRefusal = 'notYours' | 'alreadyAnswered' | 'contactMissing';

/** Only the person asked answers, once; a yes gives a way to be reached. */
export const answer = (
  introduction: Introduction,
  uid: string,
  accept: boolean,
  contact: AlumnusContact | null,
  at: Instant,
): Result<Introduction, AnswerRefusal> => {
  if (introduction.toUid !== uid) return refused('notYours');
  if (introduction.state !== 'proposed') return refused('alreadyAnswered');
  if (accept && !isReachable(contact)) return refused('contactMissing');
  return done({ ...introduction, state: accept ? 'accepted' : 'declined', answeredAt: at });
};

export type CloseRefusal = 'notYours' | 'notAccepted';

/** Either party says what came of an accepted introduction. */
export const close = (introduction: Introduction, uid: string, outcome: 'helped' | 'noFollowUp'): Result<Introduction, CloseRefusal> => {
  if (!introduction.parties.includes(uid)) return refused('notYours');
  if (introduction.state !== 'accepted') return refused('notAccepted');
  return done({ ...introduction, outcome });
};

/** One person helped is enough to meet a need; an offer may help others, and its author closes it. */
export const isMetBy = (exchange: Pick<Exchange, 'kind' | 'state'> | null): boolean =>
  exchange?.kind === 'need' && exchange.state === 'open';
