/** Why: sealing closes the deliberation for good: content, hash chained to the previous minutes, and the PDF people sign. */
import { createHash } from 'node:crypto';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import * as v from 'valibot';
import type { Call } from '@domain/calls/calls';
import { roomOn } from '@domain/jury/deliberation';
import {
  chain,
  checkSealing,
  minutesContent,
  minutesPath,
  minutesText,
  type MinutesContent,
  type MinutesSources,
} from '@domain/jury/minutes';
import type { Candidate } from '@domain/jury/recusal';
import type { FallenDecision, Jury, Minutes } from '@domain/jury/jury';
import { audit, auditHead } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { bucket, database, fromQueryDocument, fromSnapshot, plain, type Transaction } from '../../platform/firebase';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { accepted } from '../../platform/refusals';
import {
  candidatesOf,
  decisionsOf,
  fallenOf,
  inJury,
  juryAt,
  juryToManage,
  managersOf,
  membersOf,
  recusalsOf,
  standingsOf,
  tracesOf,
} from '../jury-access';
import { drawMinutes } from './minutes-pdf';

const schema = v.object({ juryId: id });
const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

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
    decisions: await decisionsOf(transaction, juryId),
    fallen: await fallenOf(transaction, juryId),
    candidates,
    owners: [...candidates, ...(await tracesOf(transaction, juryId))],
    managers: await managersOf(jury.programmeId, caller.now),
    last: earlier.docs.map((document) => fromQueryDocument<Minutes>(document))[0] ?? null,
  };
};

/** Content and hash: what is sealed. */
const compose = (session: Session, caller: Caller): Minutes => {
  const { jury, last } = session;
  const content = minutesContent(session, caller.name, caller.now);
  const [written, previousHash, number] = [minutesText(content), last?.hash ?? '', (last?.number ?? 0) + 1];
  return {
    v: 1,
    programmeId: jury.programmeId,
    number,
    content: written,
    hash: chain(previousHash, written, sha256),
    previousHash,
    pdfPath: minutesPath(jury.id, number),
    sealedBy: caller.name,
    sealedAt: caller.now,
  };
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

/** Draws what was sealed, once it is: two seals at once cannot leave the sheet of the one that lost. */
const keepPdf = async (juryId: string, minutes: Minutes): Promise<void> => {
  const presidentUid = fromSnapshot<Jury>(await juryAt(juryId).get())?.presidentUid ?? '';
  const content = JSON.parse(minutes.content) as MinutesContent;
  await bucket()
    .file(minutes.pdfPath)
    .save(await drawMinutes(content, minutes.number, minutes.hash, minutes.previousHash), {
      contentType: 'application/pdf',
      resumable: false,
      metadata: { metadata: { programmeId: minutes.programmeId, presidentUid, hash: minutes.hash } },
    });
};

/** The sheet of sealed minutes, drawn again when the server stopped between the seal and it. */
export const onMinutesSealed = onDocumentCreated({ document: 'juries/{jury}/minutes/{number}', retry: true }, async ({ data, params }) => {
  if (data === undefined) return;
  const minutes = plain(data.data()) as Minutes;
  const [drawn] = await bucket().file(minutes.pdfPath).exists();
  if (!drawn) await keepPdf(params.jury, minutes);
});

export const sealMinutesAs = async (
  { juryId }: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<{ readonly number: number; readonly hash: string }> => {
  const minutes = await database.runTransaction(async (transaction) => {
    const session = await load(transaction, juryId, caller);
    const head = await auditHead(transaction);
    accepted(checkSealing(session.jury, { ...session, candidates: session.candidates.map((one) => one.applicationId) }));
    const sealed = compose(session, caller);
    const { number, hash } = sealed;
    transaction.create(inJury(juryId, 'minutes').doc(String(number)), sealed);
    transaction.update(juryAt(juryId), { phase: 'decided' });
    close(transaction, session, caller.now);
    audit(transaction, head, caller, {
      act: 'sealMinutes',
      subject: `juries/${juryId}/minutes/${number}`,
      programmeId: session.jury.programmeId,
      summary: `Procès-verbal n° ${number} de ${session.jury.name} scellé, empreinte ${hash}.`,
    });
    return sealed;
  });
  await keepPdf(juryId, minutes);
  return { number: minutes.number, hash: minutes.hash };
};

/** `sealMinutes({ juryId })` → `{ number, hash }`: every project decided; nothing can be changed afterwards. */
export const sealMinutes = callable(schema, sealMinutesAs);
