/** Words of what managers do with a call: faults of an opening, refusals of the server. */
import type { FieldType, Form } from '@domain/calls/calls';
import type { CallAmendFault } from '@domain/calls/amending/amend-call';
import type { FormAmendFault } from '@domain/calls/amending/amend-form';
import { neverShown } from '@domain/calls/amending/show-when';
import type { OpeningFault } from '@domain/calls/opening';

const titlesOf = (form: Pick<Form, 'sections'>): string =>
  neverShown(form)
    .map(({ label }) => $localize`:@@calls.quotedQuestion:« ${label}:question: »`)
    .join(', ');

/** What to correct, and on which page; `form` names the questions at fault. */
export const faultWords = (fault: OpeningFault, form: Pick<Form, 'sections'>): string => {
  const words: Readonly<Record<OpeningFault, string>> = {
    notADraft: $localize`:@@calls.faultNotADraft:Cet appel est déjà ouvert.`,
    deadlineMissing: $localize`:@@calls.faultDeadlineMissing:Choisissez une date et une heure de clôture.`,
    deadlinePassed: $localize`:@@calls.faultDeadlinePassed:Choisissez une clôture dans le futur.`,
    nameMissing: $localize`:@@calls.faultName:Donnez un nom à l'appel.`,
    presentationMissing: $localize`:@@calls.faultPresentation:Écrivez la présentation du programme.`,
    contactMissing: $localize`:@@calls.faultContact:Indiquez une adresse de contact.`,
    formEmpty: $localize`:@@calls.faultFormEmpty:Ajoutez au moins une question à chaque partie du formulaire.`,
    duplicateIds: $localize`:@@calls.faultDuplicateIds:Deux questions portent le même identifiant : supprimez l'une d'elles.`,
    optionsMissing: $localize`:@@calls.faultOptions:Une question à choix a moins de deux réponses.`,
    namingFieldMissing: $localize`:@@calls.faultNaming:Le formulaire doit demander le nom du projet et celui de l'organisation.`,
    conditionUnknown: $localize`:@@calls.faultCondition:Une question dépend d'une autre qui n'existe plus.`,
    conditionIncomplete: $localize`:@@calls.faultConditionIncomplete:Des questions ne seraient posées à personne, faute d'une réponse attendue : ${titlesOf(form)}:questions:.`,
    ruleWithoutQuestion: $localize`:@@calls.faultRule:Une condition d'éligibilité n'a plus sa question dans le formulaire.`,
    ruleIncomplete: $localize`:@@calls.faultRuleIncomplete:Une condition d'éligibilité n'est pas complète : donnez sa raison, ses réponses ou sa seconde question.`,
    gridEmpty: $localize`:@@calls.faultGridEmpty:Ajoutez au moins un critère à la grille du jury.`,
    weightsNot100: $localize`:@@calls.faultWeights:Les poids des critères doivent faire 100 % en tout.`,
    anchorsMissing: $localize`:@@calls.faultAnchors:Décrivez les six niveaux de chaque critère.`,
  };
  return words[fault];
};

const inForm: readonly OpeningFault[] = [
  'formEmpty',
  'duplicateIds',
  'optionsMissing',
  'namingFieldMissing',
  'conditionUnknown',
  'conditionIncomplete',
];
export const isFormFault = (fault: OpeningFault): boolean => inForm.includes(fault);
export const isDeadlineFault = (fault: OpeningFault): boolean => fault === 'deadlineMissing' || fault === 'deadlinePassed';

/** Reasons of the callables of this room, by `refusal.detail`. */
export const actRefusals = (): Readonly<Record<string, string>> => ({
  callNotOpen: $localize`:@@calls.refusedNotOpen:Cet appel n'est plus ouvert.`,
  deadlineNotReached: $localize`:@@calls.refusedNotReached:La date de clôture n'est pas encore passée : une clôture publiée n'est jamais avancée.`,
  deadlineBroughtForward: $localize`:@@calls.refusedForward:La nouvelle clôture doit être plus tardive que l'actuelle.`,
  nothingToPublish: $localize`:@@calls.refusedNothing:Il n'y a pas de nouvelle version à publier.`,
  notItsManager: $localize`:@@calls.refusedManager:Seuls les gestionnaires du programme le peuvent.`,
  deadline: $localize`:@@calls.faultDeadlinePassed:Choisissez une clôture dans le futur.`,
});

type AmendFault = CallAmendFault | FormAmendFault | 'atTheEdge';

/** Why a change of a call or of its form was not made; reasons of the server that are none of these get a sentence too. */
export const builderWords = (fault: string): string => {
  const words: Readonly<Record<AmendFault, string>> & Readonly<Record<string, string | undefined>> = {
    formFrozen: $localize`:@@calls.builderFrozen:Cette version est publiée : préparez-en une nouvelle.`,
    callFrozen: $localize`:@@calls.builderCallFrozen:L'appel est ouvert : ce qui est demandé et pesé ne change plus, des candidats y répondent.`,
    gone: $localize`:@@calls.builderGone:Cet élément n'existe plus.`,
    changedSince: $localize`:@@calls.builderChanged:Une autre personne vient de le modifier.`,
    tooMany: $localize`:@@calls.builderTooMany:Cette liste est pleine : retirez d'abord un élément. Un formulaire compte 30 parties et 200 questions au plus, un appel 40 conditions, 12 critères et 40 questions fréquentes.`,
    idTaken: $localize`:@@calls.builderTaken:Cet identifiant est déjà pris.`,
    atTheEdge: $localize`:@@calls.builderEdge:Elle est déjà au bout.`,
    neededByAnother: $localize`:@@calls.builderNeeded:Une autre question en dépend : changez d'abord sa condition.`,
    needsLaterAnswer: $localize`:@@calls.builderLater:Une question ne peut dépendre que d'une question posée avant elle.`,
  };
  return words[fault] ?? $localize`:@@calls.builderRefused:Le serveur a refusé ce changement : rechargez la page, puis recommencez.`;
};

export const typeWords = (): Readonly<Record<FieldType, string>> => ({
  shortText: $localize`:@@calls.typeShortText:Texte court`,
  longText: $localize`:@@calls.typeLongText:Texte long`,
  number: $localize`:@@calls.typeNumber:Nombre`,
  money: $localize`:@@calls.typeMoney:Montant en euros`,
  percentage: $localize`:@@calls.typePercentage:Pourcentage`,
  date: $localize`:@@calls.typeDate:Date`,
  choice: $localize`:@@calls.typeChoice:Une réponse parmi plusieurs`,
  choices: $localize`:@@calls.typeChoices:Plusieurs réponses`,
  yesNo: $localize`:@@calls.typeYesNo:Oui ou non`,
  file: $localize`:@@calls.typeFile:Document`,
  link: $localize`:@@calls.typeLink:Adresse internet`,
  siren: $localize`:@@calls.typeSiren:SIREN`,
  legalForm: $localize`:@@calls.typeLegalForm:Forme juridique`,
  department: $localize`:@@calls.typeDepartment:Département`,
  regions: $localize`:@@calls.typeRegions:Régions`,
  strategies: $localize`:@@calls.typeStrategies:Stratégies de changement d'échelle`,
  consent: $localize`:@@calls.typeConsent:Engagement à cocher`,
});
