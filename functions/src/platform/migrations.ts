/** Why: shapes change while documents stay; each change is a numbered step that can be run again without harm. `tools/migrate.ts` runs them. */
import { FieldPath, type DocumentReference, type QueryDocumentSnapshot, type Transaction } from 'firebase-admin/firestore';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { derivedOf } from '@domain/alumni/profile';
import { canonical } from '@domain/shared/canonical';
import { closeToFormerJurors, leaveEnded } from './accounts/migrate-ended';
import { namesToChange } from './community/announced-names';
import { nameEdition, nameNote, splitLooks } from './coaching/migrate-plans';
import { database, plain } from './firebase';
import { bindRecused, openEveryLane } from './juries/migrate-bound';
import { logMail } from './mails/migrate-mails';
import { migrateBlind } from './juries/migrate-blind';
import { migrateRanks } from './juries/migrate-ranks';
import { refoldEnrolment, refoldedApplication } from './store/migrate-words';
import { transact } from './transact';

type Data = Readonly<Record<string, unknown>>;

export interface Migration {
  /** Never reused, never reordered. */
  readonly number: number;
  readonly name: string;
  /** Its name; every collection of that name below any document when `everywhere`. */
  readonly collection: string;
  readonly everywhere?: boolean;
  /** The fields to write, or null when the document is already as it should be: that is what makes a second run harmless. */
  readonly change: (data: Data) => Data | null;
  /** What lies below the document, read in its transaction: answers the writes, or null when all is as it should be. */
  readonly below?: (transaction: Transaction, reference: DocumentReference, data: Data) => Promise<(() => void) | null>;
}

/** Profiles imported from before the directory: nobody finds them until their words and region are derived. */
const profileWords: Migration = {
  number: 1,
  name: 'alumni: fill in missing keywords and region',
  collection: 'alumni',
  change: (data) => {
    if (Array.isArray(data['keywords']) && typeof data['region'] === 'string') return null;
    const blank = { name: '', organisationName: '', headline: '', department: '', programmes: [] };
    return { ...derivedOf({ ...blank, ...data } as unknown as AlumnusProfile) };
  },
};

/** Questions of calls written before each had an identifier: without one, two managers could not change one at a time. */
const questionIds: Migration = {
  number: 2,
  name: 'calls: give each public question its identifier',
  collection: 'calls',
  change: (data) => {
    const questions = Array.isArray(data['questions']) ? (data['questions'] as readonly Data[]) : [];
    if (questions.every(({ id }) => typeof id === 'string')) return null;
    return { questions: questions.map((question, index) => ({ id: `q${String(index + 1)}`, ...question })) };
  },
};

/** Rows from before lists said to whom they are open: a manager who stepped aside elsewhere would miss them. */
const rowsOpen: Migration = {
  number: 3,
  name: 'applications: say to which lanes they are open',
  collection: 'applications',
  change: openEveryLane,
};

/** Recusals from before: whoever they bind still listed the application. */
const recusedBound: Migration = {
  number: 4,
  name: 'recusals: bind in lists too',
  collection: 'recusals',
  everywhere: true,
  change: () => null,
  below: bindRecused,
};

/** Standings from before ranks had a document of their own, and juries that do not say who is bound. */
const ranksApart: Migration = {
  number: 5,
  name: 'juries: say who is bound, and keep ranks apart from the rows',
  collection: 'juries',
  change: () => null,
  below: migrateRanks,
};

/** Dossiers that a blind jury read with the organisation's register, its dates or its files. */
const blindDossiers: Migration = {
  number: 6,
  name: 'juries: take out of blind dossiers what says who applies',
  collection: 'juries',
  change: () => null,
  below: migrateBlind,
};

/** Coaches, experts, laureates and members of the community whose role ended before its end took what it opened. */
const rolesEnded: Migration = {
  number: 8,
  name: 'memberships: take what roles that ended had opened',
  collection: 'memberships',
  change: () => null,
  below: leaveEnded,
};

/** Jurors who left, or whose jury sealed its minutes, before either closed the files. */
const filesClosed: Migration = {
  number: 9,
  name: 'files of applications: close them to former jurors',
  collection: 'access',
  everywhere: true,
  change: () => null,
  below: closeToFormerJurors,
};

/** One document held both looks of a diagnostic, and whoever read one read the other. */
const looksApart: Migration = {
  number: 13,
  name: 'diagnostics: give each side its own document',
  collection: 'diagnostics',
  everywhere: true,
  change: () => null,
  below: splitLooks,
};

/** A private note outlives the right to read the plan: it says itself what it is about. */
const notesNamed: Migration = {
  number: 14,
  name: 'coachNotes: name the project',
  collection: 'coachNotes',
  everywhere: true,
  change: () => null,
  below: nameNote,
};

/** Documents attached before bytes were read: they opened, and still do. */
const fileStates: Migration = {
  number: 15,
  name: 'files of applications: say that those already there are stored',
  collection: 'files',
  everywhere: true,
  change: (data) => (typeof data['state'] === 'string' || typeof data['storagePath'] !== 'string' ? null : { state: 'stored' }),
};

/** An expert lists missions of the editions they serve: a mission that names none is in no list. */
const missionEditions: Migration = {
  number: 16,
  name: 'missions: name the edition',
  collection: 'missions',
  everywhere: true,
  change: () => null,
  below: nameEdition,
};

/** Words from before ligatures, apostrophes and hyphens were folded, and before all that a card shows was found. */
const profileWordsFolded: Migration = {
  number: 17,
  name: 'alumni: derive again the words one finds a profile by',
  collection: 'alumni',
  change: (data) => {
    const blank = { name: '', organisationName: '', headline: '', department: '', askMe: '', programmes: [], topics: [] };
    return { ...derivedOf({ ...blank, ...data } as unknown as AlumnusProfile) };
  },
};

/** The same for what was submitted, and for the path that a laureate follows, which bears the same identifier. */
const projectWordsFolded: Migration = {
  number: 18,
  name: 'applications and enrolments: derive again the words one finds them by',
  collection: 'applications',
  change: refoldedApplication,
  below: refoldEnrolment,
};

/** Words of mails were read by administrators, private ones too: they read a line of each instead. */
const mailLines: Migration = {
  number: 19,
  name: 'mails: write the line that administrators read',
  collection: 'mails',
  change: () => null,
  below: logMail,
};

/** Hidden members were named in what they had posted. */
const hiddenNames: Migration = {
  number: 20,
  name: 'exchanges: name nobody whom the directory does not',
  collection: 'alumni',
  change: () => null,
  below: (transaction, { id }, data) => namesToChange(transaction, id, data as unknown as AlumnusProfile),
};

export const migrations: readonly Migration[] = [
  profileWords,
  questionIds,
  rowsOpen,
  recusedBound,
  ranksApart,
  blindDossiers,
  rolesEnded,
  filesClosed,
  looksApart,
  notesNamed,
  fileStates,
  missionEditions,
  profileWordsFolded,
  projectWordsFolded,
  mailLines,
  hiddenNames,
];

export interface MigrationOutcome {
  readonly number: number;
  readonly name: string;
  readonly examined: number;
  readonly changed: number;
}

const pageSize = 300;

/** Each document is changed in its own transaction, so that an edit made meanwhile is never overwritten. */
const migrateOne = (path: string, migration: Migration, write: boolean): Promise<boolean> =>
  transact(async (transaction) => {
    const snapshot = await transaction.get(database.doc(path));
    const data = plain(snapshot.data() ?? {}) as Data;
    const patch = snapshot.exists ? migration.change(data) : null;
    const below = snapshot.exists ? ((await migration.below?.(transaction, snapshot.ref, data)) ?? null) : null;
    const changes = patch !== null && canonical({ ...data, ...patch }) !== canonical(data);
    if (!changes && below === null) return false;
    if (write && changes) transaction.update(snapshot.ref, { ...patch });
    if (write) below?.();
    return true;
  });

/** Goes through the whole collection, page by page. `write: false` only counts what would change. */
export const migrate = async (migration: Migration, write: boolean): Promise<MigrationOutcome> => {
  const source = migration.everywhere === true ? database.collectionGroup(migration.collection) : database.collection(migration.collection);
  const ordered = source.orderBy(FieldPath.documentId());
  let [examined, changed] = [0, 0];
  let last: QueryDocumentSnapshot | undefined;
  for (;;) {
    const page = await (last === undefined ? ordered : ordered.startAfter(last)).limit(pageSize).select().get();
    for (const { ref } of page.docs) if (await migrateOne(ref.path, migration, write)) changed += 1;
    examined += page.size;
    last = page.docs.at(-1);
    if (page.size < pageSize) return { number: migration.number, name: migration.name, examined, changed };
  }
};

/** Runs, in order, those that `migrations/{number}` does not know yet; each is recorded once it went to its end. */
export const runMigrations = async (
  now: Date,
  write: boolean,
  all: readonly Migration[] = migrations,
): Promise<readonly MigrationOutcome[]> => {
  const outcomes: MigrationOutcome[] = [];
  for (const migration of all) {
    const record = database.doc(`migrations/${String(migration.number).padStart(4, '0')}`);
    if ((await record.get()).exists) continue;
    const outcome = await migrate(migration, write);
    if (write) await record.set({ v: 1, ...outcome, ranAt: now });
    outcomes.push(outcome);
  }
  return outcomes;
};
