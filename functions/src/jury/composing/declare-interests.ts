/** Why: a juror's declaration and the recusals it brings are one act, done before any dossier can be opened; what was forgotten is found. */
import type { Transaction } from '../../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { PossibleLink } from '@domain/jury/acts';
import type { Jury, JuryMember, Recusal } from '@domain/jury/jury';
import { checkDeclaration, linksToConfirm, recusalGrounds, recusalsFor } from '@domain/jury/recusal';
import { isJuror } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { fromQueryDocument, fromSnapshot } from '../../platform/firebase';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { accepted, forbidden, missing } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { candidatesOf, inJury, juryAt, managersOf } from '../jury-access';
import { linksOfJuror } from '../linking/possible-links';
import { refreshStandings } from '../reading/refresh-standings';
import { tracesOfJuror, writeRecusals } from './write-recusals';

const interest = v.object({
  applicationId: id,
  ground: v.picklist(recusalGrounds),
  detail: v.pipe(v.string(), v.trim(), v.maxLength(500)),
});
const schema = v.object({
  juryId: id,
  recusals: v.pipe(v.array(interest), v.maxLength(200)),
  dismissed: v.optional(v.pipe(v.array(id), v.maxLength(200))),
});
type Input = v.InferOutput<typeof schema>;

interface Declaration {
  readonly jury: Identified<Jury>;
  readonly member: Identified<JuryMember>;
  readonly recusals: readonly Recusal[];
  readonly toConfirm: readonly PossibleLink[];
  /** A link waits for an answer, though this page could not ask. */
  readonly stillWaits: boolean;
  /** Names of the projects whose possible link was denied. */
  readonly denied: readonly string[];
  /** Writes what was answered of each possible link; and, before all are answered, that they wait. */
  readonly writeLinks: () => void;
  readonly writeWaiting: () => void;
}

const prepare = async (transaction: Transaction, input: Input, caller: Caller): Promise<Declaration> => {
  const jury = fromSnapshot<Jury>(await transaction.get(juryAt(input.juryId)));
  if (jury === null) throw missing('juryMissing');
  const member = fromSnapshot<JuryMember>(await transaction.get(inJury(input.juryId, 'members').doc(caller.uid)));
  if (member === null || !isJuror(caller, input.juryId)) throw forbidden('notAMember');
  const roster = await candidatesOf(transaction, input.juryId);
  accepted(checkDeclaration(jury.phase, roster, input.recusals));
  const existing = (await transaction.get(inJury(input.juryId, 'recusals').where('jurorUid', '==', caller.uid))).docs.map(
    (document) => fromQueryDocument<Recusal>(document).applicationId,
  );
  const { detected, stillDismissed, write } = await linksOfJuror(transaction, jury, member);
  const juror = { uid: caller.uid, name: member.name, programmeId: jury.programmeId };
  // A page that asks of no possible link leaves them as they were: denied before, or waiting.
  const asks = input.dismissed !== undefined;
  const dismissed = [...(input.dismissed ?? []), ...stillDismissed];
  const byId = new Map(roster.map((entry) => [entry.applicationId, entry]));
  const unanswered = linksToConfirm(detected, { declared: input.recusals, dismissed, existing });
  const toConfirm = (asks ? unanswered : []).map(({ applicationId, detail }) => ({
    applicationId,
    projectName: byId.get(applicationId)?.projectName ?? '',
    organisationName: byId.get(applicationId)?.organisationName ?? '',
    sign: detail,
  }));
  const denied = detected
    .filter(
      ({ applicationId, isCertain }) =>
        !isCertain && !existing.includes(applicationId) && input.dismissed?.includes(applicationId) === true,
    )
    .map(({ applicationId }) => byId.get(applicationId)?.projectName ?? '');
  const recusals = recusalsFor(juror, input.recusals, detected, { roster, existing, now: caller.now });
  const writeLinks = (): void => write({ declared: input.recusals, dismissed: input.dismissed }, existing, caller.now);
  const writeWaiting = (): void => write({ declared: [], dismissed: undefined }, existing, caller.now);
  return { jury, member, recusals, toConfirm, stillWaits: unanswered.length > 0, denied, writeLinks, writeWaiting };
};

/** What the journal says of a declaration: whoever denies a likeness is seen to have been asked. */
const summaryOf = ({ member, recusals, denied }: Declaration): string => {
  const found = recusals.filter((one) => one.source === 'detected').length;
  const asked = denied.length === 0 ? '' : ` ; liens possibles écartés : ${denied.join(', ')}`;
  return `${member.name} déclare ses intérêts ; déports déclarés : ${recusals.length - found}, détectés : ${found}${asked}.`;
};

/** Readings to give to others; and in deliberation, decisions to take again. */
const askManagers = (
  transaction: Transaction,
  jury: Identified<Jury>,
  managers: readonly string[],
  fallen: { readonly readings: number; readonly decisions: number },
  createdAt: Date,
): void => {
  const act = { subject: jury.name, dueAt: null, createdAt };
  for (const uid of managers) {
    if (fallen.decisions > 0)
      setNextAct(transaction, uid, `openDeliberation~${jury.id}`, {
        ...act,
        kind: 'openDeliberation',
        link: `/jury/${jury.id}/deliberation`,
        count: fallen.decisions,
      });
    else if (fallen.readings > 0)
      setNextAct(transaction, uid, `composeJury~${jury.id}`, {
        ...act,
        kind: 'composeJury',
        link: `/jury/${jury.id}/composition`,
        count: fallen.readings,
      });
  }
};

export const declareInterestsAs = async (input: Input, caller: Caller): Promise<OutputOf<'declareInterests'>> => {
  const answer = await transact(async (transaction) => {
    const declaration = await prepare(transaction, input, caller);
    const { jury, member, recusals, toConfirm, writeLinks } = declaration;
    if (toConfirm.length > 0) {
      declaration.writeWaiting();
      return { phase: null, declared: 0, detected: [], toConfirm };
    }
    const traces = await tracesOfJuror(transaction, jury, recusals);
    const managers = await managersOf(jury.programmeId, caller.now);
    const fallen = writeRecusals(transaction, jury, recusals, traces);
    writeLinks();
    transaction.update(inJury(jury.id, 'members').doc(caller.uid), { declaredAt: caller.now, assigned: member.assigned - fallen.readings });
    transaction.update(juryAt(jury.id), { assignmentCount: jury.assignmentCount - fallen.readings });
    if (!declaration.stillWaits) clearNextAct(transaction, caller.uid, `declareInterests~${jury.id}`);
    askManagers(transaction, jury, managers, fallen, caller.now);
    const found = recusals.filter((one) => one.source === 'detected');
    audit(transaction, caller, {
      act: 'declareInterests',
      subject: `juries/${jury.id}/members/${caller.uid}`,
      programmeId: jury.programmeId,
      summary: summaryOf(declaration),
    });
    return { phase: jury.phase, declared: recusals.length - found.length, detected: found.map((one) => one.projectName), toConfirm };
  });
  const { phase, ...told } = answer;
  if (phase !== null && phase !== 'declaring') await refreshStandings(input.juryId, caller.now);
  return told;
};

/**
 * `declareInterests({ juryId, recusals: [{ applicationId, ground, detail }], dismissed })` → `{ declared, detected: [project names], toConfirm }`; an empty list
 * declares no interest. With possible links neither declared nor dismissed, it declares nothing and answers them in `toConfirm`; what was
 * dismissed before is asked again only when an organisation or an address changed since. Without `dismissed`, it asks of none, and they wait.
 */
export const declareInterests = callable('declareInterests', schema, declareInterestsAs);
