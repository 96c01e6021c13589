/** Why: everyone in the room looks at the same project, chosen by who leads the session. */
import * as v from 'valibot';
import { roomOn } from '@domain/jury/deliberation';
import type { Jury } from '@domain/jury/jury';
import { isJuror, isManager } from '@domain/people/permissions';
import { callable, id, type Caller } from '../../platform/callable';
import { fromSnapshot } from '../../platform/firebase';
import { forbidden, missing, Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { candidatesOf, inJury, juryAt, membersOf, recusalsOf, refuseBound } from '../jury-access';

const schema = v.object({ juryId: id, applicationId: v.nullable(id) });

export const openDossierInRoomAs = ({ juryId, applicationId }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    if (jury === null) throw missing('juryMissing');
    const candidates = await candidatesOf(transaction, juryId);
    const leads = isManager(caller, jury.programmeId) || (isJuror(caller, juryId) && caller.uid === jury.presidentUid);
    if (!leads) throw forbidden('leadsNotTheRoom');
    if (jury.phase !== 'deliberating') throw new Refused('notDeliberating');
    const project = candidates.find((one) => one.applicationId === applicationId) ?? null;
    if (applicationId !== null && project === null) throw missing('unknownApplication');
    if (project !== null) await refuseBound(transaction, juryId, caller, [project.applicationId]);
    const members = (await membersOf(transaction, juryId)).map((member) => ({ ...member, uid: member.id }));
    const recusals = await recusalsOf(transaction, juryId);
    transaction.set(inJury(juryId, 'room').doc('current'), roomOn(jury, project, members, recusals, caller.now));
    return null;
  });

/** `openDossierInRoom({ juryId, applicationId | null })`: managers and the president, each on what they did not step aside from. */
export const openDossierInRoom = callable('openDossierInRoom', schema, openDossierInRoomAs);
