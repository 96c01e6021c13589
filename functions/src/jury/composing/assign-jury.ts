/** Why: readers are chosen by the solver around what is already read; when it cannot be done, the answer says what is short. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { DistributionAnswer } from '@domain/jury/acts';
import { assign, type AssignmentAnswer, type AssignmentProblem, type Pair, type Shortage } from '@domain/jury/assigning/assignment';
import { islandsOf } from '@domain/jury/assigning/islands';
import { isAssigning, nextGeneration } from '@domain/jury/generation';
import { isPreparing } from '@domain/jury/opening/preparing';
import type { Assignment, Jury, JuryMember } from '@domain/jury/jury';
import { recusalId, type Candidate } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import type { Transaction } from '../../platform/firebase';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { fromSnapshot } from '../../platform/firebase';
import { Refused } from '../../platform/refusals';
import { type People, peopleOf } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { type Distribution, settle, writeBeside } from '../assigning/generations';
import { tellPiles } from '../assigning/pile-news';
import {
  assignmentsEver,
  assignmentsOf,
  candidatesOf,
  inJury,
  juryAt,
  juryToManage,
  membersOf,
  recusalsOf,
  reviewsOf,
} from '../jury-access';

/** `evenOut`: readings not started may move, so that loads are even and all jurors compare. */
const schema = v.object({ juryId: id, evenOut: v.optional(v.boolean(), false) });
type Input = v.InferOutput<typeof schema>;
/** Distributions begun before "somebody keeps changing the jury" is said. */
const mostAttempts = 3;

type Member = Identified<JuryMember>;

/** Alternates read only when members cannot do it alone. */
const solve = (
  members: readonly Member[],
  problem: Omit<AssignmentProblem, 'jurors'>,
): { readonly answer: AssignmentAnswer; readonly alternatesCalled: boolean } => {
  const declared = members.filter((member) => member.declaredAt !== null);
  const jurors = (among: readonly Member[]) => among.map((member) => ({ uid: member.id, capacity: member.capacity }));
  const called = new Set([...problem.locked, ...problem.kept].map((pair) => pair.uid));
  const first = assign({ ...problem, jurors: jurors(declared.filter((member) => !member.alternate || called.has(member.id))) });
  if (first.ok || !declared.some((member) => member.alternate)) return { answer: first, alternatesCalled: false };
  return { answer: assign({ ...problem, jurors: jurors(declared) }), alternatesCalled: true };
};

interface Situation {
  readonly jury: Identified<Jury>;
  readonly members: readonly Member[];
  readonly candidates: readonly Candidate[];
  readonly before: readonly Identified<Assignment>[];
  readonly problem: Omit<AssignmentProblem, 'jurors'>;
  readonly people: People;
}

interface Begun {
  readonly distribution: Distribution;
  readonly alternatesCalled: boolean;
}

const keyOf = (pair: Pair): string => recusalId(pair.applicationId, pair.uid);

const load = async (transaction: Transaction, { juryId, evenOut }: Input, caller: Caller): Promise<Situation> => {
  const jury = await juryToManage(transaction, juryId, caller);
  if (jury.phase !== 'declaring' && jury.phase !== 'scoring') throw new Refused('notTheTimeToAssign');
  const [members, candidates] = [await membersOf(transaction, juryId), await candidatesOf(transaction, juryId)];
  const [recusals, reviews] = [await recusalsOf(transaction, juryId), await reviewsOf(transaction, juryId)];
  const before = await assignmentsOf(transaction, jury);
  const uids = members.map((member) => member.id);
  const people = await peopleOf(transaction, uids);
  const conflicts = recusals.map((one) => ({ applicationId: one.applicationId, uid: one.jurorUid }));
  const out = new Set(conflicts.map((pair) => recusalId(pair.applicationId, pair.uid)));
  const started = reviews.map((one) => ({ applicationId: one.applicationId, uid: one.jurorUid }));
  const locked = started.filter((pair) => uids.includes(pair.uid) && !out.has(recusalId(pair.applicationId, pair.uid)));
  // Before the reading opens nobody knows a pile: there is nothing to keep.
  const kept = jury.phase === 'scoring' ? before.map((one) => ({ applicationId: one.applicationId, uid: one.jurorUid })) : [];
  const wanted = { applicationIds: candidates.map((one) => one.applicationId), reviews: jury.reviewsPerApplication };
  const problem = { ...wanted, conflicts, locked, kept, evenOut, seed: juryId };
  return { jury, members, candidates, before, people, problem };
};

const inWords = ({ members, candidates }: Situation, { missing, cause, applicationIds, jurorUids }: Shortage): DistributionAnswer => ({
  ok: false,
  reason: 'shortage',
  missing,
  cause,
  projects: candidates.filter((one) => applicationIds.includes(one.applicationId)).map((one) => one.projectName),
  jurors: members.filter((one) => jurorUids.includes(one.id)).map(({ name, capacity }) => ({ name, capacity })),
});

/** Solves and reserves the next generation; the answer for the screen when it cannot be done. */
const begin = (input: Input, caller: Caller): Promise<Begun | DistributionAnswer> =>
  transact(async (transaction): Promise<Begun | DistributionAnswer> => {
    const situation = await load(transaction, input, caller);
    const { jury, members } = situation;
    if (isAssigning(jury, caller.now)) throw new Refused('assigningNow');
    if (isPreparing(jury, caller.now)) throw new Refused('preparingNow');
    const { answer, alternatesCalled } = solve(members, situation.problem);
    if (!answer.ok) return inWords(situation, answer.shortage);
    const before = await assignmentsEver(transaction, jury.id);
    const generation = nextGeneration(jury, before);
    transaction.update(juryAt(jury.id), { assigning: { generation, at: caller.now } });
    return { distribution: { ...situation, before, generation, pairs: answer.pairs }, alternatesCalled };
  });

/** Is the distribution still what the jury needs? Whoever is recused, leaves or starts to read meanwhile makes it another one. */
const stillHolds = ({ members, problem }: Situation, { pairs, ...begun }: Distribution): boolean => {
  const declared = new Set(members.filter((member) => member.declaredAt !== null).map((member) => member.id));
  const placed = new Set(pairs.map(keyOf));
  return (
    pairs.every((pair) => declared.has(pair.uid)) &&
    problem.conflicts.every((pair) => !placed.has(keyOf(pair))) &&
    problem.locked.every((pair) => placed.has(keyOf(pair))) &&
    problem.applicationIds.join() === begun.candidates.map((one) => one.applicationId).join()
  );
};

/** The whole distribution stands from this moment; null when it must be begun again. */
const switchTo = (input: Input, { distribution, alternatesCalled }: Begun, caller: Caller): Promise<DistributionAnswer | null> =>
  transact(async (transaction): Promise<DistributionAnswer | null> => {
    const { generation, pairs } = distribution;
    const situation = await load(transaction, input, caller);
    const { jury, members } = situation;
    if (jury.assigning?.generation !== generation) throw new Refused('assigningNow');
    if (!stillHolds(situation, distribution)) {
      transaction.update(juryAt(jury.id), { assigning: null });
      return null;
    }
    const loads = members.map((member) => ({ member, load: pairs.filter((pair) => pair.uid === member.id).length }));
    for (const { member, load } of loads)
      if (member.assigned !== load) transaction.update(inJury(jury.id, 'members').doc(member.id), { assigned: load });
    if (jury.phase === 'scoring') tellPiles(transaction, { jury, people: situation.people, now: caller.now }, situation.before, pairs);
    const islands = islandsOf(pairs);
    transaction.update(juryAt(jury.id), {
      assignmentCount: pairs.length,
      assignmentGeneration: generation,
      assigning: null,
      readingGroups: islands.length,
    });
    audit(transaction, caller, {
      act: 'assignJury',
      subject: `juries/${jury.id}`,
      programmeId: jury.programmeId,
      summary: `Lectures réparties : ${pairs.length}, jurés qui lisent : ${loads.filter((one) => one.load > 0).length}.`,
    });
    return {
      ok: true,
      assigned: pairs.length,
      loads: loads.map(({ member, load }) => ({ name: member.name, load, capacity: member.capacity })),
      alternatesCalled,
      groups: islands.length > 1 ? islands.map((uids) => members.filter(({ id: uid }) => uids.includes(uid)).map(({ name }) => name)) : [],
    };
  });

/** Leaves the way free after a fault; what was written beside is seen by nobody, and goes with the next distribution. */
const giveUp = async (juryId: string, generation: number): Promise<void> => {
  await transact(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    if (jury?.assigning?.generation === generation) transaction.update(juryAt(juryId), { assigning: null });
  });
};

export const assignJuryAs = async (input: Input, caller: Caller): Promise<OutputOf<'assignJury'>> => {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const begun = await begin(input, caller);
    if ('ok' in begun) return begun;
    const { distribution } = begun;
    try {
      await writeBeside(distribution);
      const answer = await switchTo(input, begun, caller);
      if (answer === null) continue;
      await settle({ ...distribution.jury, assignmentGeneration: distribution.generation });
      return answer;
    } catch (error) {
      await giveUp(distribution.jury.id, distribution.generation);
      throw error;
    }
  }
  throw new Refused('assigningNow');
};

/** `assignJury({ juryId, evenOut })`: keeps what is started, and all that people know of unless `evenOut`; `{ ok: false, missing, cause, projects, jurors }` when it cannot be done. */
export const assignJury = callable('assignJury', schema, counted(newsOfAccount, assignJuryAs));
