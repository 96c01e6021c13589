/** Why: a manager who learns of a link steps in, and the juror is told. */
import * as v from 'valibot';
import type { Jury, JuryMember, Recusal } from '@domain/jury/jury';
import { recusalGrounds, recusalId } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { audit } from '../../platform/audit';
import { callable, id, text, type Caller } from '../../platform/callable';
import { fromSnapshot } from '../../platform/firebase';
import { missing, Refused } from '../../platform/refusals';
import { type News, peopleOf, tellOne } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { candidatesOf, inJury, juryAt, juryToManage, refuseBound } from '../jury-access';
import { refreshStandings } from '../reading/refresh-standings';
import { tracesOfJuror, writeRecusals } from './write-recusals';

const schema = v.object({ juryId: id, jurorUid: id, applicationId: id, ground: v.picklist(recusalGrounds), detail: text(500) });
type Input = v.InferOutput<typeof schema>;

const recusalBy = (input: Input, programmeId: string, jurorName: string, projectName: string, at: Date): Recusal => ({
  v: 1,
  programmeId,
  applicationId: input.applicationId,
  jurorUid: input.jurorUid,
  jurorName,
  projectName,
  ground: input.ground,
  detail: input.detail,
  source: 'manager',
  at,
});

const newsOf = (jury: Identified<Jury>, recusal: Recusal): News => ({
  kind: 'recused',
  link: `/jury/${jury.id}`,
  at: recusal.at,
  text: { fr: `Vous êtes déporté du dossier « ${recusal.projectName} ».`, en: `You are recused from “${recusal.projectName}”.` },
  subject: { fr: `${jury.name} : un déport vous concerne`, en: `${jury.name}: you have been recused from an application` },
  body: {
    fr: `Bonjour,\n\nVous êtes déporté du dossier « ${recusal.projectName} » : vous ne le lisez plus, ne le notez plus et ne prenez pas part à sa délibération. Motif inscrit : ${recusal.detail}`,
    en: `Hello,\n\nYou are recused from “${recusal.projectName}”: you can no longer read or score it, or take part in its deliberation. Reason recorded: ${recusal.detail}`,
  },
});

export const recuseJurorAs = async (input: Input, caller: Caller): Promise<null> => {
  await transact(async (transaction) => {
    const jury = await juryToManage(transaction, input.juryId, caller);
    if (jury.phase === 'decided' || jury.phase === 'announced') throw new Refused('minutesSealed');
    const member = fromSnapshot<JuryMember>(await transaction.get(inJury(jury.id, 'members').doc(input.jurorUid)));
    const entry = (await candidatesOf(transaction, jury.id)).find((one) => one.applicationId === input.applicationId);
    const already = await transaction.get(inJury(jury.id, 'recusals').doc(recusalId(input.applicationId, input.jurorUid)));
    if (member === null) throw missing('memberMissing');
    if (entry === undefined) throw missing('unknownApplication');
    if (already.exists) throw new Refused('alreadyRecused', 'already-exists');
    await refuseBound(transaction, jury.id, caller, [input.applicationId]);
    const recusal = recusalBy(input, jury.programmeId, member.name, entry.projectName, caller.now);
    const link = await transaction.get(inJury(jury.id, 'possibleLinks').doc(recusalId(input.applicationId, input.jurorUid)));
    const traces = await tracesOfJuror(transaction, jury, [recusal]);
    const people = await peopleOf(transaction, [input.jurorUid]);
    const fallen = writeRecusals(transaction, jury, [recusal], traces);
    // What the team has settled is asked of nobody.
    if (link.get('answer') === 'waiting') transaction.delete(link.ref);
    transaction.update(inJury(jury.id, 'members').doc(input.jurorUid), { assigned: member.assigned - fallen.readings });
    transaction.update(juryAt(jury.id), { assignmentCount: jury.assignmentCount - fallen.readings });
    tellOne(transaction, people, input.jurorUid, newsOf(jury, recusal));
    audit(transaction, caller, {
      act: 'recuseJuror',
      subject: `juries/${jury.id}/recusals/${recusalId(input.applicationId, input.jurorUid)}`,
      programmeId: jury.programmeId,
      summary: `${member.name} déporté de « ${entry.projectName} » : ${input.detail}`,
    });
  });
  await refreshStandings(input.juryId, caller.now);
  return null;
};

/** `recuseJuror({ juryId, jurorUid, applicationId, ground, detail })`: a manager's act, until the minutes are sealed. */
export const recuseJuror = callable('recuseJuror', schema, counted(newsOfAccount, recuseJurorAs));
