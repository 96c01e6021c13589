/** Why: what waits for a person is told in one sentence and one verb; a kind of act has its words here and nowhere else. */
import type { NextAct, NextActKind } from '@domain/people/people';

export interface ActWords {
  readonly sentence: string;
  readonly verb: string;
}

type Words = (act: Pick<NextAct, 'subject' | 'count'>) => ActWords;

const words: Readonly<Record<NextActKind, Words>> = {
  completeDraft: ({ subject }) => ({
    sentence: $localize`:@@shell.actCompleteDraft:Votre candidature à ${subject}:subject: est commencée : il reste à la terminer.`,
    verb: $localize`:@@shell.verbCompleteDraft:Reprendre ma candidature`,
  }),
  answerRequest: ({ subject }) => ({
    sentence: $localize`:@@shell.actAnswerRequest:L'équipe vous demande un complément pour ${subject}:subject:.`,
    verb: $localize`:@@shell.verbAnswerRequest:Répondre à la demande`,
  }),
  readOutcome: ({ subject }) => ({
    sentence: $localize`:@@shell.actReadOutcome:Le résultat de ${subject}:subject: est connu.`,
    verb: $localize`:@@shell.verbReadOutcome:Lire le résultat`,
  }),
  screenApplications: ({ subject, count }) => ({
    sentence:
      count === 1
        ? $localize`:@@shell.actScreenOne:Une candidature à ${subject}:subject: attend d'être vérifiée.`
        : $localize`:@@shell.actScreen:${count}:count: candidatures à ${subject}:subject: attendent d'être vérifiées.`,
    verb: $localize`:@@shell.verbScreen:Vérifier la recevabilité`,
  }),
  composeJury: ({ subject }) => ({
    sentence: $localize`:@@shell.actComposeJury:Le jury de ${subject}:subject: est à composer.`,
    verb: $localize`:@@shell.verbComposeJury:Composer le jury`,
  }),
  openDeliberation: ({ subject }) => ({
    sentence: $localize`:@@shell.actOpenDeliberation:Les avis sont rendus pour ${subject}:subject: : la délibération peut s'ouvrir.`,
    verb: $localize`:@@shell.verbOpenDeliberation:Ouvrir la délibération`,
  }),
  sendAnnouncements: ({ subject }) => ({
    sentence: $localize`:@@shell.actSend:Les décisions de ${subject}:subject: attendent d'être annoncées.`,
    verb: $localize`:@@shell.verbSend:Préparer les annonces`,
  }),
  reviewAttendance: ({ subject }) => ({
    sentence: $localize`:@@shell.actReviewAttendance:L'émargement de ${subject}:subject: est à valider.`,
    verb: $localize`:@@shell.verbReviewAttendance:Valider l'émargement`,
  }),
  declareInterests: ({ subject }) => ({
    sentence: $localize`:@@shell.actDeclare:Avant de lire les dossiers de ${subject}:subject:, dites-nous quels liens vous avez avec les candidats.`,
    verb: $localize`:@@shell.verbDeclare:Déclarer mes liens d'intérêt`,
  }),
  readDossiers: ({ subject, count }) => ({
    sentence:
      count === 1
        ? $localize`:@@shell.actReadOne:Un dossier de ${subject}:subject: attend votre avis.`
        : $localize`:@@shell.actRead:${count}:count: dossiers de ${subject}:subject: attendent votre avis.`,
    verb: $localize`:@@shell.verbRead:Lire et noter`,
  }),
  joinDeliberation: ({ subject }) => ({
    sentence: $localize`:@@shell.actJoin:La délibération de ${subject}:subject: est ouverte.`,
    verb: $localize`:@@shell.verbJoin:Rejoindre la délibération`,
  }),
  signConvention: ({ subject }) => ({
    sentence: $localize`:@@shell.actSignConvention:La convention de ${subject}:subject: attend votre signature.`,
    verb: $localize`:@@shell.verbSignConvention:Signer la convention`,
  }),
  scoreDiagnostic: ({ subject }) => ({
    sentence: $localize`:@@shell.actScoreDiagnostic:Le diagnostic de ${subject}:subject: commence par votre regard.`,
    verb: $localize`:@@shell.verbScoreDiagnostic:Remplir le diagnostic`,
  }),
  signDiagnostic: ({ subject }) => ({
    sentence: $localize`:@@shell.actSignDiagnostic:Le diagnostic de ${subject}:subject: est prêt à être signé à deux.`,
    verb: $localize`:@@shell.verbSignDiagnostic:Signer le diagnostic`,
  }),
  moveMilestone: ({ subject, count }) => ({
    sentence:
      count > 1
        ? $localize`:@@shell.actMilestones:${count}:count: jalons sont en retard, dont : ${subject}:subject:.`
        : $localize`:@@shell.actMilestone:Un jalon est en retard : ${subject}:subject:.`,
    verb: $localize`:@@shell.verbMilestone:Mettre le jalon à jour`,
  }),
  signMission: ({ subject }) => ({
    sentence: $localize`:@@shell.actSignMission:La mission ${subject}:subject: est terminée : confirmez les jours réalisés.`,
    verb: $localize`:@@shell.verbSignMission:Confirmer la mission`,
  }),
  acceptMission: ({ subject }) => ({
    sentence: $localize`:@@shell.actAcceptMission:Une mission vous est proposée : ${subject}:subject:.`,
    verb: $localize`:@@shell.verbAcceptMission:Répondre à la proposition`,
  }),
  answerMission: ({ subject }) => ({
    sentence: $localize`:@@shell.actAnswerMission:On vous propose une mission : ${subject}:subject:.`,
    verb: $localize`:@@shell.verbAcceptMission:Répondre à la proposition`,
  }),
  deliverMission: ({ subject }) => ({
    sentence: $localize`:@@shell.actDeliverMission:Une mission est en cours : ${subject}:subject:. Notez vos jours, puis livrez-la.`,
    verb: $localize`:@@shell.verbDeliverMission:Ouvrir la mission`,
  }),
  resumeMission: ({ subject }) => ({
    sentence: $localize`:@@shell.actResumeMission:L'équipe vous renvoie une mission : ${subject}:subject:.`,
    verb: $localize`:@@shell.verbResumeMission:Reprendre la mission`,
  }),
  countersignMission: ({ subject }) => ({
    sentence: $localize`:@@shell.actCountersign:Une mission validée par l'équipe attend la signature du programme : ${subject}:subject:.`,
    verb: $localize`:@@shell.verbCountersign:Contresigner`,
  }),
  signAttendance: ({ subject }) => ({
    sentence: $localize`:@@shell.actSignAttendance:Signez votre présence : ${subject}:subject:.`,
    verb: $localize`:@@shell.verbSignAttendance:Signer ma présence`,
  }),
  answerIntroduction: ({ subject }) => ({
    sentence: $localize`:@@shell.actIntroduction:${subject}:subject: aimerait être mis en relation avec vous.`,
    verb: $localize`:@@shell.verbIntroduction:Répondre`,
  }),
  readMatches: ({ subject, count }) => ({
    sentence:
      count === 1
        ? $localize`:@@shell.actReadMatch:Quelqu'un répond à votre annonce « ${subject}:subject: ».`
        : $localize`:@@shell.actReadMatches:${count}:count: membres répondent à vos annonces, dont « ${subject}:subject: ».`,
    verb: $localize`:@@shell.verbReadMatches:Voir qui répond`,
  }),
  settleFailedMail: ({ subject }) => ({
    sentence: $localize`:@@shell.actFailedMail:Un courriel n'a pas pu être remis à ${subject}:subject:.`,
    verb: $localize`:@@shell.verbFailedMail:Voir les courriels`,
  }),
  verifyJournal: () => ({
    sentence: $localize`:@@shell.actVerifyJournal:La vérification mensuelle du journal est à faire.`,
    verb: $localize`:@@shell.verbVerifyJournal:Vérifier le journal`,
  }),
  completeProfile: () => ({
    sentence: $localize`:@@shell.actProfile:Votre profil est incomplet : les autres membres ne peuvent pas encore vous trouver.`,
    verb: $localize`:@@shell.verbProfile:Compléter mon profil`,
  }),
};

export const wordsForAct = (act: Pick<NextAct, 'kind' | 'subject' | 'count'>): ActWords => words[act.kind](act);
