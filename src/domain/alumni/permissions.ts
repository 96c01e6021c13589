/** Why: who sees and writes what in the community; the same cases run on `firestore.rules`. */
import { isAdministrator, isAlumnus, type Actor } from '../people/permissions';
import type { AlumnusProfile, Exchange, Introduction, Match } from './alumni';

/** Members see each other; a hidden profile is seen by its owner only. */
export const mayReadProfile = (actor: Actor, uid: string, profile: Pick<AlumnusProfile, 'visible'>): boolean =>
  actor.uid === uid || ((isAlumnus(actor) || isAdministrator(actor)) && profile.visible);
export const mayWriteProfile = (actor: Actor, uid: string): boolean => actor.uid === uid && isAlumnus(actor);
export const mayReadContact = (actor: Actor, uid: string): boolean => actor.uid === uid;
export const mayReadExchange = (actor: Actor): boolean => isAlumnus(actor) || isAdministrator(actor);
export const mayWriteExchange = (actor: Actor, exchange: Pick<Exchange, 'authorUid'>): boolean =>
  isAlumnus(actor) && exchange.authorUid === actor.uid;
/** Asking somebody to meet: for members, whoever posted what they answer. */
export const mayPropose = (actor: Actor): boolean => isAlumnus(actor);
export const mayReadMatch = (actor: Actor, match: Pick<Match, 'parties'>): boolean =>
  actor.uid !== null && match.parties.includes(actor.uid);
export const mayReadIntroduction = (actor: Actor, introduction: Pick<Introduction, 'parties'>): boolean =>
  actor.uid !== null && introduction.parties.includes(actor.uid);
export const mayReadExchangedContacts = (actor: Actor, introduction: Pick<Introduction, 'parties' | 'state'>): boolean =>
  mayReadIntroduction(actor, introduction) && introduction.state === 'accepted';
