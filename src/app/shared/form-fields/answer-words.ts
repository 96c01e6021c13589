/** Words of answers and of their problems, in the reader's language. */
import type { AnswerProblem } from '@domain/calls/check-answer';
import { characterLimit, mostChosenOf } from '@domain/calls/check-answer';
import type { AnswerWords } from '@domain/calls/describe-answer';
import type { Field } from '@domain/calls/calls';
import type { ScalingStrategy } from '@domain/programmes/programmes';

/** Names and meanings of Avise's five strategies. */
export const strategyWords = (): readonly { readonly value: ScalingStrategy; readonly label: string; readonly help: string }[] => [
  {
    value: 'diversification',
    label: $localize`:@@calls.strategy.diversification:Diversification`,
    help: $localize`:@@calls.strategy.diversification.help:proposer de nouvelles activités là où vous êtes`,
  },
  {
    value: 'duplication',
    label: $localize`:@@calls.strategy.duplication:Duplication`,
    help: $localize`:@@calls.strategy.duplication.help:reproduire votre modèle sur d'autres territoires`,
  },
  {
    value: 'fertilisation',
    label: $localize`:@@calls.strategy.fertilisation:Fertilisation`,
    help: $localize`:@@calls.strategy.fertilisation.help:transmettre votre savoir-faire à d'autres qui agissent`,
  },
  {
    value: 'cooperation',
    label: $localize`:@@calls.strategy.cooperation:Coopération`,
    help: $localize`:@@calls.strategy.cooperation.help:agir à plusieurs structures, chacune restant elle-même`,
  },
  {
    value: 'merger',
    label: $localize`:@@calls.strategy.merger:Fusion`,
    help: $localize`:@@calls.strategy.merger.help:ne faire qu'une structure de deux`,
  },
];

/** Words for `describeAnswer`. `locale` is Angular's LOCALE_ID. */
export const answerWords = (locale: string): AnswerWords => ({
  locale: locale.startsWith('en') ? 'en-GB' : 'fr-FR',
  yes: $localize`:@@calls.field.yes:Oui`,
  no: $localize`:@@calls.field.no:Non`,
  agreed: $localize`:@@calls.field.agreed:Accepté`,
  attached: $localize`:@@calls.field.attached:Document joint`,
  strategies: Object.fromEntries(strategyWords().map(({ value, label }) => [value, label])) as Record<ScalingStrategy, string>,
});

/** What is wrong and what to do, for the person typing. */
export const problemWords = (problem: AnswerProblem, field: Field): string => {
  const limit = String(problem === 'tooMany' ? mostChosenOf(field) : (field.max ?? characterLimit(field) ?? 100));
  const words: Readonly<Record<AnswerProblem, string>> = {
    required: $localize`:@@calls.problem.required:Répondez à cette question.`,
    consentNeeded: $localize`:@@calls.problem.consentNeeded:Cochez la case pour pouvoir déposer votre candidature.`,
    wrongType: $localize`:@@calls.problem.wrongType:Cette réponse n'a pas la forme attendue. Répondez de nouveau.`,
    tooLong: $localize`:@@calls.problem.tooLong:Raccourcissez ce texte à ${limit}:limit: caractères au plus.`,
    tooMany: $localize`:@@calls.problem.tooMany:Trop de réponses : gardez-en ${limit}:limit: au plus.`,
    notANumber: $localize`:@@calls.problem.notANumber:Écrivez un nombre, par exemple 12 500.`,
    negative: $localize`:@@calls.problem.negative:Écrivez un nombre positif ou nul.`,
    tooBig: $localize`:@@calls.problem.tooBig:Écrivez un nombre de ${limit}:limit: au plus.`,
    notADate: $localize`:@@calls.problem.notADate:Écrivez une date qui existe : jour, mois, année.`,
    notALink: $localize`:@@calls.problem.notALink:Écrivez une adresse complète, par exemple https://www.exemple.org.`,
    notAnOption: $localize`:@@calls.problem.notAnOption:Choisissez une des réponses proposées.`,
    unknownPlace: $localize`:@@calls.problem.unknownPlace:Choisissez un territoire de la liste.`,
    sirenLength: $localize`:@@calls.problem.sirenLength:Un SIREN compte 9 chiffres. Comptez ceux que vous avez écrits.`,
    siretGiven: $localize`:@@calls.problem.siretGiven:Vous avez écrit un SIRET, de 14 chiffres. Le SIREN est fait des 9 premiers.`,
    sirenChecksum: $localize`:@@calls.problem.sirenChecksum:Ce SIREN n'existe pas : deux chiffres sont peut-être inversés.`,
  };
  return words[problem];
};
