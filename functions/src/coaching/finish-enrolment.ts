/** Why: leaving the programme is one act: the plan closes, and the team enters the community. */
import * as v from 'valibot';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { joinCommunity } from '@domain/alumni/profile';
import { communityId, type Person } from '@domain/people/people';
import { isManager } from '@domain/people/permissions';
import { audit, auditHead } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { grant } from '../platform/memberships';
import { setNextAct } from '../platform/next-acts';
import { forbidden, Refused } from '../platform/refusals';
import { loadEnrolment } from './enrolment-access';

const schema = v.object({ enrolmentId: id });

export const finishEnrolmentOf = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<{ readonly alumni: number }> =>
  database.runTransaction(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const people = await Promise.all(
      enrolment.team.map(async (uid) => fromSnapshot<Person>(await transaction.get(database.doc(`people/${uid}`)))),
    );
    const profiles = await Promise.all(
      enrolment.team.map(async (uid) => fromSnapshot<AlumnusProfile>(await transaction.get(database.doc(`alumni/${uid}`)))),
    );
    const head = await auditHead(transaction);
    if (!isManager(caller, enrolment.programmeId)) throw forbidden('managersOnly');
    if (enrolment.state === 'alumnus') throw new Refused('alreadyFinished');
    transaction.update(database.doc(`enrolments/${enrolment.id}`), { state: 'alumnus', attention: 0 });
    enrolment.team.forEach((uid, index) => {
      const name = people[index]?.name ?? enrolment.teamNames[index] ?? '';
      grant(transaction, {
        uid,
        personName: name,
        role: 'alumnus',
        scopeId: communityId,
        scopeName: 'Communauté Essaim',
        programmeId: null,
        subjectId: enrolment.id,
        from: caller.now,
      });
      transaction.set(database.doc(`alumni/${uid}`), joinCommunity(profiles[index] ?? null, { name, ...enrolment }, caller.now));
      if (people[index] !== null)
        transaction.set(
          database.doc(`alumni/${uid}/private/contact`),
          { v: 1, email: people[index]?.email ?? '', phone: '' },
          { merge: true },
        );
      setNextAct(transaction, uid, 'completeProfile', {
        kind: 'completeProfile',
        link: '/communaute/moi',
        subject: enrolment.projectName,
        count: 1,
        dueAt: null,
        createdAt: caller.now,
      });
    });
    audit(transaction, head, caller, {
      act: 'finishEnrolment',
      subject: `enrolments/${enrolment.id}`,
      programmeId: enrolment.programmeId,
      summary: enrolment.projectName,
    });
    return { alumni: enrolment.team.length };
  });

/** `finishEnrolment({ enrolmentId })`: managers; grants the team its place in the community. */
export const finishEnrolment = callable(schema, finishEnrolmentOf);
