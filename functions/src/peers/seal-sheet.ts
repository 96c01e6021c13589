/** Why: a sheet is closed by whoever answers for it: until then signatures made without network are received, then nothing changes. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { link, sheetContent, sheetSubject } from '@domain/peers/chain';
import { isSealed } from '@domain/peers/attendance';
import type { HalfDay, Session, SheetSeal } from '@domain/peers/peers';
import { mayReadSheet } from '@domain/peers/permissions';
import { presencesOf } from '@domain/peers/presence';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { fromSnapshot } from '../platform/firebase';
import { forbidden, missing, Refused } from '../platform/refusals';
import { transact } from '../platform/transact';
import { chainRecords, headOf, linksOf, recordsOf, sessionAt, sha256, writeLink, type Records } from './sealing';

const schema = v.object({ sessionId: id, halfDayId: id });
type Input = v.InferOutput<typeof schema>;

/** The half-day, if its sheet may be sealed now. */
const sealable = (session: Identified<Session> | null, halfDayId: string, caller: Caller): readonly [Identified<Session>, HalfDay] => {
  if (session === null) throw missing('sessionMissing');
  if (!mayReadSheet(caller, session)) throw forbidden('managersOnly');
  const half = session.halfDays.find((one) => one.id === halfDayId);
  if (half === undefined) throw missing('halfDayMissing');
  if (session.state === 'cancelled') throw new Refused('cancelled');
  if (isSealed(session, halfDayId)) throw new Refused('sheetSealed');
  if (half.endsAt > caller.now) throw new Refused('notOver');
  return [session, half];
};

const checkDecided = (half: HalfDay, records: Records): void => {
  if ([...presencesOf([half], records).values()].some((one) => one.toDecide)) throw new Refused('undecidedSignatures');
};

export const sealSheetAs = (input: Input, caller: Caller): Promise<OutputOf<'sealSheet'>> =>
  transact(async (transaction) => {
    const reference = sessionAt(input.sessionId);
    const [session, half] = sealable(fromSnapshot<Session>(await transaction.get(reference)), input.halfDayId, caller);
    const records = await recordsOf(transaction, reference.collection('attendances').where('halfDayId', '==', half.id));
    checkDecided(half, records);
    const links = await linksOf(transaction, session.id, records);
    const before = await headOf(transaction, session.id);
    const head = chainRecords(transaction, session.id, before, { records, links, now: caller.now });
    const content = sheetContent({ sheet: half.id, records: records.length, byUid: caller.uid, byName: caller.name });
    const sealed = { programmeId: session.programmeId, subject: sheetSubject(half.id), attendanceId: '', content };
    const last = link(head, sealed, sha256, caller.now);
    writeLink(transaction, session.id, last);
    const seal: SheetSeal = { at: caller.now, byName: caller.name, number: last.number, hash: last.hash };
    transaction.update(reference, { [`sealed.${half.id}`]: seal, timesFixed: true });
    audit(transaction, caller, {
      act: 'sealSheet',
      subject: `${reference.path}/sealed/${half.id}`,
      programmeId: session.programmeId,
      summary: `Feuille d’émargement scellée : ${session.title}, demi-journée ${half.id.slice(1)}, empreinte ${last.hash}.`,
    });
    return { byName: seal.byName, number: last.number, hash: last.hash };
  });

/** `sealSheet({ sessionId, halfDayId })` → `{ byName, number, hash }`: managers, once the half-day is over and every signature answered for. */
export const sealSheet = callable('sealSheet', schema, sealSheetAs);
