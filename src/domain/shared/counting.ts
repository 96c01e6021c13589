/** Why: French counts nothing as one ("0 dossier"), English as many ("0 files"): words that follow a count in code are chosen here. */

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') } as const;

/** The words that agree with `count` in this language: `one` or `many`. */
export const agree = (count: number, language: 'fr' | 'en', one: string, many: string): string =>
  rules[language].select(count) === 'one' ? one : many;
