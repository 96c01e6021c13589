/** Why: roles, acts and refusals of the administration are named here once. */
import type { AuditFault, AuditVerdict, MailLine } from '@domain/people/administration';
import type { Invitation, Role } from '@domain/people/people';
import type { Tone } from '../shared/show/status';

export const roleWords: Readonly<Record<Role, string>> = {
  manager: $localize`:@@admin.role.manager:Gestionnaires`,
  partner: $localize`:@@admin.role.partner:Partenaires`,
  juror: $localize`:@@admin.role.juror:Jurés`,
  coach: $localize`:@@admin.role.coach:Accompagnateurs`,
  expert: $localize`:@@admin.role.expert:Experts`,
  laureate: $localize`:@@admin.role.laureate:Lauréats`,
  applicant: $localize`:@@admin.role.applicant:Candidats`,
  alumnus: $localize`:@@admin.role.alumnus:Alumni`,
  administrator: $localize`:@@admin.role.administrator:Administrateurs`,
};

/** Roles a programme gives, the most powerful first; those of the organisation. */
export const programmeRoles = ['manager', 'partner', 'juror', 'coach', 'expert', 'laureate'] as const satisfies readonly Role[];
export const organisationRoles = ['administrator', 'alumnus'] as const satisfies readonly Role[];
/** A juror's role ends in the jury, with their pile; an applicant's with the application. */
export const endableRoles: readonly Role[] = ['manager', 'partner', 'expert', 'coach', 'laureate', 'alumnus', 'administrator'];

export const invitationWords: Readonly<Record<Invitation['state'] | 'expired', { readonly words: string; readonly tone: Tone }>> = {
  pending: { words: $localize`:@@admin.pending:En attente`, tone: 'info' },
  accepted: { words: $localize`:@@admin.accepted:Acceptée`, tone: 'good' },
  revoked: { words: $localize`:@@admin.revoked:Annulée`, tone: 'neutral' },
  expired: { words: $localize`:@@admin.expired:Expirée`, tone: 'warn' },
};

/** Acts of the journal; one that has no words yet is shown by its name. */
const actWords: Readonly<Record<string, string>> = {
  openMail: $localize`:@@admin.act.openMail:Courriel ouvert`,
  openCall: $localize`:@@admin.act.openCall:Appel ouvert`,
  closeCall: $localize`:@@admin.act.closeCall:Appel fermé`,
  extendDeadline: $localize`:@@admin.act.extendDeadline:Échéance repoussée`,
  publishForm: $localize`:@@admin.act.publishForm:Formulaire publié`,
  createProgramme: $localize`:@@admin.act.createProgramme:Programme créé`,
  createEdition: $localize`:@@admin.act.createEdition:Édition créée`,
  inviteMember: $localize`:@@admin.act.inviteMember:Invitation envoyée`,
  inviteCoAuthor: $localize`:@@admin.act.inviteCoAuthor:Co-rédacteur invité`,
  removeCoAuthor: $localize`:@@admin.act.removeCoAuthor:Co-rédacteur retiré`,
  acceptInvitation: $localize`:@@admin.act.acceptInvitation:Invitation acceptée`,
  revokeInvitation: $localize`:@@admin.act.revokeInvitation:Invitation annulée`,
  endMembership: $localize`:@@admin.act.endMembership:Rôle terminé`,
  nameFirstAdministrator: $localize`:@@admin.act.first:Première administration`,
  submitApplication: $localize`:@@admin.act.submitApplication:Candidature déposée`,
  withdrawApplication: $localize`:@@admin.act.withdrawApplication:Candidature retirée`,
  requestComplement: $localize`:@@admin.act.requestComplement:Précision demandée`,
  answerComplement: $localize`:@@admin.act.answerComplement:Précision donnée`,
  screenApplication: $localize`:@@admin.act.screen:Recevabilité décidée`,
  createJury: $localize`:@@admin.act.createJury:Jury créé`,
  configureJury: $localize`:@@admin.act.configureJury:Jury réglé`,
  addCandidates: $localize`:@@admin.act.addCandidates:Dossiers confiés au jury`,
  declareInterests: $localize`:@@admin.act.declareInterests:Intérêts déclarés`,
  recuseJuror: $localize`:@@admin.act.recuseJuror:Déport prononcé`,
  assignJury: $localize`:@@admin.act.assignJury:Dossiers répartis`,
  moveJury: $localize`:@@admin.act.moveJury:Étape du jury`,
  recordDecision: $localize`:@@admin.act.recordDecision:Décision du jury`,
  sealMinutes: $localize`:@@admin.act.sealMinutes:Procès-verbal scellé`,
  sealSheet: $localize`:@@admin.act.sealSheet:Feuille d'émargement scellée`,
  sendAnnouncements: $localize`:@@admin.act.sendAnnouncements:Résultats annoncés`,
  assignCoach: $localize`:@@admin.act.assignCoach:Accompagnateur désigné`,
  finishEnrolment: $localize`:@@admin.act.finishEnrolment:Parcours terminé`,
  announce: $localize`:@@admin.act.announce:Résultat envoyé`,
  createSession: $localize`:@@admin.act.createSession:Séance prévue`,
  configureSession: $localize`:@@admin.act.configureSession:Séance modifiée`,
  cancelSession: $localize`:@@admin.act.cancelSession:Séance annulée`,
  expireRequest: $localize`:@@admin.act.expireRequest:Demande de précision expirée`,
  correctMissionDay: $localize`:@@admin.act.correctMissionDay:Jour d'expertise corrigé`,
  logMissionDay: $localize`:@@admin.act.logMissionDay:Jour d'expertise noté`,
  moveMission: $localize`:@@admin.act.moveMission:Mission d'expertise avancée`,
  openFinalReview: $localize`:@@admin.act.openFinalReview:Bilan final ouvert`,
  removeJuror: $localize`:@@admin.act.removeJuror:Juré retiré`,
  requestMission: $localize`:@@admin.act.requestMission:Mission d'expertise demandée`,
  withdrawCoach: $localize`:@@admin.act.withdrawCoach:Accompagnateur retiré`,
  amendCall: $localize`:@@admin.act.amendCall:Appel modifié`,
  writeCall: $localize`:@@admin.act.writeCall:Textes d'un appel réécrits`,
  configureEdition: $localize`:@@admin.act.configureEdition:Réglages d'édition modifiés`,
  writeProgramme: $localize`:@@admin.act.writeProgramme:Programme modifié`,
  setCapacity: $localize`:@@admin.act.setCapacity:Capacité d'un juré modifiée`,
  traceExport: $localize`:@@admin.act.traceExport:Données exportées`,
  renameSelf: $localize`:@@admin.act.renameSelf:Nom changé`,
  freezeIndicators: $localize`:@@admin.act.freezeIndicators:Indicateurs figés`,
  countersignMission: $localize`:@@admin.act.countersignMission:Jours d'expertise contresignés`,
  proposeIntroduction: $localize`:@@admin.act.propose:Mise en relation proposée`,
  answerIntroduction: $localize`:@@admin.act.answer:Mise en relation répondue`,
  keyAudit: $localize`:@@admin.act.keyAudit:Clé du journal`,
};
export const wordsForAct = (act: string): string => actWords[act] ?? act;

/** What is wrong with the first line at fault. */
const faultWords: Readonly<Record<AuditFault, (line: number) => string>> = {
  missing: (line) => $localize`:@@admin.missingLine:La ligne ${line}:line: manque : le journal a été amputé à partir d'elle.`,
  unkeyed: (line) =>
    $localize`:@@admin.unkeyed:La ligne ${line}:line: n'est pas scellée avec la clé du serveur : elle a été écrite par un autre chemin.`,
  otherKey: (line) =>
    $localize`:@@admin.otherKey:La ligne ${line}:line: est scellée avec une clé que ce serveur ne connaît pas : rendez-lui l'ancienne clé pour vérifier.`,
  contradicted: (line) =>
    $localize`:@@admin.contradicted:La ligne ${line}:line: n'est pas celle dont un procès-verbal scellé a gardé l'empreinte : le journal a été réécrit.`,
  unchained: (line) => $localize`:@@admin.unchained:La ligne ${line}:line: ne suit pas la précédente : l'une des deux a été remplacée.`,
  changed: (line) => $localize`:@@admin.changedLine:La ligne ${line}:line: ne dit plus ce qui a été scellé.`,
};

export const wordsForVerdict = (verdict: AuditVerdict): string => {
  if (verdict.ok && verdict.lines > 0 && verdict.keyedFrom === null)
    return $localize`:@@admin.verifiedUnkeyed:La chaîne tient, mais aucune de ses lignes n'est encore scellée avec la clé du serveur : la prochaine le sera. Lignes recalculées : ${verdict.lines}:count:.`;
  if (verdict.ok)
    return $localize`:@@admin.verified:La chaîne tient. Lignes recalculées : ${verdict.lines}:count: ; aucune n'a été changée, ajoutée ou retirée.`;
  return faultWords[verdict.fault](verdict.sequence);
};

export const wordsForDelivery = ({ delivery }: MailLine): { readonly words: string; readonly tone: Tone } => {
  switch (delivery?.state) {
    case 'SUCCESS':
      return { words: $localize`:@@admin.mailSent:Envoyé`, tone: 'good' };
    case 'ERROR':
      return { words: $localize`:@@admin.mailFailed:Échec`, tone: 'bad' };
    case 'RETRY':
      return { words: $localize`:@@admin.mailRetry:Nouvel essai prévu`, tone: 'warn' };
    default:
      return { words: $localize`:@@admin.mailQueued:En file`, tone: 'neutral' };
  }
};

export const refusalWords: Readonly<Record<string, string>> = {
  personalWords: $localize`:@@admin.refusal.personalWords:Ce courriel porte des mots privés.`,
  mailMissing: $localize`:@@admin.refusal.mailMissing:Ce courriel n'existe plus.`,
  alreadyInvited: $localize`:@@admin.refusal.alreadyInvited:Cette adresse a déjà une invitation en attente pour ce rôle.`,
  alreadyMember: $localize`:@@admin.refusal.alreadyMember:Cette personne tient déjà ce rôle.`,
  mayNotInvite: $localize`:@@admin.refusal.mayNotInvite:Vous ne gérez pas ce programme : demandez à un administrateur.`,
  scopeMissing: $localize`:@@admin.refusal.scopeMissing:Choisissez l'édition concernée.`,
  notOneself: $localize`:@@admin.refusal.notOneself:On ne met pas fin à son propre rôle : demandez à quelqu'un d'autre.`,
  endedElsewhere: $localize`:@@admin.refusal.endedElsewhere:Ce rôle se termine dans son espace (jury ou parcours), avec ce qui en dépend.`,
  invitationTaken: $localize`:@@admin.refusal.invitationTaken:Cette invitation vient d'être acceptée.`,
};
