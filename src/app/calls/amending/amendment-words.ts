/** Why: two versions are compared in the words of the screen, never in the names of our data. */
import type { Item } from '@domain/calls/amending/item-change';
import type { Amendment } from './waiting-amendment';

export const listWords = (list: Amendment['list']): string => {
  const words: Readonly<Record<Amendment['list'], string>> = {
    rules: $localize`:@@calls.ruleLabel:Condition`,
    criteria: $localize`:@@calls.criterion:Critère`,
    questions: $localize`:@@calls.listQuestions:Question fréquente`,
    sections: $localize`:@@calls.section:Partie`,
    fields: $localize`:@@calls.question:Question`,
  };
  return words[list];
};

export const keyWords = (key: string): string => {
  const words: Readonly<Record<string, string>> = {
    label: $localize`:@@calls.keyLabel:Intitulé`,
    title: $localize`:@@calls.sectionTitle:Titre`,
    help: $localize`:@@calls.fieldHelp:Aide`,
    reason: $localize`:@@calls.ruleReason:Raison`,
    source: $localize`:@@calls.ruleSource:Source`,
    weight: $localize`:@@calls.weight:Poids, en %`,
    anchors: $localize`:@@calls.keyAnchors:Niveaux`,
    question: $localize`:@@calls.question:Question`,
    answer: $localize`:@@calls.answer:Réponse`,
    options: $localize`:@@calls.fieldOptions:Réponses proposées`,
    required: $localize`:@@calls.fieldRequired:Réponse obligatoire`,
    hiddenFromJurors: $localize`:@@calls.fieldHidden:Masquée aux jurés`,
    max: $localize`:@@calls.fieldLimit:Limite`,
    fields: $localize`:@@calls.keyFields:Questions`,
  };
  return words[key] ?? $localize`:@@calls.keyTest:Test`;
};

const one = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? $localize`:@@calls.field.yes:Oui` : $localize`:@@calls.field.no:Non`;
  if (typeof value === 'object') return 'label' in value ? String(value.label) : Object.values(value).map(one).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Lists one item a line; the levels of a criterion with their number. */
export const valueWords = (key: string, value: unknown): string => {
  if (!Array.isArray(value)) return one(value);
  return value.map((item, index) => (key === 'anchors' ? `${String(index)}. ${one(item)}` : one(item))).join('\n');
};

/** What an item is called on screen. */
export const nameOf = (item: Item): string => {
  const words = item as { readonly label?: string; readonly title?: string; readonly question?: string };
  return words.label ?? words.title ?? words.question ?? '';
};
