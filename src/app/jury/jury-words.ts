/** Why: the words of the jury, written once: phases, grounds, outcomes, and what each refusal asks to do. */
import type { MinutesDifference } from '@domain/jury/deciding/minutes';
import type { JuryPhase, Outcome, Quality, RecusalGround } from '@domain/jury/jury';
import type { Recommendation } from '@domain/jury/review';

export const phaseWords: Readonly<Record<JuryPhase, string>> = {
  composing: $localize`:@@jury.phaseComposing:Composition`,
  declaring: $localize`:@@jury.phaseDeclaring:Déclaration des intérêts`,
  scoring: $localize`:@@jury.phaseScoring:Lecture`,
  deliberating: $localize`:@@jury.phaseDeliberating:Délibération`,
  decided: $localize`:@@jury.phaseDecided:Décision`,
  announced: $localize`:@@jury.phaseAnnounced:Annonce`,
};
export const groundWords: Readonly<Record<RecusalGround, string>> = {
  sameOrganisation: $localize`:@@jury.groundSameOrganisation:J'y travaille ou j'y ai travaillé`,
  board: $localize`:@@jury.groundBoard:Je siège dans sa gouvernance`,
  funder: $localize`:@@jury.groundFunder:Ma structure la finance`,
  family: $localize`:@@jury.groundFamily:Lien familial ou personnel`,
  financial: $localize`:@@jury.groundFinancial:Intérêt financier`,
  earlierCoaching: $localize`:@@jury.groundEarlierCoaching:Je l'ai accompagnée`,
  other: $localize`:@@jury.groundOther:Autre lien`,
};
/** What likens a juror to a project. */
export const signWords: Readonly<Record<string, string>> = {
  organisationName: $localize`:@@jury.signOrganisation:noms de structure`,
  emailDomain: $localize`:@@jury.signDomain:adresses du même domaine`,
  earlierCoaching: $localize`:@@jury.signCoaching:structure accompagnée auparavant`,
};
export const qualityWords: Readonly<Record<Quality, string>> = {
  funder: $localize`:@@jury.qualityFunder:Financeur`,
  peer: $localize`:@@jury.qualityPeer:Pair`,
  expert: $localize`:@@jury.qualityExpert:Expert`,
  institution: $localize`:@@jury.qualityInstitution:Institution`,
  organiser: $localize`:@@jury.qualityOrganiser:Organisateur`,
};
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  laureate: $localize`:@@jury.outcomeLaureate:Lauréat`,
  waitingList: $localize`:@@jury.outcomeWaitingList:Liste d'attente`,
  notSelected: $localize`:@@jury.outcomeNotSelected:Non retenu`,
  reoriented: $localize`:@@jury.outcomeReoriented:Réorienté`,
};
export const outcomeTones: Readonly<Record<Outcome, 'good' | 'info' | 'neutral' | 'warn'>> = {
  laureate: 'good',
  waitingList: 'info',
  notSelected: 'neutral',
  reoriented: 'warn',
};
export const recommendationWords: Readonly<Record<Recommendation, string>> = {
  select: $localize`:@@jury.recommendSelect:À retenir`,
  discuss: $localize`:@@jury.recommendDiscuss:À discuter`,
  decline: $localize`:@@jury.recommendDecline:À ne pas retenir`,
};

/** Typed reasons of the server, each with what to do next. */
export const refusalWords: Readonly<Record<string, string>> = {
  changedMeanwhile: $localize`:@@jury.refusalChanged:La délibération a changé pendant le scellement : regardez-la, puis scellez à nouveau.`,
  notTheNextPhase: $localize`:@@jury.refusalNotTheNextPhase:Le jury a déjà changé de phase. Rechargez la page pour voir où il en est.`,
  noPresident: $localize`:@@jury.refusalNoPresident:Désignez d'abord la présidence parmi les membres.`,
  noApplications: $localize`:@@jury.refusalNoApplications:Ajoutez d'abord les dossiers recevables de l'appel.`,
  tooFewMembers: $localize`:@@jury.refusalTooFewMembers:Il faut au moins autant de membres titulaires que d'avis par dossier. Invitez des jurés.`,
  nobodyDeclared: $localize`:@@jury.refusalNobodyDeclared:Aucun membre n'a encore déclaré ses intérêts.`,
  assignmentIncomplete: $localize`:@@jury.refusalAssignmentIncomplete:Des dossiers n'ont pas tous leurs lecteurs. Répartissez d'abord les dossiers.`,
  applicationWithoutReview: $localize`:@@jury.refusalApplicationWithoutReview:Au moins un dossier n'a aucun avis rendu. Attendez-le, ou répartissez-le à nouveau.`,
  juryExists: $localize`:@@jury.refusalJuryExists:Cet appel a déjà son jury.`,
  callNotOpened: $localize`:@@jury.refusalCallNotOpened:Ouvrez d'abord l'appel.`,
  gridEmpty: $localize`:@@jury.refusalGridEmpty:L'appel n'a pas de grille : ajoutez ses critères.`,
  weightsDoNotSumTo100: $localize`:@@jury.refusalWeights:Les poids de la grille ne font pas 100 %. Corrigez-les dans l'appel.`,
  unveilBeyondReviews: $localize`:@@jury.refusalUnveil:Les avis ne peuvent pas se dévoiler après plus d'avis qu'il n'y en aura.`,
  quorumOutOfRange: $localize`:@@jury.refusalQuorum:Le quorum va de la moitié à la totalité des voix.`,
  settingsOutOfRange: $localize`:@@jury.refusalSettings:Écrivez des nombres entiers, au moins 1 (12 avis par dossier au plus).`,
  settingChanged: $localize`:@@jury.refusalSettingChanged:Quelqu'un a changé le même réglage entre-temps. Enregistrez à nouveau pour garder votre valeur.`,
  decisionChanged: $localize`:@@jury.refusalDecisionChanged:Quelqu'un a enregistré une autre décision entre-temps : lisez-la, puis choisissez. Votre texte est conservé.`,
  settingFrozen: $localize`:@@jury.refusalSettingFrozen:Ce réglage ne change plus : des jurés ont déjà lu ou noté avec lui.`,
  preparingNow: $localize`:@@jury.refusalPreparing:Les dossiers sont en préparation, et la lecture s'ouvre ensuite. Attendez qu'elle soit ouverte.`,
  preparationInterrupted: $localize`:@@jury.refusalPreparationInterrupted:La préparation des dossiers s'est interrompue. Elle reprend d'elle-même ; si rien n'avance, ouvrez à nouveau la lecture.`,
  juryKeepsChanging: $localize`:@@jury.refusalKeepsChanging:La composition du jury change pendant la préparation des dossiers. Attendez qu'elle soit stable, puis ouvrez à nouveau la lecture.`,
  formMissing: $localize`:@@jury.refusalFormMissing:Le formulaire d'un dossier est introuvable : la lecture ne s'ouvre pas. Vérifiez le formulaire de l'appel, puis ouvrez-la à nouveau.`,
  applicationMissing: $localize`:@@jury.refusalApplicationMissing:Un dossier candidat n'existe plus. Reprenez les dossiers recevables, puis ouvrez à nouveau la lecture.`,
  callMissing: $localize`:@@jury.refusalCallMissing:L'appel de ce jury n'existe plus : la lecture ne peut pas s'ouvrir.`,
  notItsManager: $localize`:@@jury.refusalNotManager:La lecture ne s'ouvre pas : la personne qui l'a demandée ne gère plus ce programme. Demandez-la à nouveau.`,
  blindFormShowsIdentity: $localize`:@@jury.refusalBlind:Ce jury ne peut pas lire à l'aveugle : le formulaire demande encore qui candidate. Masquez ces questions à ce jury, ou renoncez à l'aveugle.`,
  alreadyInvited: $localize`:@@jury.refusalAlreadyInvited:Cette adresse a déjà une invitation en attente.`,
  alreadyMember: $localize`:@@jury.refusalAlreadyMember:Cette personne est déjà membre du jury.`,
  alreadyRecused: $localize`:@@jury.refusalAlreadyRecused:Ce juré est déjà déporté de ce dossier.`,
  presidentStays: $localize`:@@jury.refusalPresidentStays:Désignez d'abord une autre présidence.`,
  declarationNotOpen: $localize`:@@jury.refusalDeclarationNotOpen:Les déclarations ne sont pas ouvertes.`,
  detailNeeded: $localize`:@@jury.refusalDetailNeeded:Précisez le lien en quelques mots.`,
  quorumNotReached: $localize`:@@jury.refusalQuorumNotReached:Le quorum n'est pas atteint pour ce dossier : attendez que d'autres membres rejoignent la salle.`,
  voteMissing: $localize`:@@jury.refusalVoteMissing:Personne n'a voté. Faites voter la salle sur ce dossier.`,
  voteNotCarried: $localize`:@@jury.refusalVoteNotCarried:Le vote n'est pas favorable : ce dossier ne peut pas être lauréat.`,
  voteCarried: $localize`:@@jury.refusalVoteCarried:La salle a voté pour ce dossier : il est lauréat ou sur liste d'attente.`,
  noPlaceLeft: $localize`:@@jury.refusalNoPlaceLeft:Toutes les places sont prises : placez ce dossier sur liste d'attente, ou revenez sur une décision.`,
  namesAJuror: $localize`:@@jury.refusalNamesAJuror:Ce texte nomme un juré, et le candidat le lira. Retirez le nom.`,
  discussionNeeded: $localize`:@@jury.refusalDiscussionNeeded:Un de ces dossiers est à discuter ou dans la zone d'égalité : il se décide seul, par un vote.`,
  orientationMissing: $localize`:@@jury.refusalOrientationMissing:Indiquez vers qui orienter ce projet.`,
  undecidedProjects: $localize`:@@jury.refusalUndecided:Des dossiers n'ont pas encore de décision.`,
  minutesTooLong: $localize`:@@jury.refusalMinutesTooLong:Les motifs sont trop longs pour tenir dans un procès-verbal : raccourcissez les plus longs, puis scellez.`,
  decisionsToTakeAgain: $localize`:@@jury.refusalTakeAgain:Des décisions sont à reprendre : un déport, un départ ou un retrait a changé ce sur quoi elles reposaient. L'ordre du jour les signale.`,
  alreadySealed: $localize`:@@jury.refusalAlreadySealed:Le procès-verbal est déjà scellé.`,
  minutesSealed: $localize`:@@jury.refusalMinutesSealed:Le procès-verbal est scellé : plus rien ne change.`,
  recusedFromThis: $localize`:@@jury.refusalRecusedFromThis:Vous êtes déporté de ce projet : une autre personne s'en charge.`,
  minutesFirst: $localize`:@@jury.refusalMinutesFirst:Scellez d'abord le procès-verbal.`,
};

/** What the check of the minutes found first. */
export function minutesDifferenceWords({ number, kind }: MinutesDifference): string {
  switch (kind) {
    case 'missing':
      return $localize`:@@jury.minutesMissing:Le procès-verbal n° ${number}:number: manque dans la chaîne`;
    case 'changed':
      return $localize`:@@jury.minutesChanged:Le procès-verbal n° ${number}:number: n'est plus celui qui a été scellé`;
    case 'pdfMissing':
      return $localize`:@@jury.minutesPdfMissing:Le PDF du procès-verbal n° ${number}:number: a disparu`;
    case 'pdfChanged':
      return $localize`:@@jury.minutesPdfChanged:Le PDF du procès-verbal n° ${number}:number: n'est plus celui qui a été scellé`;
  }
}
