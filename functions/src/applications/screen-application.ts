/** Why: a screening decision is a person's act, told to the applicants in the same instant; a selection is decided all or nothing. */
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application, OutcomeLetter, Screening } from '@domain/applications/applications';
import { isAuthor } from '@domain/applications/permissions';
import { screen } from '@domain/applications/screening';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { Refused } from '../platform/refusals';
import { peopleOf, tellAll, type People } from '../platform/tell';
import { transact } from '../platform/transact';
import { applicationAt, asUnboundManager, loadApplication } from './application-access';
import { decisionWords } from './decision-words';
import { titleOf } from './telling';
import { decisionInFrench, verdictInFrench } from '../platform/journal/codes-in-french';

const mostAtOnce = 40;
const choice = {
  decision: v.picklist(['eligible', 'notEligible', 'reoriented'] satisfies readonly Screening['decision'][]),
  reason: text(3000, 0),
  orientation: v.pipe(v.array(text(200)), v.maxLength(6)),
};
const one = v.object({ applicationId: id, ...choice });
const several = v.object({ applicationIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostAtOnce)), ...choice });
type Several = v.InferOutput<typeof several>;

const letterOf = (screening: Screening): OutcomeLetter | null =>
  screening.decision === 'eligible'
    ? null
    : {
        v: 1,
        outcome: screening.decision,
        message: screening.reason,
        feedback: [],
        orientation: screening.orientation,
        sentAt: screening.decidedAt,
      };

/** The decision, or a refusal that names the application at fault. */
const decide = (application: Identified<Application>, input: Several, caller: Caller): Screening => {
  const result = screen(input, application);
  if (!result.ok) throw new Refused(result.reason, 'failed-precondition', application.id);
  return {
    v: 1,
    programmeId: application.programmeId,
    ...result.value,
    decidedBy: caller.uid,
    decidedByName: caller.name,
    decidedAt: caller.now,
  };
};

const save = (transaction: Transaction, application: Identified<Application>, screening: Screening, people: People): void => {
  const letter = letterOf(screening);
  const at = screening.decidedAt;
  transaction.set(applicationAt(application.id).collection('screening').doc('decision'), screening);
  transaction.update(applicationAt(application.id), {
    state: screening.decision,
    announcedAt: letter === null ? application.announcedAt : at,
    updatedAt: at,
  });
  tellAll(transaction, new Map([...people].filter(([uid]) => application.authors.includes(uid))), decisionWords(application, screening));
  if (letter === null) return;
  transaction.set(applicationAt(application.id).collection('outcome').doc('letter'), letter);
  for (const uid of application.authors) {
    setNextAct(transaction, uid, `readOutcome~${application.id}`, {
      kind: 'readOutcome',
      link: `/candidatures/${application.id}/reponse`,
      subject: titleOf(application),
      count: 1,
      dueAt: null,
      createdAt: at,
    });
  }
};

const auditLine = (transaction: Transaction, application: Identified<Application>, screening: Screening, caller: Caller): void =>
  audit(transaction, caller, {
    act: 'screenApplication',
    subject: `applications/${application.id}`,
    programmeId: application.programmeId,
    summary: `Dossier ${application.number} : ${decisionInFrench[screening.decision]}${screening.overrides === null ? '' : ` (contre le verdict calculé : ${verdictInFrench[screening.overrides]})`}.${screening.reason === '' ? '' : ` Motif : ${screening.reason}`}`,
  });

export const screenSelectionAs = (input: Several, caller: Caller): Promise<OutputOf<'screenSelection'>> =>
  transact(async (transaction) => {
    const applications = await Promise.all(
      [...new Set(input.applicationIds)].map((applicationId) => loadApplication(transaction, applicationId)),
    );
    for (const application of applications) {
      await asUnboundManager(transaction, caller, application);
      // Nobody judges their own: another manager decides.
      if (isAuthor(caller, application)) throw new Refused('ownApplication', 'permission-denied', application.id);
    }
    const people = await peopleOf(
      transaction,
      applications.flatMap((application) => application.authors),
    );
    const decided = applications.map((application) => ({ application, screening: decide(application, input, caller) }));
    for (const { application, screening } of decided) {
      save(transaction, application, screening, people);
      auditLine(transaction, application, screening, caller);
    }
    return { decided: decided.length };
  });

/** `screenSelection({ applicationIds, decision, reason, orientation })` → `{ decided }`: exactly these (40 at most), all or none. */
export const screenSelection = callable('screenSelection', several, counted(newsOfAccount, screenSelectionAs));

/** `screenApplication({ applicationId, decision, reason, orientation })` → `{ decided: 1 }`. */
export const screenApplication = callable(
  'screenApplication',
  one,
  counted(newsOfAccount, ({ applicationId, ...rest }: v.InferOutput<typeof one>, caller) =>
    screenSelectionAs({ applicationIds: [applicationId], ...rest }, caller),
  ),
);

/** Once read, the letter no longer waits. */
const opened = v.object({ applicationId: id });
export const acknowledgeOutcomeAs = async (
  input: v.InferOutput<typeof opened>,
  caller: Caller,
): Promise<OutputOf<'acknowledgeOutcome'>> => {
  await database.doc(`people/${caller.uid}/nextActs/readOutcome~${input.applicationId}`).delete();
  return { read: true };
};

/** `acknowledgeOutcome({ applicationId })`: clears the caller's own next act. */
export const acknowledgeOutcome = callable('acknowledgeOutcome', opened, acknowledgeOutcomeAs);
