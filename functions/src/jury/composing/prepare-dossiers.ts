/** Why: jurors read copies prepared when scoring opens: hidden fields are absent from them. */
import type { Application, ApplicationContent, ApplicationFile } from '@domain/applications/applications';
import type { Call, Form } from '@domain/calls/calls';
import { assembleDossier, withoutOrganisations } from '@domain/jury/dossier';
import type { Assignment, Jury, Roster } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot, plain, type Transaction } from '../../platform/firebase';
import { missing } from '../../platform/refusals';
import { inJury, juryAt } from '../jury-access';
import { refuseShownIdentity } from './blind-form';

/** Prepared at the same time: 1,000 dossiers one after the other take longer than a callable may. */
const together = 25;

const formAt = (path: string, forms: Map<string, Promise<Form | null>>): Promise<Form | null> => {
  const form =
    forms.get(path) ??
    database
      .doc(path)
      .get()
      .then((document) => fromSnapshot<Form>(document));
  forms.set(path, form);
  return form;
};

interface Judged {
  readonly jury: Identified<Jury>;
  readonly call: Identified<Call>;
}

const sourcesOf = async ({ jury, call }: Judged, applicationId: string, forms: Map<string, Promise<Form | null>>) => {
  const [application, content, files] = await Promise.all([
    database.doc(`applications/${applicationId}`).get(),
    database.doc(`applications/${applicationId}/content/answers`).get(),
    database.collection(`applications/${applicationId}/files`).get(),
  ]);
  const found = fromSnapshot<Application>(application);
  if (found === null) throw missing('applicationMissing');
  const form = await formAt(`calls/${found.callId}/forms/${found.formVersion}`, forms);
  if (form === null) throw missing('formMissing');
  refuseShownIdentity(jury, form, call);
  return {
    application: found,
    answers: fromSnapshot<ApplicationContent>(content)?.answers ?? {},
    form,
    eligibility: call.eligibility,
    files: files.docs.map((document) => fromQueryDocument<ApplicationFile>(document)),
  };
};

/** Writes the dossier of each candidate, telling the jury how far it is; running it again replaces them. */
export const prepareDossiers = async (
  jury: Identified<Jury>,
  applicationIds: readonly string[],
  assignments: readonly Assignment[],
): Promise<void> => {
  const forms = new Map<string, Promise<Form | null>>();
  const call = fromSnapshot<Call>(await database.doc(`calls/${jury.callId}`).get());
  if (call === null) throw missing('callMissing');
  const prepare = async (applicationId: string): Promise<void> => {
    const dossier = assembleDossier(jury, await sourcesOf({ jury, call }, applicationId, forms));
    const assignedCount = assignments.filter((assignment) => assignment.applicationId === applicationId).length;
    await inJury(jury.id, 'dossiers')
      .doc(applicationId)
      .set({ ...dossier, assignedCount });
  };
  const total = applicationIds.length;
  for (let at = 0; at < total; at += together) {
    await Promise.all(applicationIds.slice(at, at + together).map(prepare));
    await juryAt(jury.id).update({ preparing: { done: Math.min(at + together, total), total } });
  }
};

/** Interests were declared on names; from the blind reading on, nothing a juror can open carries them. Reads now, and writes when called. */
export const blindRosters = async (transaction: Transaction, juryId: string): Promise<() => void> => {
  const pages = await transaction.get(inJury(juryId, 'rosters'));
  return () => {
    for (const page of pages.docs) transaction.set(page.ref, withoutOrganisations(plain(page.data()) as Roster));
  };
};
