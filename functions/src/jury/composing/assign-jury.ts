/** Why: readers are chosen by the solver around what is already read; when it cannot be done, the answer says what is short. */
import * as v from 'valibot';
import { assign, type AssignmentAnswer, type AssignmentProblem, type Pair, type Shortage } from '@domain/jury/assignment';
import type { Assignment, Jury, JuryMember } from '@domain/jury/jury';
import { recusalId, type Candidate } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import type { Transaction } from '../../platform/firebase';
import { audit, auditHead } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { database } from '../../platform/firebase';
import { Refused } from '../../platform/refusals';
import { type People, peopleOf } from '../../platform/tell';
import { assignmentsOf, candidatesOf, inJury, juryAt, juryToManage, membersOf, recusalsOf, reviewsOf } from '../jury-access';
import { announcePile } from './phase-news';

const schema = v.object({ juryId: id });

/** Names instead of ids, ready for the screen. */
export type AssignJuryAnswer =
  | {
      readonly ok: true;
      readonly assigned: number;
      readonly loads: readonly { readonly name: string; readonly load: number; readonly capacity: number }[];
      readonly alternatesCalled: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: 'shortage';
      readonly missing: number;
      readonly cause: 'conflicts' | 'capacity';
      readonly projects: readonly string[];
      readonly jurors: readonly { readonly name: string; readonly capacity: number }[];
    };

type Member = Identified<JuryMember>;

/** Alternates read only when members cannot do it alone. */
const solve = (
  members: readonly Member[],
  problem: Omit<AssignmentProblem, 'jurors'>,
): { readonly answer: AssignmentAnswer; readonly alternatesCalled: boolean } => {
  const declared = members.filter((member) => member.declaredAt !== null);
  const jurors = (among: readonly Member[]) => among.map((member) => ({ uid: member.id, capacity: member.capacity }));
  const called = new Set(problem.locked.map((pair) => pair.uid));
  const first = assign({ ...problem, jurors: jurors(declared.filter((member) => !member.alternate || called.has(member.id))) });
  if (first.ok || !declared.some((member) => member.alternate)) return { answer: first, alternatesCalled: false };
  return { answer: assign({ ...problem, jurors: jurors(declared) }), alternatesCalled: true };
};

const write = (
  transaction: Transaction,
  jury: Identified<Jury>,
  pairs: readonly Pair[],
  context: {
    readonly candidates: readonly Candidate[];
    readonly members: readonly Member[];
    readonly before: readonly Identified<Assignment>[];
  },
): void => {
  const names = new Map(context.members.map((member) => [member.id, member.name]));
  const order = new Map(context.candidates.map((candidate, index) => [candidate.applicationId, index]));
  const entries = new Map(context.candidates.map((candidate) => [candidate.applicationId, candidate]));
  const earlier = new Map(context.before.map((one) => [one.id, one]));
  const kept = new Set(pairs.map((pair) => recusalId(pair.applicationId, pair.uid)));
  for (const one of context.before) if (!kept.has(one.id)) transaction.delete(inJury(jury.id, 'assignments').doc(one.id));
  const positions = new Map<string, number>();
  for (const pair of [...pairs].sort((a, b) => (order.get(a.applicationId) ?? 0) - (order.get(b.applicationId) ?? 0))) {
    const position = (positions.get(pair.uid) ?? 0) + 1;
    positions.set(pair.uid, position);
    const id = recusalId(pair.applicationId, pair.uid);
    const entry = entries.get(pair.applicationId);
    const assignment: Assignment = {
      v: 1,
      programmeId: jury.programmeId,
      applicationId: pair.applicationId,
      jurorUid: pair.uid,
      jurorName: names.get(pair.uid) ?? '',
      projectName: entry?.projectName ?? '',
      organisationName: jury.blind ? '' : (entry?.organisationName ?? ''),
      position,
      state: earlier.get(id)?.state ?? 'assigned',
      submittedAt: earlier.get(id)?.submittedAt ?? null,
    };
    transaction.set(inJury(jury.id, 'assignments').doc(id), assignment);
  }
};

const tellNewPiles = (
  transaction: Transaction,
  jury: Identified<Jury>,
  people: People,
  before: readonly Assignment[],
  pairs: readonly Pair[],
  now: Date,
): void => {
  const had = new Set(before.map((one) => recusalId(one.applicationId, one.jurorUid)));
  const done = new Set(before.filter((one) => one.state === 'submitted').map((one) => recusalId(one.applicationId, one.jurorUid)));
  const grown = new Set(pairs.filter((pair) => !had.has(recusalId(pair.applicationId, pair.uid))).map((pair) => pair.uid));
  for (const uid of grown)
    announcePile(
      transaction,
      { jury, people, now },
      uid,
      pairs.filter((pair) => pair.uid === uid && !done.has(recusalId(pair.applicationId, uid))).length,
    );
};

interface Situation {
  readonly jury: Identified<Jury>;
  readonly members: readonly Member[];
  readonly candidates: readonly Candidate[];
  readonly before: readonly Identified<Assignment>[];
  readonly problem: Omit<AssignmentProblem, 'jurors'>;
  readonly people: People;
}

const load = async (transaction: Transaction, juryId: string, caller: Caller): Promise<Situation> => {
  const jury = await juryToManage(transaction, juryId, caller);
  if (jury.phase !== 'declaring' && jury.phase !== 'scoring') throw new Refused('notTheTimeToAssign');
  const [members, candidates] = [await membersOf(transaction, juryId), await candidatesOf(transaction, juryId)];
  const [recusals, reviews] = [await recusalsOf(transaction, juryId), await reviewsOf(transaction, juryId)];
  const before = await assignmentsOf(transaction, juryId);
  const uids = members.map((member) => member.id);
  const people = await peopleOf(transaction, uids);
  const conflicts = recusals.map((one) => ({ applicationId: one.applicationId, uid: one.jurorUid }));
  const out = new Set(conflicts.map((pair) => recusalId(pair.applicationId, pair.uid)));
  const started = reviews.map((one) => ({ applicationId: one.applicationId, uid: one.jurorUid }));
  const locked = started.filter((pair) => uids.includes(pair.uid) && !out.has(recusalId(pair.applicationId, pair.uid)));
  const applicationIds = candidates.map((one) => one.applicationId);
  return { jury, members, candidates, before, people, problem: { applicationIds, reviews: jury.reviewsPerApplication, conflicts, locked } };
};

const inWords = ({ members, candidates }: Situation, { missing, cause, applicationIds, jurorUids }: Shortage): AssignJuryAnswer => ({
  ok: false,
  reason: 'shortage',
  missing,
  cause,
  projects: candidates.filter((one) => applicationIds.includes(one.applicationId)).map((one) => one.projectName),
  jurors: members.filter((one) => jurorUids.includes(one.id)).map(({ name, capacity }) => ({ name, capacity })),
});

/** During the reading, dossiers count their readers and people learn of what is added to their pile. */
const adjustReading = (
  transaction: Transaction,
  { jury, candidates, people, before }: Situation,
  pairs: readonly Pair[],
  now: Date,
): void => {
  for (const { applicationId } of candidates) {
    const assignedCount = pairs.filter((pair) => pair.applicationId === applicationId).length;
    transaction.update(inJury(jury.id, 'dossiers').doc(applicationId), { assignedCount });
  }
  tellNewPiles(transaction, jury, people, before, pairs, now);
};

export const assignJuryAs = ({ juryId }: v.InferOutput<typeof schema>, caller: Caller): Promise<AssignJuryAnswer> =>
  database.runTransaction(async (transaction): Promise<AssignJuryAnswer> => {
    const situation = await load(transaction, juryId, caller);
    const head = await auditHead(transaction);
    const { jury, members } = situation;
    const { answer, alternatesCalled } = solve(members, situation.problem);
    if (!answer.ok) return inWords(situation, answer.shortage);
    const { pairs } = answer;
    const loads = members.map((member) => ({ member, load: pairs.filter((pair) => pair.uid === member.id).length }));
    write(transaction, jury, pairs, situation);
    for (const { member, load } of loads) transaction.update(inJury(juryId, 'members').doc(member.id), { assigned: load });
    if (jury.phase === 'scoring') adjustReading(transaction, situation, pairs, caller.now);
    transaction.update(juryAt(juryId), { assignmentCount: pairs.length });
    audit(transaction, head, caller, {
      act: 'assignJury',
      subject: `juries/${juryId}`,
      programmeId: jury.programmeId,
      summary: `Lectures réparties : ${pairs.length}, jurés qui lisent : ${loads.filter((one) => one.load > 0).length}.`,
    });
    return {
      ok: true,
      assigned: pairs.length,
      loads: loads.map(({ member, load }) => ({ name: member.name, load, capacity: member.capacity })),
      alternatesCalled,
    };
  });

/** `assignJury({ juryId })`: keeps what is started, balances the rest; `{ ok: false, missing, cause, projects, jurors }` when it cannot be done. */
export const assignJury = callable(schema, assignJuryAs);
