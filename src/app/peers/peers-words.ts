/** Why: kinds and states of a session, and what the server refuses, are told in the same words on every page. */
import type { Attendance, HalfDay, Session, SessionKind } from '@domain/peers/peers';
import type { SheetCell } from '@domain/peers/sheet';
import { dayOf } from '@domain/shared/time';
import { formatDay, formatTime } from '../shared/formats/format';

export const kindWords: Readonly<Record<SessionKind, string>> = {
  seminar: $localize`:@@peers.kindSeminar:Séminaire`,
  collectiveDay: $localize`:@@peers.kindCollective:Journée collective`,
  webinar: $localize`:@@peers.kindWebinar:Webinaire`,
  coDevelopment: $localize`:@@peers.kindCoDevelopment:Codéveloppement`,
  learningVisit: $localize`:@@peers.kindVisit:Visite apprenante`,
  funders: $localize`:@@peers.kindFunders:Rencontre avec des financeurs`,
  alumni: $localize`:@@peers.kindAlumni:Rendez-vous de la communauté`,
};
export const stateWords: Readonly<Record<Session['state'], string>> = {
  planned: $localize`:@@peers.statePlanned:Prévue`,
  held: $localize`:@@peers.stateHeld:A eu lieu`,
  cancelled: $localize`:@@peers.stateCancelled:Annulée`,
};
export const attendanceWords: Readonly<Record<Attendance['state'], string>> = {
  present: $localize`:@@peers.present:présent`,
  late: $localize`:@@peers.late:en retard`,
  absent: $localize`:@@peers.absent:absent`,
};
export const cellWords: Readonly<Record<SheetCell['kind'], string>> = { ...attendanceWords, unsigned: '' };

/** "mardi 24 novembre, 9 h – 17 h", or both days when there are several. */
export function whenWords({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, locale: string): string {
  const [from, to] = [`${formatDay(startsAt, locale)}, ${formatTime(startsAt, locale)}`, formatTime(endsAt, locale)];
  return dayOf(startsAt) === dayOf(endsAt) ? `${from} – ${to}` : `${from} – ${formatDay(endsAt, locale)}, ${to}`;
}

/** "mardi 24 novembre, matin (9 h – 13 h)". */
export function halfWords(half: HalfDay, locale: string): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' }).format(half.startsAt),
  );
  const part =
    hour < 12 ? $localize`:@@peers.morning:matin` : hour < 17 ? $localize`:@@peers.afternoon:après-midi` : $localize`:@@peers.evening:soir`;
  return `${formatDay(half.startsAt, locale)}, ${part} (${formatTime(half.startsAt, locale)} – ${formatTime(half.endsAt, locale)})`;
}

export const refusalWords: Readonly<Record<string, string>> = {
  cancelled: $localize`:@@peers.refusalCancelled:Cette séance est annulée.`,
  over: $localize`:@@peers.refusalOver:Cette séance est terminée.`,
  alreadyRegistered: $localize`:@@peers.refusalRegistered:Vous êtes déjà inscrit.`,
  notRegistered: $localize`:@@peers.refusalNotRegistered:Vous n'êtes pas inscrit à cette séance.`,
  notInvited: $localize`:@@peers.refusalInvited:Cette séance est réservée aux personnes de l'édition.`,
  alreadyCancelled: $localize`:@@peers.refusalAlreadyCancelled:Cette séance est déjà annulée.`,
  alreadyHeld: $localize`:@@peers.refusalHeld:Cette séance a déjà eu lieu.`,
  endsBeforeStart: $localize`:@@peers.refusalEnds:La fin doit venir après le début.`,
  tooLong: $localize`:@@peers.refusalLong:Une séance dure cinq jours au plus : prévoyez-en deux.`,
};
