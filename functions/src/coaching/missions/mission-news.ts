/** Why: each move of a mission changes what waits for whom: the expert asked, the coaches, the team that signs, the programme. */
import type { Transaction } from '../../platform/firebase';
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import type { NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { tellOne, type People, type Words } from '../../platform/tell';

export interface Move {
  readonly enrolment: Identified<Enrolment>;
  readonly before: Identified<Mission>;
  readonly after: Mission;
  readonly people: People;
  readonly managers: readonly string[];
  readonly by: string;
  readonly now: Date;
}

/** The page where everybody of a mission reads and acts on it. */
export const missionLink = (enrolmentId: string, missionId: string): string => `/parcours/${enrolmentId}/missions/${missionId}`;

interface News {
  readonly to: readonly string[];
  readonly act: NextAct['kind'];
  readonly kind: string;
  readonly text: Words;
  readonly subject: Words;
}

const asked = ({ before, after }: Move): News | null =>
  after.expertUid === null
    ? null
    : {
        to: [after.expertUid],
        act: 'answerMission',
        kind: 'missionProposed',
        text: {
          fr: `On vous propose la mission « ${before.title} » : acceptez-la ou dites pourquoi vous ne le pouvez pas.`,
          en: `You have been offered the mission “${before.title}”: accept it, or say why you cannot do it.`,
        },
        subject: { fr: `Mission proposée : ${before.title}`, en: `Mission offered: ${before.title}` },
      };

const declined = ({ before, after, enrolment }: Move): News => ({
  to: enrolment.coaches,
  act: 'acceptMission',
  kind: 'missionDeclined',
  text: {
    fr: `${after.declined?.byName ?? ''} ne peut pas faire la mission « ${before.title} » : ${after.declined?.reason ?? ''}`,
    en: `${after.declined?.byName ?? ''} is not able to do the mission “${before.title}”: ${after.declined?.reason ?? ''}`,
  },
  subject: { fr: `Mission à confier à quelqu'un d'autre : ${before.title}`, en: `Mission to give to someone else: ${before.title}` },
});

const delivered = ({ before, enrolment }: Move): News => ({
  to: enrolment.team,
  act: 'signMission',
  kind: 'missionDelivered',
  text: {
    fr: `La mission « ${before.title} » est livrée : à vous de la valider.`,
    en: `The mission “${before.title}” has been delivered and is waiting for you to sign it off.`,
  },
  subject: { fr: `Mission à valider : ${before.title}`, en: `Mission to sign off: ${before.title}` },
});

const sentBack = ({ before, after }: Move): News | null =>
  after.expertUid === null
    ? null
    : {
        to: [after.expertUid],
        act: 'resumeMission',
        kind: 'missionSentBack',
        text: {
          fr: `La mission « ${before.title} » vous est renvoyée : complétez-la, puis livrez-la de nouveau.`,
          en: `The mission “${before.title}” has been sent back to you: complete it, then deliver it again.`,
        },
        subject: { fr: `Mission renvoyée : ${before.title}`, en: `Mission sent back: ${before.title}` },
      };

const signed = ({ before, after, managers }: Move): News => ({
  to: managers,
  act: 'countersignMission',
  kind: 'missionSigned',
  text: {
    fr: `${after.signedByName} a validé la mission « ${before.title} » : il reste la signature du programme.`,
    en: `${after.signedByName} has signed off the mission “${before.title}”. It now needs the programme’s signature.`,
  },
  subject: { fr: `Mission à contresigner : ${before.title}`, en: `Mission to countersign: ${before.title}` },
});

const newsOf = (move: Move): News | null => {
  const { state } = move.after;
  if (state === 'agreed') return asked(move);
  if (state === 'requested') return declined(move);
  if (state === 'delivered') return delivered(move);
  if (state === 'signed') return signed(move);
  return move.before.state === 'delivered' && state === 'underWay' ? sentBack(move) : null;
};

/** Nothing of the former state waits any more; the new one is told to whoever it waits for, in the bell, by e-mail and on their home. */
export const tellOfMove = (transaction: Transaction, move: Move): void => {
  const { enrolment, before } = move;
  for (const uid of enrolment.coaches) clearNextAct(transaction, uid, `acceptMission~${before.id}`);
  for (const uid of enrolment.team) clearNextAct(transaction, uid, `signMission~${before.id}`);
  for (const kind of ['answerMission', 'resumeMission', 'deliverMission'])
    if (before.expertUid !== null) clearNextAct(transaction, before.expertUid, `${kind}~${before.id}`);
  const news = newsOf(move);
  if (news !== null) tellEach(transaction, move, news);
};

const tellEach = (transaction: Transaction, move: Move, news: News): void => {
  const { enrolment, before, now } = move;
  const link = missionLink(enrolment.id, before.id);
  for (const uid of news.to.filter((one) => one !== move.by)) {
    const subject = `${before.title} · ${enrolment.projectName}`;
    setNextAct(transaction, uid, `${news.act}~${before.id}`, { kind: news.act, link, subject, count: 1, dueAt: null, createdAt: now });
    tellOne(transaction, move.people, uid, { kind: news.kind, link, at: now, text: news.text, subject: news.subject });
  }
};

const toSignAgain = ({ before, enrolment }: Move): News => ({
  to: enrolment.team,
  act: 'signMission',
  kind: 'missionToSignAgain',
  text: {
    fr: `Un jour de la mission « ${before.title} » a été corrigé après sa validation : à vous de la valider de nouveau.`,
    en: `A day of the mission “${before.title}” was corrected after you signed it off. It is waiting for you to sign it off again.`,
  },
  subject: { fr: `Mission à valider de nouveau : ${before.title}`, en: `Mission to sign off again: ${before.title}` },
});
const toCountersignAgain = ({ before }: Move): Pick<News, 'kind' | 'text' | 'subject'> => ({
  kind: 'missionToCountersignAgain',
  text: {
    fr: `Un jour de la mission « ${before.title} » a été corrigé : la signature du programme tombe, et sera redemandée quand l'équipe aura validé de nouveau.`,
    en: `A day of the mission “${before.title}” was corrected. The programme’s signature is cancelled, and will be requested again once the team has signed off again.`,
  },
  subject: { fr: `Signature à redonner : ${before.title}`, en: `Signature to give again: ${before.title}` },
});

/** After a signed day was corrected: the team signs first; the programme, where it had signed, knows that it will have to. */
export const tellOfFall = (transaction: Transaction, move: Move): void => {
  const { before, enrolment, managers, now } = move;
  for (const uid of managers) clearNextAct(transaction, uid, `countersignMission~${before.id}`);
  tellEach(transaction, move, toSignAgain(move));
  if ((before.countersignedAt ?? null) === null) return;
  const [link, news] = [missionLink(enrolment.id, before.id), toCountersignAgain(move)];
  for (const uid of managers.filter((one) => one !== move.by)) tellOne(transaction, move.people, uid, { ...news, link, at: now });
};
