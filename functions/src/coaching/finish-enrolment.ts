/** Why: leaving the programme is one act: the plan closes, and the team enters the community. */
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { joinCommunity } from '@domain/alumni/profile';
import type { Enrolment } from '@domain/coaching/coaching';
import { communityId } from '@domain/people/people';
import { isManager } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { grant } from '../platform/memberships';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { forbidden, Refused } from '../platform/refusals';
import { type News, type People, peopleOf, tellOne } from '../platform/tell';
import { transact } from '../platform/transact';
import { loadEnrolment, loadMissions } from './enrolment-access';

const schema = v.object({ enrolmentId: id });

const welcomeWords = (projectName: string, at: Date): News => ({
  kind: 'enrolmentFinished',
  link: '/communaute/moi',
  at,
  text: {
    fr: `Le parcours de ${projectName} est terminé : vous entrez dans la communauté. Votre plan reste lisible.`,
    en: `The coaching plan for ${projectName} is finished, and you are joining the community. You can still read your plan.`,
  },
  subject: { fr: 'Bienvenue dans la communauté Essaim', en: 'Welcome to the Essaim community' },
});

/** One member of the team becomes an alumnus; what they wrote in an earlier profile stays. */
const welcome = (
  transaction: Transaction,
  enrolment: Identified<Enrolment>,
  people: People,
  uid: string,
  profile: AlumnusProfile | null,
  now: Date,
): void => {
  const person = people.get(uid) ?? null;
  const name = person?.name ?? enrolment.teamNames[enrolment.team.indexOf(uid)] ?? '';
  grant(transaction, {
    uid,
    personName: name,
    role: 'alumnus',
    scopeId: communityId,
    scopeName: 'Communauté Essaim',
    programmeId: null,
    subjectId: enrolment.id,
    from: now,
  });
  transaction.set(database.doc(`alumni/${uid}`), joinCommunity(profile, { name, ...enrolment }, now));
  if (person !== null && profile === null)
    transaction.set(database.doc(`alumni/${uid}/private/contact`), { v: 1, email: person.email, phone: '' });
  for (const kind of ['scoreDiagnostic', 'signDiagnostic', 'moveMilestone']) clearNextAct(transaction, uid, `${kind}~${enrolment.id}`);
  setNextAct(transaction, uid, 'completeProfile', {
    kind: 'completeProfile',
    link: '/communaute/moi',
    subject: enrolment.projectName,
    count: 1,
    dueAt: null,
    createdAt: now,
  });
  tellOne(transaction, people, uid, welcomeWords(enrolment.projectName, now));
};

export const finishEnrolmentOf = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'finishEnrolment'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    if (!isManager(caller, enrolment.programmeId)) throw forbidden('managersOnly');
    if (enrolment.state === 'alumnus') throw new Refused('alreadyFinished');
    const people = await peopleOf(transaction, enrolment.team);
    const profiles = await Promise.all(
      enrolment.team.map(async (uid) => fromSnapshot<AlumnusProfile>(await transaction.get(database.doc(`alumni/${uid}`)))),
    );
    const missions = await loadMissions(transaction, enrolment.id);
    for (const { id, expertUid } of missions) if (expertUid !== null) clearNextAct(transaction, expertUid, `deliverMission~${id}`);
    transaction.update(database.doc(`enrolments/${enrolment.id}`), { state: 'alumnus', attention: 0 });
    enrolment.team.forEach((uid, index) => welcome(transaction, enrolment, people, uid, profiles[index] ?? null, caller.now));
    audit(transaction, caller, {
      act: 'finishEnrolment',
      subject: `enrolments/${enrolment.id}`,
      programmeId: enrolment.programmeId,
      summary: enrolment.projectName,
    });
    return { alumni: enrolment.team.length };
  });

/** `finishEnrolment({ enrolmentId })`: managers; grants the team its place in the community. */
export const finishEnrolment = callable('finishEnrolment', schema, counted(newsOfAccount, finishEnrolmentOf));
