/** Why: announcing one decision is one transaction: letter, state, messages, and for a laureate the enrolment that starts the plan. */
import type { Transaction } from '../../platform/firebase';
import type { Application } from '@domain/applications/applications';
import { enrol } from '@domain/coaching/enrolment';
import { letterFor, noticeFor } from '@domain/jury/announcement';
import type { Decision, Jury } from '@domain/jury/jury';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import type { Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { grant } from '../../platform/memberships';
import { setNextAct } from '../../platform/next-acts';
import { missing } from '../../platform/refusals';
import { type People, peopleOf, tellOne } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { inJury } from '../jury-access';

type Announced = Pick<Jury, 'callName'> & Pick<Decision, 'feedback'>;

const tellAuthors = (
  transaction: Transaction,
  application: Identified<Application>,
  people: People,
  announced: Announced,
  now: Date,
): void => {
  const notice = noticeFor(application.projectName, announced, announced);
  const link = `/candidatures/${application.id}`;
  for (const uid of application.authors) {
    setNextAct(transaction, uid, `readOutcome~${application.id}`, {
      kind: 'readOutcome',
      link,
      subject: application.projectName,
      count: 1,
      dueAt: null,
      createdAt: now,
    });
    tellOne(transaction, people, uid, {
      kind: 'outcome',
      link,
      at: now,
      text: {
        fr: `La décision du jury pour « ${application.projectName} » est là.`,
        en: `The jury has made its decision on “${application.projectName}”.`,
      },
      subject: { fr: notice.fr.subject, en: notice.en.subject },
      body: { fr: notice.fr.text, en: notice.en.text },
    });
  }
};

const welcome = (transaction: Transaction, application: Identified<Application>, edition: Identified<Edition>, now: Date): void => {
  transaction.set(database.doc(`enrolments/${application.id}`), enrol(application, edition, [], now));
  application.authors.forEach((uid, index) => {
    grant(transaction, {
      uid,
      personName: application.authorNames[index] ?? '',
      role: 'laureate',
      scopeId: edition.id,
      scopeName: edition.name,
      programmeId: application.programmeId,
      subjectId: application.id,
      from: now,
    });
  });
};

/** Announces a decision once; running it again changes nothing. */
export const announceOne = (jury: Identified<Jury>, applicationId: string, caller: Caller): Promise<boolean> =>
  transact(async (transaction) => {
    const reference = inJury(jury.id, 'decisions').doc(applicationId);
    const decision = fromSnapshot<Decision>(await transaction.get(reference));
    const application = fromSnapshot<Application>(await transaction.get(database.doc(`applications/${applicationId}`)));
    const edition = fromSnapshot<Edition>(await transaction.get(database.doc(`editions/${jury.editionId}`)));
    if (decision === null || application === null || decision.announcedAt !== null) return false;
    // Its authors left the selection meanwhile: a decision does not bring them back.
    if (application.state === 'withdrawn') return false;
    const people = await peopleOf(transaction, application.authors);
    const enrolled = await transaction.get(database.doc(`enrolments/${applicationId}`));
    transaction.set(
      database.doc(`applications/${applicationId}/outcome/letter`),
      letterFor(decision, { callName: jury.callName }, caller.now),
    );
    transaction.update(database.doc(`applications/${applicationId}`), {
      state: decision.outcome,
      announcedAt: caller.now,
      updatedAt: caller.now,
    });
    transaction.update(reference, { announcedAt: caller.now });
    if (decision.outcome === 'laureate' && !enrolled.exists) {
      if (edition === null) throw missing('editionMissing');
      welcome(transaction, application, edition, caller.now);
    }
    tellAuthors(transaction, application, people, { callName: jury.callName, feedback: decision.feedback }, caller.now);
    audit(transaction, caller, {
      act: 'announce',
      subject: `applications/${applicationId}`,
      programmeId: jury.programmeId,
      summary: `Lettre envoyée pour « ${decision.projectName} », destinataires : ${application.authors.length}.`,
    });
    return true;
  });
