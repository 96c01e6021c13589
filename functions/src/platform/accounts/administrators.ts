/** Why: what belongs to no programme waits for every administrator. */
import { organisationId, type Membership } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import { database, fromQueryDocument, type Transaction } from '../firebase';

/** Those who hold the role now. */
export const administratorsAt = async (now: Date, transaction?: Transaction): Promise<readonly string[]> => {
  const query = database.collection('memberships').where('role', '==', 'administrator').where('scopeId', '==', organisationId);
  const found = await (transaction === undefined ? query.get() : transaction.get(query));
  const roles = found.docs.map((document) => fromQueryDocument<Membership>(document));
  return roles.filter((role) => isHeld(role, now)).map(({ uid }) => uid);
};
