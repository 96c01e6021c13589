/** Why: settings are typed offline and written under rules, field by field; each change leaves its line in the journal all the same, with what was there before. */
import { onDocumentCreated, onDocumentUpdated, type Change, type FirestoreEvent } from 'firebase-functions/v2/firestore';
import type { JuryMember } from '@domain/jury/jury';
import type { Session } from '@domain/peers/peers';
import type { Person } from '@domain/people/people';
import { changesBetween, type TracedChange } from '@domain/people/tracing';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { after, days } from '@domain/shared/time';
import { audit } from '../platform/audit';
import { database, fromSnapshot, plain, type DocumentSnapshot, type QueryDocumentSnapshot, type Transaction } from '../platform/firebase';
import { when } from '../platform/tell';
import { transact } from '../platform/transact';

/** One kind of document whose settings clients write. Its rules ask for `updatedBy`, the uid of whoever writes. */
interface Traced<T> {
  readonly act: string;
  /** When the document is new and somebody signed it; left out, its birth is told by the act that makes it. */
  readonly birth?: string;
  readonly fields: readonly (keyof T & string)[];
  /** What the line says of a field that is not words, figures or a list of them. */
  readonly told?: (document: T) => object;
  /** Put before each field, where a field of another document has the same name and other words. */
  readonly prefix?: string;
  /** Told already, by an act that says more. */
  readonly toldElsewhere?: (change: TracedChange) => boolean;
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
  /** Null when the document is new. */
  readonly before: DocumentSnapshot | null;
  readonly after: DocumentSnapshot;
}

/** Events come again for a day at most. A TTL policy on `expiresAt` removes these marks (docs/deploy.md). */
const rememberedFor = days(3);

const chosen = <T>({ fields, told }: Traced<T>, snapshot: DocumentSnapshot): object => {
  const document = plain(snapshot.data()) as T;
  return { ...Object.fromEntries(fields.map((field) => [field, document[field]])), ...told?.(document) };
};

const changesOf = <T>(traced: Traced<T>, { before, after: now }: Happening): readonly TracedChange[] =>
  changesBetween(before === null ? null : chosen(traced, before), chosen(traced, now), traced.prefix).filter(
    (change) => traced.toldElsewhere?.(change) !== true,
  );

/** Whoever wrote; a change that no person made (a migration) is the product's own. */
const writerOf = async (transaction: Transaction, { before, after: now, at }: Happening) => {
  const uid = (now.data() as Written | undefined)?.updatedBy;
  const isTheirs = uid !== undefined && (now.get('edit.id') !== before?.get('edit.id') || now.get('edit.id') === undefined);
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
    const act = happening.before === null ? (traced.birth ?? traced.act) : traced.act;
    const [about, writer] = [await traced.about(transaction, document, happening.after), await writerOf(transaction, happening)];
    transaction.create(mark, { v: 1, expiresAt: after(happening.at, rememberedFor) });
    audit(transaction, writer, { act, subject: happening.after.ref.path, ...about, changes });
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

const halfDayLine = ({ startsAt, endsAt }: Session['halfDays'][number]): string => `${startsAt.toISOString()} – ${endsAt.toISOString()}`;
export const tracedSession: Traced<Session> = {
  act: 'configureSession',
  birth: 'createSession',
  fields: ['title', 'kind', 'audience', 'description', 'place', 'link', 'trainerName', 'capacity', 'state'],
  told: ({ halfDays }) => ({ halfDays: halfDays.map(halfDayLine) }),
  prefix: 'session.',
  toldElsewhere: ({ field, after: now }) => field === 'session.state' && now === 'cancelled',
  about: (_, { programmeId, title, startsAt }) => Promise.resolve({ programmeId, summary: `${title}, ${when(startsAt, 'fr')}` }),
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
export const onSessionSettings = onDocumentUpdated({ document: 'sessions/{session}', retry: true }, trace(tracedSession));
export const onSessionPlanned = onDocumentCreated({ document: 'sessions/{session}', retry: true }, async ({ id, time, data }) => {
  const isSigned = (data?.data() as Written | undefined)?.updatedBy !== undefined;
  if (data !== undefined && isSigned)
    await traceChange(tracedSession, { eventId: `${id}~${time}`, at: new Date(time), before: null, after: data });
});
