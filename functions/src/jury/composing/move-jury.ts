/** Why: a jury enters a phase only when its conditions hold, and everyone concerned learns what they have to do. */
import { counted, newsOfAccount } from '../../platform/accounts/mail-limits';
import type { Transaction } from '../../platform/firebase';
import * as v from 'valibot';
import { phases, refusalToMove, type JuryFacts } from '@domain/jury/composition';
import { roomOn } from '@domain/jury/deliberation';
import type { Assignment, Jury, JuryMember, JuryPhase } from '@domain/jury/jury';
import type { Candidate } from '@domain/jury/recusal';
import { counting } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { clearNextAct } from '../../platform/next-acts';
import { Refused } from '../../platform/refusals';
import { peopleOf } from '../../platform/tell';
import { readTogether, transact } from '../../platform/transact';
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
import { refreshStandings } from '../reading/refresh-standings';
import { announcePhase } from './phase-news';
import { blindRosters, prepareDossiers } from './prepare-dossiers';

const schema = v.object({ juryId: id, to: v.picklist(phases) });
type Input = v.InferOutput<typeof schema>;

interface Situation {
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
const checked = async (transaction: Transaction, { juryId, to }: Input, caller: Caller): Promise<Situation> => {
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

const names: Readonly<Record<JuryPhase, string>> = {
  composing: 'composition',
  declaring: 'déclaration des intérêts',
  scoring: 'lecture',
  deliberating: 'délibération',
  decided: 'décision',
  announced: 'annonce',
};

export const moveJuryAs = async (input: Input, caller: Caller): Promise<null> => {
  if (input.to === 'scoring') {
    const { jury, candidates, assignments } = await readTogether((transaction) => checked(transaction, input, caller));
    await prepareDossiers(
      jury,
      candidates.map((candidate) => candidate.applicationId),
      assignments,
    );
  }
  if (input.to === 'deliberating') await refreshStandings(input.juryId, caller.now);
  await transact(async (transaction) => {
    const { jury, members, assignments } = await checked(transaction, input, caller);
    const people = await peopleOf(
      transaction,
      members.map((member) => member.id),
    );
    const managers = await managersOf(jury.programmeId, caller.now);
    const blind = input.to === 'scoring' && jury.blind ? await blindRosters(transaction, jury.id) : null;
    blind?.();
    transaction.update(juryAt(jury.id), { phase: input.to, preparing: null });
    if (input.to === 'deliberating') {
      const seats = members.map((member) => ({ ...member, uid: member.id }));
      transaction.set(inJury(jury.id, 'room').doc('current'), roomOn(jury, null, seats, [], caller.now));
    }
    for (const uid of managers) clearNextAct(transaction, uid, `composeJury~${jury.id}`);
    announcePhase(transaction, { jury, members, assignments, people, managers, now: caller.now }, input.to);
    audit(transaction, caller, {
      act: 'moveJury',
      subject: `juries/${jury.id}`,
      programmeId: jury.programmeId,
      summary: `${jury.name} : passage à la phase « ${names[input.to]} ».`,
    });
  });
  return null;
};

/** `moveJury({ juryId, to })`: composing → declaring → scoring → deliberating; refuses with the condition that fails. */
export const moveJury = callable(schema, counted(newsOfAccount, moveJuryAs));
