/** Why: a name stands in minutes, in the journal and under what people write; whoever holds a role changes it in the open. */
import * as v from 'valibot';
import type { Membership, Person } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import { spendWithin } from '../../platform/accounts/limits';
import { namesOfAccount } from '../../platform/accounts/act-limits';
import { audit } from '../../platform/audit';
import { callable, personName, type Caller } from '../../platform/callable';
import { authentication, database, fromQueryDocument, fromSnapshot } from '../../platform/firebase';
import { missing } from '../../platform/refusals';
import { transact } from '../../platform/transact';

const schema = v.object({ name: personName });

/** One line for each programme where the person holds a role now, so that its managers read it; null stands for the organisation. */
const programmesOf = (memberships: readonly Membership[], now: Date): readonly (string | null)[] => [
  ...new Set(memberships.filter((one) => isHeld(one, now)).map(({ programmeId }) => programmeId)),
];

export const renameSelfAs = async ({ name }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> => {
  await transact(async (transaction) => {
    const reference = database.doc(`people/${caller.uid}`);
    const profile = database.doc(`alumni/${caller.uid}`);
    const [snapshot, listed, held] = await Promise.all([
      transaction.get(reference),
      transaction.get(profile),
      transaction.get(database.collection('memberships').where('uid', '==', caller.uid)),
    ]);
    const person = fromSnapshot<Person>(snapshot);
    if (person === null) throw missing('personMissing');
    const count = person.name === name ? null : await spendWithin(transaction, [[namesOfAccount, caller.uid]], caller.now);
    // The directory shows the same name: needs and offers are posted under it.
    if (listed.exists && listed.get('name') !== name) transaction.update(profile, { name });
    if (count === null) return;
    count();
    transaction.update(reference, { name });
    const memberships = held.docs.map((document) => fromQueryDocument<Membership>(document));
    const summary = `${person.name} s'appelle désormais ${name} (${person.email})`;
    for (const programmeId of programmesOf(memberships, caller.now))
      audit(transaction, caller, { act: 'renameSelf', subject: reference.path, programmeId, summary });
  });
  await authentication.updateUser(caller.uid, { displayName: name });
  return null;
};

/** `renameSelf({ name })`: one's own name, traced in the journal of each programme where one holds a role. */
export const renameSelf = callable('renameSelf', schema, renameSelfAs);
