/** Why: the journal keeps names and values; people read words. What has no words yet is shown by its name. */
import type { TracedChange, TracedValue } from '@domain/people/tracing';
import { formatDayTime, formatMoney, formatNumber, formatPercent } from '../../shared/formats/format';

const settings: Readonly<Record<string, string>> = {
  name: $localize`:@@admin.change.name:Nom`,
  calendar: $localize`:@@admin.change.calendar:Calendrier`,
  places: $localize`:@@admin.change.places:Places`,
  daysPerLaureate: $localize`:@@admin.change.days:Jours d'expertise par lauréat`,
  'convention.funder': $localize`:@@admin.change.funder:Financeur de la convention`,
  'convention.rate': $localize`:@@admin.change.rate:Taux de la convention`,
  'convention.amountPerLaureate': $localize`:@@admin.change.amount:Dotation par lauréat`,
  summary: $localize`:@@admin.change.summary:Présentation`,
  theme: $localize`:@@admin.change.theme:Thème`,
  partners: $localize`:@@admin.change.partners:Partenaires`,
  objectives: $localize`:@@admin.change.objectives:Objectifs`,
  active: $localize`:@@admin.change.active:Programme actif`,
  closesAt: $localize`:@@admin.change.closesAt:Échéance`,
  presidentUid: $localize`:@@admin.change.president:Présidence`,
  reviewsPerApplication: $localize`:@@admin.change.reviews:Lectures par dossier`,
  unveilAfter: $localize`:@@admin.change.unveilAfter:Avis avant de voir ceux des autres`,
  quorumShare: $localize`:@@admin.change.quorum:Quorum`,
  blind: $localize`:@@admin.change.blind:Lecture anonyme`,
  alsoHidden: $localize`:@@admin.change.alsoHidden:Questions masquées en plus`,
  readingClosesAt: $localize`:@@admin.change.readingClosesAt:Fin des lectures`,
  deliberationAt: $localize`:@@admin.change.deliberationAt:Délibération`,
  capacity: $localize`:@@admin.change.capacity:Dossiers à lire au plus`,
  'call.name': $localize`:@@admin.change.name:Nom`,
  'call.tagline': $localize`:@@admin.change.tagline:Accroche`,
  'call.presentation': $localize`:@@admin.change.summary:Présentation`,
  'call.benefits': $localize`:@@admin.change.benefits:Ce que l'on reçoit`,
  'call.calendar': $localize`:@@admin.change.calendar:Calendrier`,
  'call.expectedLoad': $localize`:@@admin.change.expectedLoad:Temps demandé`,
  'call.contactEmail': $localize`:@@admin.change.contactEmail:Adresse de contact`,
  'session.title': $localize`:@@admin.change.sessionTitle:Titre`,
  'session.kind': $localize`:@@admin.change.sessionKind:Forme`,
  'session.audience': $localize`:@@admin.change.sessionAudience:Public`,
  'session.description': $localize`:@@admin.change.sessionDescription:Description`,
  'session.place': $localize`:@@admin.change.sessionPlace:Lieu`,
  'session.link': $localize`:@@admin.change.sessionLink:Lien de visioconférence`,
  'session.trainerName': $localize`:@@admin.change.sessionTrainer:Animée par`,
  'session.capacity': $localize`:@@admin.change.places:Places`,
  'session.state': $localize`:@@admin.change.sessionState:État`,
  'session.halfDays': $localize`:@@admin.change.sessionHalfDays:Demi-journées`,
};

/** Values that the journal keeps by their name. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'session.kind': {
    seminar: $localize`:@@admin.change.seminar:Séminaire`,
    collectiveDay: $localize`:@@admin.change.collectiveDay:Journée collective`,
    webinar: $localize`:@@admin.change.webinar:Webinaire`,
    coDevelopment: $localize`:@@admin.change.coDevelopment:Codéveloppement`,
    learningVisit: $localize`:@@admin.change.learningVisit:Visite apprenante`,
    funders: $localize`:@@admin.change.fundersMeeting:Rencontre avec des financeurs`,
    alumni: $localize`:@@admin.change.alumniMeeting:Rendez-vous de la communauté`,
  },
  'session.audience': {
    edition: $localize`:@@admin.change.ofEdition:Personnes de l'édition`,
    community: $localize`:@@admin.change.ofCommunity:Toute la communauté`,
  },
  'session.state': {
    planned: $localize`:@@admin.change.planned:Prévue`,
    held: $localize`:@@admin.change.held:A eu lieu`,
    cancelled: $localize`:@@admin.change.cancelled:Annulée`,
  },
};

const lists: Readonly<Record<string, string>> = {
  rules: $localize`:@@admin.change.rule:Condition`,
  criteria: $localize`:@@admin.change.criterion:Critère`,
  questions: $localize`:@@admin.change.publicQuestion:Question fréquente`,
  sections: $localize`:@@admin.change.section:Partie du formulaire`,
  fields: $localize`:@@admin.change.field:Question du formulaire`,
};

const label = $localize`:@@admin.change.label:intitulé`;
const help = $localize`:@@admin.change.help:aide`;
const looksAt = $localize`:@@admin.change.looksAt:question regardée`;
const parts: Readonly<Record<string, string>> = {
  label,
  title: label,
  question: label,
  help,
  place: $localize`:@@admin.change.place:rang`,
  part: $localize`:@@admin.change.part:partie`,
  reason: $localize`:@@admin.change.reason:motif`,
  source: $localize`:@@admin.change.source:source`,
  test: $localize`:@@admin.change.test:vérification`,
  fieldId: looksAt,
  currentFieldId: looksAt,
  targetFieldId: looksAt,
  years: $localize`:@@admin.change.years:années`,
  minimum: $localize`:@@admin.change.minimum:minimum`,
  values: $localize`:@@admin.change.values:réponses comptées`,
  toVerify: $localize`:@@admin.change.toVerify:réponses à vérifier`,
  weight: $localize`:@@admin.change.weight:poids`,
  anchors: $localize`:@@admin.change.anchors:niveaux`,
  answer: $localize`:@@admin.change.answer:réponse`,
  fields: $localize`:@@admin.change.fields:questions`,
  type: $localize`:@@admin.change.type:type`,
  required: $localize`:@@admin.change.required:obligatoire`,
  max: $localize`:@@admin.change.max:maximum`,
  options: $localize`:@@admin.change.options:choix`,
  hiddenFromJurors: $localize`:@@admin.change.hidden:masquée aux jurés`,
  showWhen: $localize`:@@admin.change.showWhen:affichée si`,
};

export const wordsForField = (field: string): string => {
  if (settings[field] !== undefined) return settings[field];
  const [list = '', part = ''] = field.split('.');
  const [what, which] = [lists[list], parts[part]];
  if (what !== undefined && which !== undefined) return $localize`:@@admin.change.of:${what}:what:, ${which}:which:`;
  return field;
};

const nothing = $localize`:@@admin.change.nothing:rien`;
const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const wordsForValue = (field: string, value: TracedValue, locale: string): string => {
  if (value === null || value === '') return nothing;
  if (typeof value === 'boolean') return value ? $localize`:@@admin.change.yes:oui` : $localize`:@@admin.change.no:non`;
  if (typeof value === 'string') return values[field]?.[value] ?? value.replaceAll(instants, (at) => formatDayTime(at, locale));
  if (field === 'convention.rate' || field === 'quorumShare') return formatPercent(value, locale, 2);
  return field === 'convention.amountPerLaureate' ? formatMoney(value, locale) : formatNumber(value, locale);
};

export interface ChangeInWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export const wordsForChange = ({ field, before, after }: TracedChange, locale: string): ChangeInWords => ({
  what: wordsForField(field),
  before: wordsForValue(field, before, locale),
  after: wordsForValue(field, after, locale),
});
