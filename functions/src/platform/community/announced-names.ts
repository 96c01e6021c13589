/** Why: needs and offers are read under the name that the directory shows: a member who hides, shows or renames themselves is followed there. */
import type { AlumnusProfile, Exchange } from '@domain/alumni/alumni';
import { announcedAs } from '@domain/alumni/profile';
import { database, fromQueryDocument, type Transaction } from '../firebase';

type Named = Pick<AlumnusProfile, 'name' | 'organisationName' | 'visible'>;

/** Reads what the member posted, with the transaction's other reads; the answer writes what differs, null when nothing does. */
export const namesToChange = async (transaction: Transaction, uid: string, profile: Named): Promise<(() => void) | null> => {
  const wanted = announcedAs(profile);
  const posted = await transaction.get(database.collection('exchanges').where('authorUid', '==', uid));
  const others = posted.docs.filter((document) => {
    const { authorName, organisationName } = fromQueryDocument<Exchange>(document);
    return authorName !== wanted.authorName || organisationName !== wanted.organisationName;
  });
  return others.length === 0 ? null : () => others.forEach(({ ref }) => transaction.update(ref, { ...wanted }));
};
