/** Why: a distribution is written beside the one that stands, in pieces; the jury is switched to it at once, and what it replaces goes afterwards. */
import type { Pair } from '@domain/jury/assigning/assignment';
import { stands } from '@domain/jury/generation';
import type { Assignment, Dossier, Jury, JuryMember } from '@domain/jury/jury';
import { recusalId, type Candidate } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { type BulkWriter, forgotten, fromQueryDocument, type Transaction } from '../../platform/firebase';
import { readTogether } from '../../platform/transact';
import { assignmentsEver, inJury } from '../jury-access';
import { apart } from './apart';

export interface Distribution {
  readonly jury: Identified<Jury>;
  readonly generation: number;
  readonly pairs: readonly Pair[];
  readonly candidates: readonly Candidate[];
  readonly members: readonly Identified<JuryMember>[];
  /** Of every generation. */
  readonly before: readonly Identified<Assignment>[];
}

/** Assignments as the distribution wants them, by id, each juror's in the order of the roster. */
export const wantedBy = ({ jury, pairs, candidates, members }: Distribution): ReadonlyMap<string, Assignment> => {
  const names = new Map(members.map((member) => [member.id, member.name]));
  const places = new Map(candidates.map((entry, index) => [entry.applicationId, { entry, index }]));
  const positions = new Map<string, number>();
  const wanted = new Map<string, Assignment>();
  const indexOf = (pair: Pair): number => places.get(pair.applicationId)?.index ?? 0;
  for (const { applicationId, uid } of [...pairs].sort((a, b) => indexOf(a) - indexOf(b))) {
    const position = (positions.get(uid) ?? 0) + 1;
    positions.set(uid, position);
    const entry = places.get(applicationId)?.entry;
    wanted.set(recusalId(applicationId, uid), {
      v: 1,
      programmeId: jury.programmeId,
      applicationId,
      jurorUid: uid,
      jurorName: names.get(uid) ?? '',
      projectName: entry?.projectName ?? '',
      organisationName: jury.blind ? '' : (entry?.organisationName ?? ''),
      position,
      state: 'assigned',
      submittedAt: null,
    });
  }
  return wanted;
};

const differs = (one: Assignment, wanted: Assignment): boolean =>
  (['jurorName', 'projectName', 'organisationName', 'position'] as const).some((key) => one[key] !== wanted[key]);

/** Everything that may be written before the switch: what begins is not seen yet, what ends still is. */
export const writeBeside = (distribution: Distribution): Promise<void> => {
  const { jury, generation, before } = distribution;
  const assignments = inJury(jury.id, 'assignments');
  const wanted = wantedBy(distribution);
  const standing = new Map(before.filter((one) => stands(one, jury)).map((one) => [one.id, one]));
  const begin = [...wanted].filter(([id]) => !standing.has(id));
  const keep = [...wanted].flatMap(([id, want]) => {
    const one = standing.get(id);
    if (one === undefined || !(differs(one, want) || one.from !== undefined || one.until !== undefined)) return [];
    const { jurorName, projectName, organisationName, position } = want;
    return [[id, { jurorName, projectName, organisationName, position, from: forgotten(), until: forgotten() }] as const];
  });
  const end = before.filter((one) => !wanted.has(one.id));
  return apart([
    ...begin.map(
      ([id, want]) =>
        (writer: BulkWriter) =>
          writer.set(assignments.doc(id), { ...want, from: generation }),
    ),
    ...keep.map(
      ([id, change]) =>
        (writer: BulkWriter) =>
          writer.update(assignments.doc(id), change),
    ),
    ...end.map(
      (one) => (writer: BulkWriter) =>
        standing.has(one.id) ? writer.update(assignments.doc(one.id), { until: generation }) : writer.delete(assignments.doc(one.id)),
    ),
  ]);
};

/** After the switch: what began is like any other, what ended goes, dossiers count their readers. Running it again changes nothing. */
export const settle = async (jury: Identified<Jury>): Promise<void> => {
  const before = await readTogether((transaction: Transaction) => assignmentsEver(transaction, jury.id));
  const assignments = inJury(jury.id, 'assignments');
  const standing = before.filter((one) => stands(one, jury));
  await apart([
    ...standing
      .filter((one) => one.from !== undefined)
      .map((one) => (writer: BulkWriter) => writer.update(assignments.doc(one.id), { from: forgotten() })),
    ...before.filter((one) => !stands(one, jury)).map((one) => (writer: BulkWriter) => writer.delete(assignments.doc(one.id))),
  ]);
  if (jury.phase === 'scoring') await countReaders(jury.id, standing);
};

const countReaders = async (juryId: string, standing: readonly Assignment[]): Promise<void> => {
  const counts = new Map<string, number>();
  for (const { applicationId } of standing) counts.set(applicationId, (counts.get(applicationId) ?? 0) + 1);
  const dossiers = (await inJury(juryId, 'dossiers').select('assignedCount').get()).docs.map((document) =>
    fromQueryDocument<Pick<Dossier, 'assignedCount'>>(document),
  );
  await apart(
    dossiers.flatMap(({ id, assignedCount }) => {
      const counted = counts.get(id) ?? 0;
      return counted === assignedCount
        ? []
        : [(writer: BulkWriter) => writer.update(inJury(juryId, 'dossiers').doc(id), { assignedCount: counted })];
    }),
  );
};
