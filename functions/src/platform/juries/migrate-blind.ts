/** Why: dossiers of blind juries prepared by earlier versions showed whatever was not ticked, and the attachments with their names. */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { Call, Form } from '@domain/calls/calls';
import { isHiddenWhenBlind } from '@domain/jury/blind/identity';
import type { Dossier } from '@domain/jury/jury';
import { canonical } from '@domain/shared/canonical';
import { database, plain } from '../firebase';

type Data = Readonly<Record<string, unknown>>;
type Shown = Pick<Dossier, 'organisationName' | 'sections' | 'files'>;

const blinded = ({ sections }: Shown, hidden: ReadonlySet<string>): Shown => ({
  organisationName: '',
  sections: sections
    .map((section) => ({ ...section, items: section.items.filter((item) => !hidden.has(item.fieldId)) }))
    .filter((section) => section.items.length > 0),
  files: [],
});

/** The dossiers of a blind jury without what says who applies. Null when they are so already. */
export const migrateBlind = async (transaction: Transaction, jury: DocumentReference, data: Data): Promise<(() => void) | null> => {
  if (data['blind'] !== true || typeof data['callId'] !== 'string') return null;
  const call = database.doc(`calls/${data['callId']}`);
  const { eligibility = [] } = plain((await transaction.get(call)).data() ?? {}) as Partial<Call>;
  const forms = (await transaction.get(call.collection('forms'))).docs.map((one) => plain(one.data()) as Form);
  const fields = forms.flatMap((form) => form.sections.flatMap((section) => section.fields));
  const hidden = new Set(fields.filter((field) => isHiddenWhenBlind(field, eligibility)).map((field) => field.id));
  const dossiers = (await transaction.get(jury.collection('dossiers'))).docs.map((one) => ({
    ref: one.ref,
    shown: plain(one.data()) as Shown,
  }));
  const changes = dossiers
    .map(({ ref, shown }) => ({ ref, before: shown, after: blinded(shown, hidden) }))
    .filter(
      ({ before: { organisationName, sections, files }, after }) => canonical({ organisationName, sections, files }) !== canonical(after),
    );
  if (changes.length === 0) return null;
  return () => {
    for (const { ref, after } of changes) transaction.update(ref, { ...after });
  };
};
