/** Why: sealing closes the deliberation for good: content, hash chained to the previous minutes, and the PDF people sign. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Call } from '@domain/calls/calls';
import { roomOn } from '@domain/jury/deliberation';
import { chain, checkSealing, minutesContent, minutesPath, minutesText } from '@domain/jury/minutes';
import type { Minutes } from '@domain/jury/jury';
import { audit, auditHead } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { bucket, database, fromQueryDocument, fromSnapshot } from '../../platform/firebase';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { accepted } from '../../platform/refusals';
import { candidatesOf, decisionsOf, inJury, juryAt, juryToManage, managersOf, membersOf, recusalsOf, standingsOf } from '../jury-access';
import { drawMinutes } from './minutes-pdf';

const schema = v.object({ juryId: id });
const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

export const sealMinutesAs = (
  { juryId }: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<{ readonly number: number; readonly hash: string }> =>
  database.runTransaction(async (transaction) => {
    const jury = await juryToManage(transaction, juryId, caller);
    const [members, recusals, standings] = [
      await membersOf(transaction, juryId),
      await recusalsOf(transaction, juryId),
      await standingsOf(transaction, juryId),
    ];
    const [decisions, candidates] = [await decisionsOf(transaction, juryId), await candidatesOf(transaction, juryId)];
    const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${jury.callId}`)));
    const earlier = (await transaction.get(inJury(juryId, 'minutes').orderBy('number', 'desc').limit(1))).docs.map((document) =>
      fromQueryDocument<Minutes>(document),
    );
    const managers = await managersOf(jury.programmeId, caller.now);
    const head = await auditHead(transaction);
    accepted(
      checkSealing(
        jury,
        candidates.map((one) => one.applicationId),
        decisions,
      ),
    );
    const content = minutesContent(
      { jury, regulationVersion: call?.regulationVersion ?? 0, members, recusals, standings, decisions },
      caller.name,
      caller.now,
    );
    const written = minutesText(content);
    const previousHash = earlier[0]?.hash ?? '';
    const number = (earlier[0]?.number ?? 0) + 1;
    const hash = chain(previousHash, written, sha256);
    const pdfPath = minutesPath(juryId, number);
    // Before the commit: a refused commit leaves a file that nobody may read and that the next attempt replaces.
    await bucket()
      .file(pdfPath)
      .save(await drawMinutes(content, number, hash, previousHash), {
        contentType: 'application/pdf',
        resumable: false,
        metadata: { metadata: { programmeId: jury.programmeId, presidentUid: jury.presidentUid, hash } },
      });
    const minutes: Minutes = {
      v: 1,
      programmeId: jury.programmeId,
      number,
      content: written,
      hash,
      previousHash,
      pdfPath,
      sealedBy: caller.name,
      sealedAt: caller.now,
    };
    transaction.create(inJury(juryId, 'minutes').doc(String(number)), minutes);
    transaction.update(juryAt(juryId), { phase: 'decided' });
    const seats = members.map((member) => ({ ...member, uid: member.id }));
    transaction.set(inJury(juryId, 'room').doc('current'), {
      ...roomOn(jury, null, seats, [], caller.now),
      state: 'closed',
      closedAt: caller.now,
    });
    for (const member of members) clearNextAct(transaction, member.id, `joinDeliberation~${juryId}`);
    for (const uid of managers) {
      clearNextAct(transaction, uid, `openDeliberation~${juryId}`);
      setNextAct(transaction, uid, `sendAnnouncements~${juryId}`, {
        kind: 'sendAnnouncements',
        link: `/jury/${juryId}/annonces`,
        subject: jury.name,
        count: decisions.length,
        dueAt: null,
        createdAt: caller.now,
      });
    }
    audit(transaction, head, caller, {
      act: 'sealMinutes',
      subject: `juries/${juryId}/minutes/${number}`,
      programmeId: jury.programmeId,
      summary: `Procès-verbal n° ${number} de ${jury.name} scellé, empreinte ${hash}.`,
    });
    return { number, hash };
  });

/** `sealMinutes({ juryId })` → `{ number, hash }`: every project decided; nothing can be changed afterwards. */
export const sealMinutes = callable(schema, sealMinutesAs);
