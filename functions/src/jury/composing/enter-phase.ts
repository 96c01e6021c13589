/** Why: a phase is entered by an act, or at the end of the task that prepares the dossiers: under the same conditions, with the same news. */
import { refusalToMove, type JuryFacts } from '@domain/jury/composition';
import { roomOn } from '@domain/jury/deliberation';
import { withoutOrganisations } from '@domain/jury/dossier';
import type { Assignment, Jury, JuryMember, JuryPhase, Roster } from '@domain/jury/jury';
import type { Candidate } from '@domain/jury/recusal';
import { counting } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import type { Caller } from '../../platform/callable';
import { plain, type Transaction } from '../../platform/firebase';
import { clearNextAct } from '../../platform/next-acts';
import { Refused } from '../../platform/refusals';
import { peopleOf } from '../../platform/tell';
import {
  assignmentsOf,
  candidatesOf,
  inJury,
  juryAt,
  juryToManage,
  managersOf,
  membersOf,
  recusalsOf,
  submittedReviewsOf,
} from '../jury-access';
import { announcePhase } from './phase-news';

export interface Move {
  readonly juryId: string;
  readonly to: JuryPhase;
}

export interface Situation {
  readonly jury: Identified<Jury>;
  readonly members: readonly Identified<JuryMember>[];
  readonly candidates: readonly Candidate[];
  readonly assignments: readonly Assignment[];
}

const fewest = (candidates: readonly Candidate[], marks: readonly { readonly applicationId: string }[]): number => {
  const counts = new Map(candidates.map((candidate) => [candidate.applicationId, 0]));
  for (const { applicationId } of marks) if (counts.has(applicationId)) counts.set(applicationId, (counts.get(applicationId) ?? 0) + 1);
  return Math.min(...counts.values());
};

/** Reads what the conditions look at, and refuses when one fails. */
export const readyTo = async (transaction: Transaction, { juryId, to }: Move, caller: Caller): Promise<Situation> => {
  const jury = await juryToManage(transaction, juryId, caller);
  const [members, candidates] = [await membersOf(transaction, juryId), await candidatesOf(transaction, juryId)];
  const assignments = to === 'scoring' ? await assignmentsOf(transaction, jury) : [];
  const submitted = to === 'deliberating' ? await submittedReviewsOf(transaction, juryId) : [];
  const recusals = to === 'deliberating' ? await recusalsOf(transaction, juryId) : [];
  const memberUids = members.map((member) => member.id);
  const facts: JuryFacts = {
    jury,
    members,
    memberUids,
    applicationCount: candidates.length,
    fewestAssignments: fewest(candidates, assignments),
    fewestReviews: fewest(candidates, counting(submitted, memberUids, recusals)),
  };
  const reason = refusalToMove(facts, to);
  if (reason !== null) throw new Refused(reason);
  return { jury, members, candidates, assignments };
};

/** Interests were declared on names; from the blind reading on, nothing a juror can open carries them. Reads now, and writes when called. */
const blindRosters = async (transaction: Transaction, juryId: string): Promise<() => void> => {
  const pages = await transaction.get(inJury(juryId, 'rosters'));
  return () => {
    for (const page of pages.docs) transaction.set(page.ref, withoutOrganisations(plain(page.data()) as Roster));
  };
};

const names: Readonly<Record<JuryPhase, string>> = {
  composing: 'composition',
  declaring: 'déclaration des intérêts',
  scoring: 'lecture',
  deliberating: 'délibération',
  decided: 'décision',
  announced: 'annonce',
};

/** The phase itself, what it asks of whom, and its line in the journal; the last reads of the transaction, then its writes. */
export const enterPhase = async (
  transaction: Transaction,
  { jury, members, assignments }: Situation,
  to: JuryPhase,
  caller: Caller,
): Promise<void> => {
  const people = await peopleOf(
    transaction,
    members.map((member) => member.id),
  );
  const managers = await managersOf(jury.programmeId, caller.now);
  const blind = to === 'scoring' && jury.blind ? await blindRosters(transaction, jury.id) : null;
  blind?.();
  transaction.update(juryAt(jury.id), { phase: to, preparing: null });
  if (to === 'deliberating') {
    const seats = members.map((member) => ({ ...member, uid: member.id }));
    transaction.set(inJury(jury.id, 'room').doc('current'), roomOn(jury, null, seats, [], caller.now));
  }
  for (const uid of managers) clearNextAct(transaction, uid, `composeJury~${jury.id}`);
  announcePhase(transaction, { jury, members, assignments, people, managers, now: caller.now }, to);
  audit(transaction, caller, {
    act: 'moveJury',
    subject: `juries/${jury.id}`,
    programmeId: jury.programmeId,
    summary: `${jury.name} : passage à la phase « ${names[to]} ».`,
  });
};
