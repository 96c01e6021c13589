/** Why: an application is written together, and whoever writes it no longer leaves it at once; what they wrote stays, under their name. */
import { done, refused, type Result } from '../shared/result';
import type { Actor } from '../people/permissions';
import type { Application } from './applications';
import { isAuthor, managesSubmitted } from './permissions';

type Written = Pick<Application, 'ownerUid' | 'authors' | 'authorNames' | 'programmeId' | 'state' | 'formerAuthors' | 'formerAuthorNames'>;

/** Who began it leads it, and remains its author. */
export const leads = (actor: Actor, application: Written): boolean => isAuthor(actor, application) && actor.uid === application.ownerUid;

/** Themselves, whoever leads it, and the managers of the programme once it is submitted. */
export const mayRemoveAuthor = (actor: Actor, application: Written, uid: string): boolean =>
  uid !== application.ownerUid &&
  ((actor.uid === uid && isAuthor(actor, application)) || leads(actor, application) || managesSubmitted(actor, application));

export type AuthorRemovalRefusal = 'leadStays' | 'mayNotRemoveAuthor';

type Authors = Required<Pick<Application, 'authors' | 'authorNames' | 'formerAuthors' | 'formerAuthorNames'>>;

/** The authors without one of them; null when they are an author no more: asked twice, it is done. */
export const removeAuthor = (actor: Actor, application: Written, uid: string): Result<Authors | null, AuthorRemovalRefusal> => {
  if (uid === application.ownerUid) return refused('leadStays');
  const { authors, authorNames, formerAuthors = [], formerAuthorNames = [] } = application;
  const index = authors.indexOf(uid);
  if (!mayRemoveAuthor(actor, application, uid)) return refused('mayNotRemoveAuthor');
  if (index < 0) return done(null);
  const others = <T>(list: readonly T[]): readonly T[] => list.filter((_, position) => position !== index);
  return done({
    authors: others(authors),
    authorNames: others(authorNames),
    formerAuthors: [...formerAuthors, uid],
    formerAuthorNames: [...formerAuthorNames, authorNames[index] ?? ''],
  });
};

/** The authors with one more, who may have left before. */
export const addAuthor = (
  { authors, authorNames, formerAuthors = [], formerAuthorNames = [] }: Pick<Written, keyof Authors>,
  uid: string,
  name: string,
): Authors => ({
  authors: [...authors, uid],
  authorNames: [...authorNames, name],
  formerAuthors: formerAuthors.filter((one) => one !== uid),
  formerAuthorNames: formerAuthorNames.filter((_, index) => formerAuthors[index] !== uid),
});
