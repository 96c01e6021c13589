/** Why: a jury says how many members it has, and newcomers appear in what they may see. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Jury } from '@domain/jury/jury';
import { fromSnapshot } from '../../platform/firebase';
import { database } from '../../platform/firebase';
import { setNextAct } from '../../platform/next-acts';
import { inJury, juryAt } from '../jury-access';

/** Counts members again; somebody who arrives while interests are declared is asked for theirs. */
export const refreshMembers = (juryId: string, arrived: string | null, now: Date): Promise<void> =>
  database.runTransaction(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    const members = await transaction.get(inJury(juryId, 'members').select());
    if (jury === null) return;
    if (jury.memberCount !== members.size) transaction.update(juryAt(juryId), { memberCount: members.size });
    if (arrived === null || (jury.phase !== 'declaring' && jury.phase !== 'scoring')) return;
    setNextAct(transaction, arrived, `declareInterests~${juryId}`, {
      kind: 'declareInterests',
      link: `/jury/${juryId}/interets`,
      subject: jury.name,
      count: jury.applicationCount,
      dueAt: null,
      createdAt: now,
    });
  });

export const onJuryMemberWritten = onDocumentWritten('juries/{jury}/members/{uid}', async (event) => {
  const created = event.data?.before.exists === false && event.data.after.exists;
  const gone = event.data?.after.exists === false;
  if (created || gone) await refreshMembers(event.params.jury, created ? event.params.uid : null, new Date());
});
