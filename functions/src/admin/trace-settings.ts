/** Why: settings are typed offline and written under rules, field by field; each change leaves its line in the journal all the same, with what was there before. */
import { onDocumentUpdated, type Change, type FirestoreEvent } from 'firebase-functions/v2/firestore';
import type { JuryMember } from '@domain/jury/jury';
import type { Person } from '@domain/people/people';
import { changesBetween, type TracedChange } from '@domain/people/tracing';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { after, days } from '@domain/shared/time';
import { audit } from '../platform/audit';
import { database, fromSnapshot, plain, type DocumentSnapshot, type QueryDocumentSnapshot, type Transaction } from '../platform/firebase';
import { transact } from '../platform/transact';

/** One kind of document whose settings clients write. Its rules ask for `updatedBy`, the uid of whoever writes. */
interface Traced<T> {
  readonly act: string;
  readonly fields: readonly (keyof T & string)[];
  /** What the line is about: read when the document does not say it. */
  readonly about: (
    transaction: Transaction,
    document: T,
    snapshot: DocumentSnapshot,
  ) => Promise<{ readonly programmeId: string | null; readonly summary: string }>;
}
interface Written {
  readonly updatedBy?: string;
}

/** What happened, as the store tells it: once, or several times. */
export interface Happening {
  readonly eventId: string;
  readonly at: Date;
  readonly before: DocumentSnapshot;
  readonly after: DocumentSnapshot;
}

/** Events come again for a day at most. A TTL policy on `expiresAt` removes these marks (docs/deploy.md). */
const rememberedFor = days(3);

const chosen = <T>(document: T, fields: readonly (keyof T & string)[]): object =>
  Object.fromEntries(fields.map((field) => [field, document[field]]));

const changesOf = <T>({ fields }: Traced<T>, { before, after: now }: Happening): readonly TracedChange[] =>
  changesBetween(chosen(plain(before.data()) as T, fields), chosen(plain(now.data()) as T, fields));

/** Whoever wrote; a change that no person made (a migration) is the product's own. */
const writerOf = async (transaction: Transaction, { before, after: now, at }: Happening) => {
  const uid = (now.data() as Written | undefined)?.updatedBy;
  const isTheirs = uid !== undefined && (now.get('edit.id') !== before.get('edit.id') || now.get('edit.id') === undefined);
  if (!isTheirs) return { uid: '', name: 'Essaim', email: null, now: at };
  const person = fromSnapshot<Person>(await transaction.get(database.doc(`people/${uid}`)));
  return { uid, name: person?.name ?? uid, email: person?.email ?? null, now: at };
};

/** One line a change, however often the store tells it. */
export const traceChange = async <T>(traced: Traced<T>, happening: Happening): Promise<void> => {
  const changes = changesOf(traced, happening);
  if (changes.length === 0) return;
  await transact(async (transaction) => {
    const mark = database.doc(`traces/${happening.eventId.replaceAll('/', '~')}`);
    if ((await transaction.get(mark)).exists) return;
    const document = plain(happening.after.data()) as T;
    const [about, writer] = [await traced.about(transaction, document, happening.after), await writerOf(transaction, happening)];
    transaction.create(mark, { v: 1, expiresAt: after(happening.at, rememberedFor) });
    audit(transaction, writer, { act: traced.act, subject: happening.after.ref.path, ...about, changes });
  });
};

export const tracedEdition: Traced<Edition> = {
  act: 'configureEdition',
  fields: ['name', 'calendar', 'places', 'daysPerLaureate', 'convention'],
  about: (_, { programmeId, name }) => Promise.resolve({ programmeId, summary: name }),
};
export const tracedProgramme: Traced<Programme> = {
  act: 'writeProgramme',
  fields: ['summary', 'theme', 'partners', 'objectives', 'active'],
  about: (_, { name }, { id }) => Promise.resolve({ programmeId: id, summary: name }),
};
export const tracedCapacity: Traced<JuryMember> = {
  act: 'setCapacity',
  fields: ['capacity'],
  about: async (transaction, member, { ref }) => {
    const jury = fromSnapshot<{ readonly name: string; readonly programmeId: string }>(
      await transaction.get(database.doc(`juries/${ref.parent.parent?.id ?? ''}`)),
    );
    return { programmeId: jury?.programmeId ?? null, summary: `${member.name} : ${jury?.name ?? ''}` };
  },
};

const trace =
  <T>(traced: Traced<T>) =>
  async ({ id, time, data }: FirestoreEvent<Change<QueryDocumentSnapshot> | undefined>): Promise<void> => {
    if (data !== undefined)
      await traceChange(traced, { eventId: `${id}~${time}`, at: new Date(time), before: data.before, after: data.after });
  };

export const onEditionSettings = onDocumentUpdated({ document: 'editions/{edition}', retry: true }, trace(tracedEdition));
export const onProgrammeWords = onDocumentUpdated({ document: 'programmes/{programme}', retry: true }, trace(tracedProgramme));
export const onJurorCapacity = onDocumentUpdated({ document: 'juries/{jury}/members/{uid}', retry: true }, trace(tracedCapacity));
