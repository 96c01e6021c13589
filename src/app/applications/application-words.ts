/** Words for the states, verdicts and refusals of applications, in one place. */
import type { ApplicationState } from '@domain/applications/applications';
import type { Verdict } from '@domain/calls/calls';
import type { Tone } from '../shared/show/status';

export interface Shown {
  readonly words: string;
  readonly tone: Tone;
}

export const stateWords: Readonly<Record<ApplicationState, Shown>> = {
  draft: { words: $localize`:@@applications.state.draft:Brouillon`, tone: 'neutral' },
  submitted: { words: $localize`:@@applications.state.submitted:Déposée`, tone: 'info' },
  complement: { words: $localize`:@@applications.state.complement:Complément demandé`, tone: 'warn' },
  eligible: { words: $localize`:@@applications.state.eligible:Recevable`, tone: 'good' },
  notEligible: { words: $localize`:@@applications.state.notEligible:Non recevable`, tone: 'bad' },
  reoriented: { words: $localize`:@@applications.state.reoriented:Réorientée`, tone: 'warn' },
  laureate: { words: $localize`:@@applications.state.laureate:Lauréate`, tone: 'good' },
  waitingList: { words: $localize`:@@applications.state.waitingList:Liste d'attente`, tone: 'warn' },
  notSelected: { words: $localize`:@@applications.state.notSelected:Non retenue`, tone: 'bad' },
  withdrawn: { words: $localize`:@@applications.state.withdrawn:Retirée`, tone: 'neutral' },
};

export const verdictWords: Readonly<Record<Verdict, Shown>> = {
  eligible: { words: $localize`:@@applications.verdict.eligible:Éligible`, tone: 'good' },
  toCheck: { words: $localize`:@@applications.verdict.toCheck:À vérifier`, tone: 'warn' },
  notEligible: { words: $localize`:@@applications.verdict.notEligible:Non éligible`, tone: 'bad' },
};

/** For `wordsForRefusal`: what each typed reason of this room's acts means, and what to do. */
export const refusalWords = (): Readonly<Record<string, string>> => ({
  incomplete: $localize`:@@applications.refusal.incomplete:Il manque des réponses : elles sont listées ci-dessous.`,
  deadlinePassed: $localize`:@@applications.refusal.deadlinePassed:La date limite est passée : cet appel ne reçoit plus de candidature. Votre texte est conservé ici.`,
  callNotOpen: $localize`:@@applications.refusal.callNotOpen:Cet appel n'est plus ouvert. Votre texte est conservé ici.`,
  notDraft: $localize`:@@applications.refusal.notDraft:Ce dossier est déjà déposé.`,
  notAnAuthor: $localize`:@@applications.refusal.notAnAuthor:Seuls les auteurs du dossier peuvent faire cela.`,
  notSubmitted: $localize`:@@applications.refusal.notSubmitted:Ce dossier n'est pas, ou n'est plus, déposé.`,
  tooLate: $localize`:@@applications.refusal.tooLate:La décision est prise : le dossier ne peut plus être retiré.`,
  leadStays: $localize`:@@applications.refusal.leadStays:La personne qui a commencé le dossier en reste l'auteur.`,
  mayNotRemoveAuthor: $localize`:@@applications.refusal.mayNotRemoveAuthor:Seules la personne qui a commencé le dossier et, une fois déposé, l'équipe du programme peuvent retirer un auteur.`,
  alreadyAuthor: $localize`:@@applications.refusal.alreadyAuthor:Cette personne écrit déjà ce dossier avec vous.`,
  alreadyInvited: $localize`:@@applications.refusal.alreadyInvited:Une invitation attend déjà à cette adresse.`,
  tooManyAuthors: $localize`:@@applications.refusal.tooManyAuthors:Un dossier compte huit auteurs au plus, invitations comprises.`,
  notWritable: $localize`:@@applications.refusal.notWritable:Le dossier ne peut plus être modifié : inviter quelqu'un n'y changerait rien.`,
  nothingChanged: $localize`:@@applications.refusal.nothingChanged:Aucune des réponses demandées n'a changé. Modifiez-en au moins une avant d'envoyer.`,
  answerRefused: $localize`:@@applications.refusal.answerRefused:Une des réponses demandées est vide ou incorrecte.`,
  requestOverdue: $localize`:@@applications.refusal.requestOverdue:Le délai de réponse est passé. Votre texte est conservé ici : écrivez à l'équipe du programme.`,
  requestNotOpen: $localize`:@@applications.refusal.requestNotOpen:Cette demande est déjà close.`,
  notScreenable: $localize`:@@applications.refusal.notScreenable:Une décision a déjà été prise, ou le dossier n'est plus déposé.`,
  requestOpen: $localize`:@@applications.refusal.requestOpen:Un complément est attendu sur ce dossier : la décision viendra après la réponse.`,
  reasonNeeded: $localize`:@@applications.refusal.reasonNeeded:Écrivez le motif : le candidat le lira.`,
  overrideNeedsReason: $localize`:@@applications.refusal.overrideNeedsReason:Votre décision va contre l'éligibilité calculée : écrivez pourquoi.`,
  orientationNeeded: $localize`:@@applications.refusal.orientationNeeded:Choisissez au moins un dispositif vers lequel orienter.`,
  recusedFromThis: $localize`:@@applications.refusal.recusedFromThis:Vous êtes déporté de ce dossier : une autre personne de l'équipe s'en charge.`,
  notItsManager: $localize`:@@applications.refusal.notItsManager:Ce dossier n'est plus visible par l'équipe : il a peut-être été repris par ses auteurs.`,
  messageNeeded: $localize`:@@applications.refusal.messageNeeded:Écrivez ce que vous demandez.`,
  fieldsNeeded: $localize`:@@applications.refusal.fieldsNeeded:Choisissez au moins une rubrique à rouvrir.`,
  dueInPast: $localize`:@@applications.refusal.dueInPast:Choisissez une date à venir.`,
  dueTooFar: $localize`:@@applications.refusal.dueTooFar:Choisissez une date dans les soixante jours.`,
});
