/** Why: sealing closes the deliberation for good: content, hash chained to the previous minutes, and the PDF people sign. */
import { createHash } from 'node:crypto';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Call } from '@domain/calls/calls';
import { roomOn } from '@domain/jury/deliberation';
import {
  chain,
  checkSealing,
  lastSeal,
  minutesContent,
  minutesPath,
  minutesText,
  mostMinutesBytes,
  sealText,
  type MinutesContent,
  type MinutesSources,
} from '@domain/jury/deciding/minutes';
import type { Candidate } from '@domain/jury/recusal';
import type { FallenDecision, Jury, Minutes } from '@domain/jury/jury';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { bucket, database, fromQueryDocument, fromSnapshot, plain, type Transaction } from '../../platform/firebase';
import { readAuditHead } from '../../platform/journal/audit-chain';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { accepted, Refused } from '../../platform/refusals';
import { readTogether, transact } from '../../platform/transact';
import {
  candidatesOf,
  decisionsOf,
  fallenOf,
  inJury,
  juryAt,
  juryToManage,
  managersOf,
  membersOf,
  rankingAt,
  rankingOf,
  recusalsOf,
  standingsOf,
  tracesOf,
} from '../jury-access';
import { refreshStandings } from '../reading/refresh-standings';
import { drawMinutes } from './minutes-pdf';

const schema = v.object({ juryId: id });
const sha256 = (words: string | Buffer): string => createHash('sha256').update(words).digest('hex');

interface Session extends MinutesSources {
  readonly candidates: readonly Candidate[];
  readonly fallen: readonly FallenDecision[];
  readonly managers: readonly string[];
  readonly last: Minutes | null;
}

const load = async (transaction: Transaction, juryId: string, caller: Caller): Promise<Session> => {
  const jury = await juryToManage(transaction, juryId, caller);
  const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${jury.callId}`)));
  const earlier = await transaction.get(inJury(juryId, 'minutes').orderBy('number', 'desc').limit(1));
  const candidates = await candidatesOf(transaction, juryId);
  return {
    jury,
    regulationVersion: call?.regulationVersion ?? 0,
    members: await membersOf(transaction, juryId),
    recusals: await recusalsOf(transaction, juryId),
    standings: await standingsOf(transaction, juryId),
    ranking: (await rankingOf(transaction, juryId)) ?? { entries: [] },
    decisions: await decisionsOf(transaction, juryId),
    fallen: await fallenOf(transaction, juryId),
    candidates,
    owners: [...candidates, ...(await tracesOf(transaction, juryId))],
    managers: await managersOf(jury.programmeId, caller.now),
    last: earlier.docs.map((document) => fromQueryDocument<Minutes>(document))[0] ?? null,
  };
};

type Journal = NonNullable<MinutesContent['journal']>;

/** What is sealed, drawn beforehand: the file's hash is part of the seal, and a transaction must not wait for a drawing. */
interface Draft {
  readonly content: string;
  readonly pdf: Buffer;
  readonly journal: Journal;
}

type Composed = Pick<Minutes, 'number' | 'content' | 'hash' | 'previousHash'>;

const compose = (session: Session, caller: Caller, journal: Journal): Composed => {
  const { last } = session;
  const content = minutesText({ ...minutesContent(session, caller.name, caller.now), journal });
  if (Buffer.byteLength(content) > mostMinutesBytes) throw new Refused('minutesTooLong', 'failed-precondition');
  const previousHash = lastSeal(last);
  return { number: (last?.number ?? 0) + 1, content, hash: chain(previousHash, content, sha256), previousHash };
};

const checked = async (transaction: Transaction, juryId: string, caller: Caller): Promise<Session> => {
  const session = await load(transaction, juryId, caller);
  accepted(checkSealing(session.jury, { ...session, candidates: session.candidates.map((one) => one.applicationId) }));
  return session;
};

const draft = async (juryId: string, caller: Caller): Promise<Draft> => {
  const { sequence, hash: last } = await readAuditHead();
  const journal = { sequence, hash: last };
  const session = await readTogether((transaction) => checked(transaction, juryId, caller));
  const { content, number, hash, previousHash } = compose(session, caller, journal);
  return { content, journal, pdf: await drawMinutes(JSON.parse(content) as MinutesContent, number, hash, previousHash) };
};

/** The room closes, and managers are asked to announce. */
const close = (transaction: Transaction, { jury, members, managers, decisions }: Session, now: Date): void => {
  const seats = members.map((member) => ({ ...member, uid: member.id }));
  transaction.set(inJury(jury.id, 'room').doc('current'), { ...roomOn(jury, null, seats, [], now), state: 'closed', closedAt: now });
  for (const member of members) clearNextAct(transaction, member.id, `joinDeliberation~${jury.id}`);
  for (const uid of managers) {
    clearNextAct(transaction, uid, `openDeliberation~${jury.id}`);
    const link = `/jury/${jury.id}/annonces`;
    setNextAct(transaction, uid, `sendAnnouncements~${jury.id}`, {
      kind: 'sendAnnouncements',
      link,
      subject: jury.name,
      count: decisions.length,
      dueAt: null,
      createdAt: now,
    });
  }
};

/** Keeps the file of what was sealed, once it is: two seals at once cannot leave the sheet of the one that lost. */
const keepPdf = async (juryId: string, minutes: Minutes, pdf: Buffer): Promise<void> => {
  const jury = fromSnapshot<Jury>(await juryAt(juryId).get());
  const [presidentUid, boundUids] = [jury?.presidentUid ?? '', jury?.boundUids ?? []];
  await bucket()
    .file(minutes.pdfPath)
    .save(pdf, {
      contentType: 'application/pdf',
      resumable: false,
      metadata: { metadata: { programmeId: minutes.programmeId, presidentUid, bound: boundUids.join(','), hash: minutes.hash } },
    });
};

/** The sheet of sealed minutes, drawn again when the server stopped between the seal and it: the same bytes, or none. */
export const keepMissingPdf = async (juryId: string, minutes: Minutes): Promise<void> => {
  const [drawn] = await bucket().file(minutes.pdfPath).exists();
  if (drawn) return;
  const pdf = await drawMinutes(JSON.parse(minutes.content) as MinutesContent, minutes.number, minutes.hash, minutes.previousHash);
  if (minutes.pdfHash !== undefined && sha256(pdf) !== minutes.pdfHash)
    throw new Error(`${minutes.pdfPath} cannot be drawn as it was sealed.`);
  await keepPdf(juryId, minutes, pdf);
};

export const onMinutesSealed = onDocumentCreated({ document: 'juries/{jury}/minutes/{number}', retry: true }, async ({ data, params }) => {
  if (data !== undefined) await keepMissingPdf(params.jury, plain(data.data()) as Minutes);
});

/** Null when what was drawn is no longer what would be sealed. */
const seal = (juryId: string, caller: Caller, drawn: Draft): Promise<Minutes | null> =>
  transact(async (transaction) => {
    const session = await checked(transaction, juryId, caller);
    const composed = compose(session, caller, drawn.journal);
    if (composed.content !== drawn.content) return null;
    const { number, hash } = composed;
    const pdfHash = sha256(drawn.pdf);
    const whole = sha256(sealText(hash, pdfHash));
    const files = { pdfPath: minutesPath(juryId, number), pdfHash, seal: whole };
    const { programmeId } = session.jury;
    const minutes: Minutes = { v: 1, programmeId, ...composed, ...files, sealedBy: caller.name, sealedAt: caller.now };
    transaction.create(inJury(juryId, 'minutes').doc(String(number)), minutes);
    transaction.update(juryAt(juryId), { phase: 'decided' });
    close(transaction, session, caller.now);
    audit(transaction, caller, {
      act: 'sealMinutes',
      subject: `juries/${juryId}/minutes/${number}`,
      programmeId,
      summary: `Procès-verbal n° ${number} de ${session.jury.name} scellé, empreinte ${hash}, scellé avec son PDF ${whole}.`,
    });
    return minutes;
  });

const tries = 5;

export const sealMinutesAs = async ({ juryId }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'sealMinutes'>> => {
  // Standings of earlier versions carried the ranks themselves.
  if (!(await rankingAt(juryId).get()).exists) await refreshStandings(juryId, caller.now);
  for (let left = tries; left > 0; left -= 1) {
    const drawn = await draft(juryId, caller);
    const minutes = await seal(juryId, caller, drawn);
    if (minutes === null) continue;
    await keepPdf(juryId, minutes, drawn.pdf);
    return { number: minutes.number, hash: minutes.hash };
  }
  throw new Refused('changedMeanwhile');
};

/** `sealMinutes({ juryId })` → `{ number, hash }`: every project decided; nothing can be changed afterwards. */
export const sealMinutes = callable('sealMinutes', schema, sealMinutesAs);
