/** Why: rows that leave the product are nobody's to delete any more; who took which, and how many, stays in the journal. The file is made once this has answered. */
import * as v from 'valibot';
import { isAdministrator, isCoach, isManager } from '@domain/people/permissions';
import { isPartner } from '@domain/programmes/permissions';
import { costlyOfAccount, counted } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot, type Transaction } from '../platform/firebase';
import { forbidden, missing } from '../platform/refusals';
import { transact } from '../platform/transact';

const schema = v.object({
  what: v.picklist(['applications', 'expertiseDays', 'attendances', 'indicators']),
  /** A call, an edition, a session; a programme, or `all`. */
  subjectId: id,
  rows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
});
type Input = v.InferOutput<typeof schema>;

/** `programmeId` null: of every programme. */
interface Subject {
  readonly path: string;
  readonly name: string;
  readonly programmeId: string | null;
}

const places = { applications: 'calls', expertiseDays: 'editions', attendances: 'sessions', indicators: 'programmes' } as const;
const words: Readonly<Record<Input['what'], string>> = {
  applications: 'candidatures',
  expertiseDays: "jours d'expertise",
  attendances: 'émargements',
  indicators: 'indicateurs',
};

const subjectOf = async (transaction: Transaction, { what, subjectId }: Input): Promise<Subject> => {
  const path = `${places[what]}/${subjectId}`;
  if (what === 'indicators' && subjectId === 'all') return { path, name: 'Tous les programmes', programmeId: null };
  const document = fromSnapshot<{ readonly name?: string; readonly title?: string; readonly programmeId?: string }>(
    await transaction.get(database.doc(path)),
  );
  if (document === null) throw missing('subjectMissing');
  const programmeId = what === 'indicators' ? subjectId : (document.programmeId ?? null);
  return { path, name: document.name ?? document.title ?? '', programmeId };
};

/** Whoever may read these rows may take them along. */
const mayExport = (caller: Caller, { what, subjectId }: Input, { programmeId }: Subject): boolean => {
  if (programmeId === null) return isAdministrator(caller);
  if (isManager(caller, programmeId)) return true;
  return (what === 'indicators' && isPartner(caller, programmeId)) || (what === 'expertiseDays' && isCoach(caller, subjectId));
};

export const traceExportAs = (input: Input, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const subject = await subjectOf(transaction, input);
    if (!mayExport(caller, input, subject)) throw forbidden('mayNotExport');
    const summary = `${subject.name} : ${words[input.what]}, lignes exportées : ${String(input.rows)}`;
    audit(transaction, caller, { act: 'traceExport', subject: subject.path, programmeId: subject.programmeId, summary });
    return null;
  });

/** `traceExport({ what, subjectId, rows })`: before a file is saved. */
export const traceExport = callable('traceExport', schema, counted(costlyOfAccount, traceExportAs));
