/** Why: a state or a refusal of a plan is told in the same words on every page. */
import type { EnrolmentState, MilestoneState, MissionState } from '@domain/coaching/coaching';
import { milestoneMoves } from '@domain/coaching/milestones';
import type { ScalingStrategy } from '@domain/programmes/programmes';
import { strategyWords } from '../shared/form-fields/answer-words';
import type { Tone } from '../shared/show/status';
import type { Moment } from '../shared/show/timeline-dot';

export const milestoneWords: Readonly<Record<MilestoneState, string>> = {
  toCome: $localize`:@@coaching.milestoneToCome:À venir`,
  inProgress: $localize`:@@coaching.milestoneInProgress:En cours`,
  reached: $localize`:@@coaching.milestoneReached:Atteint`,
  postponed: $localize`:@@coaching.milestonePostponed:Reporté`,
  abandoned: $localize`:@@coaching.milestoneAbandoned:Abandonné`,
};
export const milestoneMoments: Readonly<Record<MilestoneState, Moment>> = {
  toCome: 'ahead',
  inProgress: 'underWay',
  reached: 'done',
  postponed: 'ahead',
  abandoned: 'dropped',
};
/** Moves worth a button: what is over is taken up again in one way. The others remain possible, to undo. */
export const offeredMoves = (state: MilestoneState): readonly MilestoneState[] => {
  if (state === 'reached') return ['inProgress'];
  return state === 'abandoned' ? ['toCome'] : milestoneMoves[state];
};
/** The verb of the button that moves there from a state. */
export const moveVerb = (from: MilestoneState, to: MilestoneState): string =>
  from === 'reached' || from === 'abandoned' ? $localize`:@@coaching.moveAgain:Reprendre` : moveWords[to];
export const moveWords: Readonly<Record<MilestoneState, string>> = {
  toCome: $localize`:@@coaching.moveToCome:Remettre à venir`,
  inProgress: $localize`:@@coaching.moveInProgress:Commencer`,
  reached: $localize`:@@coaching.moveReached:Marquer atteint`,
  postponed: $localize`:@@coaching.movePostponed:Reporter`,
  abandoned: $localize`:@@coaching.moveAbandoned:Abandonner`,
};

export const missionWords: Readonly<Record<MissionState, string>> = {
  requested: $localize`:@@coaching.missionRequested:Demandée`,
  agreed: $localize`:@@coaching.missionAgreed:Acceptée`,
  underWay: $localize`:@@coaching.missionUnderWay:En cours`,
  delivered: $localize`:@@coaching.missionDelivered:Livrée, à valider`,
  signed: $localize`:@@coaching.missionSigned:Validée`,
  cancelled: $localize`:@@coaching.missionCancelled:Annulée`,
};
export const missionTones: Readonly<Record<MissionState, Tone>> = {
  requested: 'neutral',
  agreed: 'info',
  underWay: 'info',
  delivered: 'warn',
  signed: 'good',
  cancelled: 'neutral',
};

export const planWords: Readonly<Record<EnrolmentState, string>> = {
  enrolled: $localize`:@@coaching.planEnrolled:Diagnostic à faire`,
  diagnosed: $localize`:@@coaching.planDiagnosed:Feuille de route à écrire`,
  onTheRoad: $localize`:@@coaching.planOnTheRoad:En chemin`,
  finalReview: $localize`:@@coaching.planFinalReview:Bilan final`,
  alumnus: $localize`:@@coaching.planAlumnus:Terminé`,
};

export const strategies = strategyWords();
export const strategyLabel = (strategy: ScalingStrategy): string => strategies.find(({ value }) => value === strategy)?.label ?? strategy;

/** Words for the typed refusals of this room, the domain's and the server's. */
export const refusalWords: Readonly<Record<string, string>> = {
  titleMissing: $localize`:@@coaching.refusalTitle:Donnez un titre.`,
  tooMany: $localize`:@@coaching.refusalTooMany:Une feuille de route tient en six objectifs au plus : retirez-en un d'abord.`,
  badDate: $localize`:@@coaching.refusalDate:Choisissez une date qui existe.`,
  laterIsPostponing: $localize`:@@coaching.refusalLater:Une date plus lointaine est un report : utilisez « Reporter », qui garde la raison.`,
  tooManyDependencies: $localize`:@@coaching.refusalManyDepends:Un jalon attend huit autres jalons au plus : gardez ceux qui comptent le plus, ou découpez-le.`,
  cycle: $localize`:@@coaching.refusalCycle:Ces jalons s'attendraient l'un l'autre sans fin : retirez une dépendance.`,
  dependencyMissing: $localize`:@@coaching.refusalDependencyGone:Le jalon à attendre n'existe plus : le lien n'est pas fait.`,
  milestoneMissing: $localize`:@@coaching.refusalMilestoneGone:Ce jalon n'existe plus : quelqu'un l'a retiré.`,
  alreadyBegun: $localize`:@@coaching.refusalBegun:Ce jalon a déjà commencé : abandonnez-le plutôt, en disant pourquoi.`,
  notThatWay: $localize`:@@coaching.refusalWay:Ce changement d'état n'est pas possible d'ici.`,
  proofMissing: $localize`:@@coaching.refusalProof:Dites ce qui prouve que le jalon est atteint.`,
  reasonMissing: $localize`:@@coaching.refusalReason:Donnez la raison : elle aidera à relire le parcours.`,
  newDateMissing: $localize`:@@coaching.refusalNewDate:Choisissez une date après l'échéance actuelle.`,
  dependsOnUnreached: $localize`:@@coaching.refusalDepends:Un jalon dont celui-ci dépend n'est pas encore atteint.`,
  letterMissing: $localize`:@@coaching.refusalLetter:Décrivez la mission : ce qu'on attend et ce qui sera remis.`,
  badDays: $localize`:@@coaching.refusalDays:Comptez en demi-journées : 0,5, 1, 1,5…`,
  overBudget: $localize`:@@coaching.refusalBudget:Il ne reste pas assez de jours dans l'enveloppe du projet.`,
  overPlanned: $localize`:@@coaching.refusalPlanned:Cela dépasserait les jours prévus de la mission.`,
  overOneDay: $localize`:@@coaching.refusalOneDay:Une mission compte un jour au plus par date : répartissez-les sur plusieurs dates.`,
  overOneDayElsewhere: $localize`:@@coaching.refusalOneDayElsewhere:L'expert compte déjà sa journée à cette date, sur une autre mission : un jour ne se compte qu'une fois.`,
  notCorrectable: $localize`:@@coaching.refusalNotCorrectable:L'équipe a validé cette mission : demandez la correction au programme.`,
  dayChanged: $localize`:@@coaching.refusalDayChanged:Ce jour vient d'être corrigé par quelqu'un d'autre : relisez-le, puis recommencez.`,
  beforePlan: $localize`:@@coaching.refusalBeforePlan:Cette date précède l'entrée dans le parcours : choisissez un jour de la mission.`,
  inTheFuture: $localize`:@@coaching.refusalFuture:Un jour se note quand il est passé : choisissez aujourd'hui ou avant.`,
  notUnderWay: $localize`:@@coaching.refusalUnderWay:Les jours se notent quand la mission est en cours.`,
  expertMissing: $localize`:@@coaching.refusalExpert:Nommez l'expert qui fera la mission.`,
  deliverableMissing: $localize`:@@coaching.refusalDeliverable:Dites ce qui est remis : note, outil, formation…`,
  nothingDone: $localize`:@@coaching.refusalNothing:Notez d'abord au moins une demi-journée réalisée.`,
  notSigned: $localize`:@@coaching.refusalNotSigned:Le programme signe après l'équipe : elle n'a pas encore validé.`,
  alreadyCountersigned: $localize`:@@coaching.refusalCountersigned:Le programme a déjà signé cette mission.`,
  ownDays: $localize`:@@coaching.refusalOwnDays:Vous avez fait cette mission : un autre responsable du programme la contresigne.`,
  managersOnly: $localize`:@@coaching.refusalManagers:Seuls les responsables du programme le peuvent.`,
  laureateDoesNotLog: $localize`:@@coaching.refusalLog:Les jours sont notés par l'expert ou l'accompagnateur ; l'équipe les valide.`,
  notACoachOfTheEdition: $localize`:@@coaching.refusalCoach:Cette personne n'est pas accompagnatrice de cette édition.`,
  notAnExpertOfTheEdition: $localize`:@@coaching.refusalNotExpert:Cette personne n'est pas experte de cette édition.`,
  alreadyFinished: $localize`:@@coaching.refusalFinished:Ce parcours est déjà terminé.`,
  alreadyOpen: $localize`:@@coaching.refusalOpen:Le bilan final est déjà ouvert.`,
  notOnTheRoad: $localize`:@@coaching.refusalRoad:Le bilan final s'ouvre quand le diagnostic est signé et la feuille de route écrite.`,
  axesMissing: $localize`:@@coaching.refusalAxes:Notez chaque axe avant de signer.`,
};
