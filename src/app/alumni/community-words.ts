/** Why: keys are stored, words are shown: topics, regions, states and refusals of the community are named here once. */
import type { Exchange, MatchReason } from '@domain/alumni/alumni';
import type { ProposeRefusal } from '@domain/alumni/introductions';
import { topics, type Topic } from '@domain/alumni/profile';
import { regionOf } from '@domain/shared/territories';
import { choicesIn, type Choice } from '../shared/choices/choice';

export const topicWords: Readonly<Record<Topic, string>> = {
  businessModel: $localize`:@@alumni.topic.businessModel:Modèle économique`,
  governance: $localize`:@@alumni.topic.governance:Gouvernance`,
  impact: $localize`:@@alumni.topic.impact:Mesure d'impact`,
  funding: $localize`:@@alumni.topic.funding:Financements`,
  scaling: $localize`:@@alumni.topic.scaling:Changement d'échelle`,
  socialFranchise: $localize`:@@alumni.topic.socialFranchise:Franchise sociale`,
  hiring: $localize`:@@alumni.topic.hiring:Recrutement`,
  volunteers: $localize`:@@alumni.topic.volunteers:Bénévoles`,
  digital: $localize`:@@alumni.topic.digital:Outils numériques`,
  legal: $localize`:@@alumni.topic.legal:Juridique`,
  publicPartnerships: $localize`:@@alumni.topic.publicPartnerships:Partenariats publics`,
  corporatePartnerships: $localize`:@@alumni.topic.corporatePartnerships:Partenariats d'entreprise`,
  communication: $localize`:@@alumni.topic.communication:Communication`,
  training: $localize`:@@alumni.topic.training:Formation`,
  health: $localize`:@@alumni.topic.health:Santé`,
  housing: $localize`:@@alumni.topic.housing:Habitat`,
  mobility: $localize`:@@alumni.topic.mobility:Mobilité`,
  autonomy: $localize`:@@alumni.topic.autonomy:Autonomie`,
  upcycling: $localize`:@@alumni.topic.upcycling:Surcyclage`,
  food: $localize`:@@alumni.topic.food:Alimentation`,
};

/** By their words, to choose among. */
export const topicChoices: readonly Choice<Topic>[] = choicesIn(topicWords, topics).toSorted((a, b) => a.label.localeCompare(b.label));

/** A hidden member has no name in what others read. */
export const memberName = (name: string): string => name || $localize`:@@alumni.unnamed:Un membre de la communauté`;

/** Topics are stored as text: one that left the list is shown as it is. */
export const wordsForTopic = (topic: string): string => (topicWords as Readonly<Record<string, string>>)[topic] ?? topic;
export const wordsForRegion = (code: string): string => regionOf(code)?.name ?? '';

export const exchangeStateWords: Readonly<Record<Exchange['state'], string>> = {
  open: $localize`:@@alumni.state.open:Ouvert`,
  met: $localize`:@@alumni.state.met:Satisfait`,
  closed: $localize`:@@alumni.state.closed:Fermé`,
};

/** Why a need and an offer fit, each with what it counts for. */
export const wordsForReason = (reason: MatchReason): string => {
  if (reason.kind === 'topic')
    return $localize`:@@alumni.reason.topic:Vous parlez tous deux de « ${wordsForTopic(reason.topic)}:topic: » : 30 points`;
  if (reason.kind === 'sameRegion')
    return $localize`:@@alumni.reason.region:Vous êtes dans la même région, ${wordsForRegion(reason.region)}:region: : 15 points`;
  return $localize`:@@alumni.reason.words:Vos textes ont ces mots en commun : ${reason.words.join(', ')}:words: (5 points chacun, cinq mots au plus)`;
};

/** The caps, in words that say why and what to do. */
export const refusalWords: Readonly<
  Record<
    ProposeRefusal | 'personMissing' | 'exchangeMissing' | 'membersOnly' | 'notYours' | 'alreadyAnswered' | 'introductionMissing',
    string
  >
> = {
  toOneself: $localize`:@@alumni.refusal.toOneself:C'est votre propre profil.`,
  messageMissing: $localize`:@@alumni.refusal.messageMissing:Écrivez quelques mots : la personne décide en les lisant.`,
  contactMissing: $localize`:@@alumni.refusal.contactMissing:Indiquez d'abord une adresse ou un téléphone dans votre profil : sans cela, un accord ne donnerait rien.`,
  exchangeClosed: $localize`:@@alumni.refusal.exchangeClosed:Cette annonce vient d'être fermée par son auteur.`,
  alreadyProposed: $localize`:@@alumni.refusal.alreadyProposed:Vous avez déjà écrit à cette personne : elle n'a pas encore répondu.`,
  declinedRecently: $localize`:@@alumni.refusal.declinedRecently:Cette personne a décliné il y a moins de 60 jours. Laissez-lui du temps, ou demandez à un autre membre.`,
  tooManyPending: $localize`:@@alumni.refusal.tooManyPending:Cinq de vos demandes attendent déjà une réponse. C'est le maximum, pour que chacune compte.`,
  tooSolicited: $localize`:@@alumni.refusal.tooSolicited:Cette personne a déjà cinq demandes à traiter. Réessayez dans quelques jours, ou demandez à un autre membre.`,
  personMissing: $localize`:@@alumni.refusal.personMissing:Cette personne n'est plus dans l'annuaire.`,
  exchangeMissing: $localize`:@@alumni.refusal.exchangeMissing:Cette annonce n'existe plus.`,
  membersOnly: $localize`:@@alumni.refusal.membersOnly:Seuls les membres de la communauté écrivent à d'autres membres.`,
  notYours: $localize`:@@alumni.refusal.notYours:Seule la personne sollicitée répond.`,
  alreadyAnswered: $localize`:@@alumni.refusal.alreadyAnswered:Une réponse a déjà été donnée.`,
  introductionMissing: $localize`:@@alumni.refusal.introductionMissing:Cette demande n'existe plus.`,
};
