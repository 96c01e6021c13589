/** Why: the roster is the list of eligible applications of the call; if it grows after declarations, everybody declares again. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application } from '@domain/applications/applications';
import { rosterPages, rosterPageSize } from '@domain/jury/dossier';
import type { Jury, JuryMember } from '@domain/jury/jury';
import type { CandidateTraces } from '@domain/jury/recusal';
import type { Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { provenAddressOf } from '../../platform/accounts/account';
import { authentication, database, fromQueryDocument, fromSnapshot, type Transaction } from '../../platform/firebase';
import { setNextAct } from '../../platform/next-acts';
import { Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { candidatesOf, inJury, juryAt, juryToManage, membersOf, type TracePage } from '../jury-access';
import { refreshPossibleLinks } from '../linking/possible-links';
import { recuseAuthorsWhoRun } from '../assigning/authors-who-run';

const schema = v.object({ juryId: id });

/** What Authentication looks up at once. */
const together = 100;

/**
 * E-mail domains of the authors, from the addresses they proved: a domain sets aside whoever of the jury shares it, and a record may
 * still hold one that was only typed. The record speaks where there is no account.
 */
const domainsByAuthor = async (uids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const domains = new Map<string, string>();
  for (let from = 0; from < uids.length; from += together) {
    const some = uids.slice(from, from + together);
    const [{ users }, records] = await Promise.all([
      authentication.getUsers(some.map((uid) => ({ uid }))),
      database.getAll(...some.map((uid) => database.doc(`people/${uid}`))),
    ]);
    const accounts = new Map(users.map((user) => [user.uid, user]));
    for (const record of records) {
      const account = accounts.get(record.id);
      const email = account === undefined ? (fromSnapshot<Person>(record)?.email ?? '') : provenAddressOf(account);
      if (email.includes('@')) domains.set(record.id, email.slice(email.lastIndexOf('@') + 1).toLowerCase());
    }
  }
  return domains;
};

const tracePages = async (
  pages: ReturnType<typeof rosterPages>,
  applications: readonly Identified<Application>[],
): Promise<readonly TracePage[]> => {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const domains = await domainsByAuthor([...new Set(applications.flatMap((application) => application.authors))]);
  return pages.map((page) => ({
    v: 1,
    entries: page.entries.map((entry): CandidateTraces => {
      const authorUids = byId.get(entry.applicationId)?.authors ?? [];
      return { ...entry, authorUids, emailDomains: [...new Set(authorUids.flatMap((uid) => domains.get(uid) ?? []))] };
    }),
  }));
};

/** Writes the pages and removes those that a longer list had before. */
const replacePages = (
  transaction: Transaction,
  juryId: string,
  collection: 'rosters' | 'traces',
  pages: readonly object[],
  entriesBefore: number,
): void => {
  pages.forEach((page, index) => transaction.set(inJury(juryId, collection).doc(String(index)), page));
  for (let page = pages.length; page < Math.ceil(entriesBefore / rosterPageSize); page += 1)
    transaction.delete(inJury(juryId, collection).doc(String(page)));
};

const askAgain = (
  transaction: Transaction,
  jury: Identified<Jury>,
  members: readonly Identified<JuryMember>[],
  added: number,
  now: Date,
): void => {
  for (const member of members.filter((one) => one.declaredAt !== null)) {
    transaction.update(inJury(jury.id, 'members').doc(member.id), { declaredAt: null });
    const link = `/jury/${jury.id}/interets`;
    setNextAct(transaction, member.id, `declareInterests~${jury.id}`, {
      kind: 'declareInterests',
      link,
      subject: jury.name,
      count: added,
      dueAt: null,
      createdAt: now,
    });
  }
};

export const addCandidatesAs = async ({ juryId }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'addCandidates'>> => {
  const answer = await add(juryId, caller);
  await refreshPossibleLinks(juryId, caller.now);
  return answer;
};

const add = (juryId: string, caller: Caller): Promise<OutputOf<'addCandidates'>> =>
  transact(async (transaction) => {
    const jury = await juryToManage(transaction, juryId, caller);
    if (jury.phase !== 'composing' && jury.phase !== 'declaring') throw new Refused('readingStarted');
    const before = await candidatesOf(transaction, juryId);
    const members = await membersOf(transaction, juryId);
    const found = await transaction.get(
      database.collection('applications').where('callId', '==', jury.callId).where('state', '==', 'eligible'),
    );
    const applications = found.docs.map((document) => fromQueryDocument<Application>(document));
    const pages = rosterPages(jury.programmeId, applications);
    const traces = await tracePages(pages, applications);
    const recuse = await recuseAuthorsWhoRun(
      transaction,
      jury,
      traces.flatMap(({ entries }) => entries),
      caller.now,
    );
    const known = new Set(before.map((entry) => entry.applicationId));
    const added = applications.filter((application) => !known.has(application.id)).length;
    replacePages(transaction, juryId, 'rosters', pages, before.length);
    replacePages(transaction, juryId, 'traces', traces, before.length);
    transaction.update(juryAt(juryId), { applicationCount: applications.length });
    recuse();
    if (jury.phase === 'declaring' && added > 0) askAgain(transaction, jury, members, added, caller.now);
    audit(transaction, caller, {
      act: 'addCandidates',
      subject: `juries/${juryId}`,
      programmeId: jury.programmeId,
      summary: `Dossiers candidats : ${applications.length}, ajoutés : ${added}.`,
    });
    return { candidates: applications.length, added };
  });

/** `addCandidates({ juryId })` → `{ candidates, added }`: takes the call's eligible applications as they are now. */
export const addCandidates = callable('addCandidates', schema, addCandidatesAs);
