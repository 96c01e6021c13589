/** Why: kinds and states of a session, and what the server refuses, are told in the same words on every page. */
import type { DifferenceKind } from '@domain/peers/chain';
import type { AttendanceState, HalfDay, Session, SessionKind } from '@domain/peers/peers';
import type { Presence } from '@domain/peers/presence';
import type { SheetCell } from '@domain/peers/sheet';
import { hours, inUnits, minutes, paris } from '@domain/shared/instant';
import { dayOf, halfOfDay, type HalfOfDay } from '@domain/shared/time';
import { formatDay, formatDayTime, formatTime } from '../shared/formats/format';
import { besideParis } from '../shared/formats/reader-zone';

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
export const attendanceWords: Readonly<Record<AttendanceState, string>> = {
  present: $localize`:@@peers.present:présent`,
  late: $localize`:@@peers.late:en retard`,
  absent: $localize`:@@peers.absent:absent`,
};
/** "présent", "en retard, moins 25 min". */
export function cellWords(cell: SheetCell): string {
  if (cell.kind === 'unsigned') return '';
  const missed = cell.lateMinutes + cell.earlyMinutes;
  const words = attendanceWords[cell.kind];
  return missed === 0 ? words : $localize`:@@peers.cellMissed:${words}:state:, moins ${missed}:minutes: min`;
}

/** "3 h 15", "45 min". */
export function durationWords(length: number): string {
  const whole = Math.floor(minutes(length) / hours(1));
  const rest = inUnits(minutes(length)).minutes;
  if (whole === 0) return $localize`:@@peers.minutes:${rest}:minutes: min`;
  return rest === 0
    ? $localize`:@@peers.hours:${whole}:hours: h`
    : $localize`:@@peers.hoursMinutes:${whole}:hours: h ${String(rest).padStart(2, '0')}:minutes:`;
}

/** "signé hors ligne à 9 h 04, reçu à 13 h 10". */
export function offlineWords({ at, receivedAt }: Pick<Presence, 'at' | 'receivedAt'>, locale: string): string {
  const signed = formatTime(at, locale);
  if (dayOf(at) === dayOf(receivedAt))
    return $localize`:@@peers.signedOffline:signé hors ligne à ${signed}:signed:, reçu à ${formatTime(receivedAt, locale)}:received:`;
  return $localize`:@@peers.signedOfflineLater:signé hors ligne à ${signed}:signed:, reçu le ${formatDayTime(receivedAt, locale)}:received:`;
}

/** "arrivée 25 min après le début, départ 10 min avant la fin"; '' when nothing was missed. */
export function missedWords({ lateMinutes, earlyMinutes }: Pick<Presence, 'lateMinutes' | 'earlyMinutes'>): string {
  const late = lateMinutes > 0 ? [$localize`:@@peers.missedStart:arrivée ${lateMinutes}:minutes: min après le début`] : [];
  const early = earlyMinutes > 0 ? [$localize`:@@peers.missedEnd:départ ${earlyMinutes}:minutes: min avant la fin`] : [];
  return [...late, ...early].join(', ');
}

/** "mardi 24 novembre, 9 h – 17 h", or both days when there are several; and the hours of readers on another clock, given their zone. */
export function whenWords({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, locale: string, zone: string = paris): string {
  const [from, to] = [`${formatDay(startsAt, locale)}, ${formatTime(startsAt, locale)}`, formatTime(endsAt, locale)];
  const end = dayOf(startsAt) === dayOf(endsAt) ? to : `${formatDay(endsAt, locale)}, ${to}`;
  return `${from} – ${end}${besideParis(startsAt, locale, zone, endsAt)}`;
}

const halfOfDayWords: Readonly<Record<HalfOfDay, string>> = {
  morning: $localize`:@@peers.morning:matin`,
  afternoon: $localize`:@@peers.afternoon:après-midi`,
  evening: $localize`:@@peers.evening:soir`,
};
/** "mardi 24 novembre, matin (9 h – 13 h)". */
export function halfWords(half: HalfDay, locale: string): string {
  const part = halfOfDayWords[halfOfDay(half.startsAt)];
  return `${formatDay(half.startsAt, locale)}, ${part} (${formatTime(half.startsAt, locale)} – ${formatTime(half.endsAt, locale)})`;
}

/** The first difference that checking the seals found. */
export const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  entryRemoved: $localize`:@@peers.differenceRemoved:Un scellé manque dans la chaîne`,
  entryChanged: $localize`:@@peers.differenceChanged:Un scellé a été changé`,
  entryMissing: $localize`:@@peers.differenceMissing:Une signature ou une note n'a plus de scellé`,
  recordDeleted: $localize`:@@peers.differenceDeleted:Une signature ou une note scellée a disparu de la feuille`,
  recordChanged: $localize`:@@peers.differenceRecord:Une signature ou une note a changé depuis qu'elle est scellée`,
  sheetChanged: $localize`:@@peers.differenceSheet:Une feuille scellée n'est plus celle qui a été scellée`,
  recordAfterSeal: $localize`:@@peers.differenceAfter:Une signature ou une note est venue après que la feuille a été scellée`,
};

export const refusalWords: Readonly<Record<string, string>> = {
  cancelled: $localize`:@@peers.refusalCancelled:Cette séance est annulée.`,
  over: $localize`:@@peers.refusalOver:Cette séance est terminée.`,
  alreadyRegistered: $localize`:@@peers.refusalRegistered:Vous êtes déjà inscrit.`,
  notRegistered: $localize`:@@peers.refusalNotRegistered:Vous n'êtes pas inscrit à cette séance.`,
  notInvited: $localize`:@@peers.refusalInvited:Cette séance est réservée aux personnes de l'édition.`,
  alreadyCancelled: $localize`:@@peers.refusalAlreadyCancelled:Cette séance est déjà annulée.`,
  alreadyHeld: $localize`:@@peers.refusalHeld:Cette séance a déjà eu lieu.`,
  endsBeforeStart: $localize`:@@peers.refusalEnds:La fin doit venir après le début.`,
  sheetSealed: $localize`:@@peers.refusalSealed:La feuille de cette demi-journée est scellée : plus rien ne s'y écrit.`,
  notOver: $localize`:@@peers.refusalNotOver:Une feuille se scelle quand la demi-journée est finie.`,
  undecidedSignatures: $localize`:@@peers.refusalUndecided:Une signature attend votre réponse : dites si la personne était présente, en retard ou absente.`,
  halfDayMissing: $localize`:@@peers.refusalHalfDay:Cette demi-journée n'existe plus.`,
  tooLong: $localize`:@@peers.refusalLong:Une séance dure cinq jours au plus : prévoyez-en deux.`,
};
