/** Why: jurors read copies prepared when scoring opens: hidden fields are absent from them. */
import type { Application, ApplicationContent, ApplicationFile } from '@domain/applications/applications';
import type { Form } from '@domain/calls/calls';
import { assembleDossier, withoutOrganisations } from '@domain/jury/dossier';
import type { Assignment, Jury, Roster } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot, plain, type Transaction } from '../../platform/firebase';
import { missing } from '../../platform/refusals';
import { inJury } from '../jury-access';

const sourcesOf = async (applicationId: string, forms: Map<string, Form>) => {
  const [application, content, files] = await Promise.all([
    database.doc(`applications/${applicationId}`).get(),
    database.doc(`applications/${applicationId}/content/answers`).get(),
    database.collection(`applications/${applicationId}/files`).get(),
  ]);
  const found = fromSnapshot<Application>(application);
  if (found === null) throw missing('applicationMissing');
  const path = `calls/${found.callId}/forms/${found.formVersion}`;
  const form = forms.get(path) ?? fromSnapshot<Form>(await database.doc(path).get());
  if (form === null) throw missing('formMissing');
  forms.set(path, form);
  return {
    application: found,
    answers: fromSnapshot<ApplicationContent>(content)?.answers ?? {},
    form,
    files: files.docs.map((document) => fromQueryDocument<ApplicationFile>(document)),
  };
};

/** Writes the dossier of each candidate; running it again replaces them. */
export const prepareDossiers = async (
  jury: Identified<Jury>,
  applicationIds: readonly string[],
  assignments: readonly Assignment[],
): Promise<void> => {
  const forms = new Map<string, Form>();
  for (const applicationId of applicationIds) {
    const sources = await sourcesOf(applicationId, forms);
    const dossier = assembleDossier(jury, sources);
    const assignedCount = assignments.filter((assignment) => assignment.applicationId === applicationId).length;
    await inJury(jury.id, 'dossiers')
      .doc(applicationId)
      .set({ ...dossier, assignedCount });
  }
};

/** Interests were declared on names; from the blind reading on, nothing a juror can open carries them. Reads now, and writes when called. */
export const blindRosters = async (transaction: Transaction, juryId: string): Promise<() => void> => {
  const pages = await transaction.get(inJury(juryId, 'rosters'));
  return () => {
    for (const page of pages.docs) transaction.set(page.ref, withoutOrganisations(plain(page.data()) as Roster));
  };
};
