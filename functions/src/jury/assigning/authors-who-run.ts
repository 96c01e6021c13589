/** Why: whoever runs the programme may have written an application too: they read no opinion on it and decide nothing of it, like a recused juror. */
import type { Jury, Recusal } from '@domain/jury/jury';
import { recusalsFor, type CandidateTraces } from '@domain/jury/recusal';
import { organisationId, type Membership } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, type Transaction } from '../../platform/firebase';
import { peopleOf } from '../../platform/tell';
import { managersOf, recusalsOf } from '../jury-access';
import { tracesOfJuror, writeRecusals, type Traces } from '../composing/write-recusals';

const administrators = async (transaction: Transaction, now: Date): Promise<readonly string[]> => {
  const held = database.collection('memberships').where('role', '==', 'administrator').where('scopeId', '==', organisationId);
  return (await transaction.get(held)).docs
    .map((document) => fromQueryDocument<Membership>(document))
    .filter((membership) => isHeld(membership, now))
    .map(({ uid }) => uid);
};

/** The recusals of each person who runs the programme and wrote a candidate, those already there left out. */
const recusalsOfRunners = async (
  transaction: Transaction,
  jury: Identified<Jury>,
  candidates: readonly CandidateTraces[],
  now: Date,
): Promise<readonly (readonly Recusal[])[]> => {
  const running = new Set([...(await managersOf(jury.programmeId, now, transaction)), ...(await administrators(transaction, now))]);
  const writing = [...running].filter((uid) => candidates.some(({ authorUids }) => authorUids.includes(uid)));
  if (writing.length === 0) return [];
  const [known, people] = [await recusalsOf(transaction, jury.id), await peopleOf(transaction, writing)];
  const ofOne = (uid: string): readonly Recusal[] =>
    recusalsFor(
      { uid, name: people.get(uid)?.name ?? uid, programmeId: jury.programmeId },
      [],
      candidates
        .filter(({ authorUids }) => authorUids.includes(uid))
        .map(({ applicationId }) => ({ applicationId, ground: 'sameOrganisation', detail: 'author', isCertain: true })),
      { roster: candidates, existing: known.filter((one) => one.jurorUid === uid).map((one) => one.applicationId), now },
    );
  return writing.map(ofOne).filter((some) => some.length > 0);
};

/** Reads with the transaction's other reads; the answer writes. */
export const recuseAuthorsWhoRun = async (
  transaction: Transaction,
  jury: Identified<Jury>,
  candidates: readonly CandidateTraces[],
  now: Date,
): Promise<() => void> => {
  const all: { readonly recusals: readonly Recusal[]; readonly traces: Traces }[] = [];
  for (const recusals of await recusalsOfRunners(transaction, jury, candidates, now))
    all.push({ recusals, traces: await tracesOfJuror(transaction, jury, recusals) });
  const bound = all.flatMap(({ recusals }) => recusals.map(({ jurorUid }) => jurorUid));
  return () => {
    for (const { recusals, traces } of all)
      writeRecusals(transaction, jury, recusals, { ...traces, boundUids: [...traces.boundUids, ...bound] });
  };
};
