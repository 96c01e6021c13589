/** Why: whoever steps aside or leaves is out of the room at the same instant: nobody is counted on a project they may not decide. */
import type { Transaction } from 'firebase-admin/firestore';
import { roomOn } from '@domain/jury/deliberation';
import type { DeliberationRoom, Jury, JuryMember, Recusal } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot } from '../firebase';

/** The room and who sits in it; call it with the transaction's other reads. Null when no room is open. */
export interface Seating {
  readonly room: DeliberationRoom;
  readonly members: readonly Identified<JuryMember>[];
  readonly recusals: readonly Pick<Recusal, 'applicationId' | 'jurorUid'>[];
}

const inJury = (juryId: string, collection: string) => database.collection(`juries/${juryId}/${collection}`);

export const seatingOf = async (transaction: Transaction, juryId: string): Promise<Seating | null> => {
  const room = fromSnapshot<DeliberationRoom>(await transaction.get(inJury(juryId, 'room').doc('current')));
  if (room?.state !== 'open') return null;
  const members = (await transaction.get(inJury(juryId, 'members'))).docs.map((one) => fromQueryDocument<JuryMember>(one));
  const recusals =
    room.applicationId === null
      ? []
      : (await transaction.get(inJury(juryId, 'recusals').where('applicationId', '==', room.applicationId))).docs.map((one) =>
          fromQueryDocument<Recusal>(one),
        );
  return { room, members, recusals };
};

export interface Changes {
  readonly recusals?: readonly Pick<Recusal, 'applicationId' | 'jurorUid'>[];
  readonly leaving?: string;
  /** A project that is judged no more. */
  readonly withdrawn?: string;
}

/** The room as it is after the act: the same project in front, unless it left, without those who stepped aside or went. */
export const reseat = (
  transaction: Transaction,
  jury: Identified<Pick<Jury, 'programmeId' | 'quorumShare'>>,
  seating: Seating | null,
  { recusals = [], leaving, withdrawn }: Changes,
): void => {
  if (leaving !== undefined) transaction.delete(inJury(jury.id, 'presences').doc(leaving));
  if (seating === null) return;
  const { room, members } = seating;
  const project =
    room.applicationId === null || room.applicationId === withdrawn
      ? null
      : { applicationId: room.applicationId, projectName: room.projectName };
  const seats = members.filter(({ id }) => id !== leaving).map((member) => ({ ...member, uid: member.id }));
  transaction.set(inJury(jury.id, 'room').doc('current'), roomOn(jury, project, seats, [...seating.recusals, ...recusals], room.openedAt));
};
