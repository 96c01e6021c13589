/** Why: the regulation applicants accept is written from the settings in force at the opening, so that both never disagree. */
import { momentInWords, type Instant } from '../shared/time';
import type { Call, Regulation } from './calls';

export type RegulationText = Pick<Regulation, 'title' | 'articles'>;

const bullets = (lines: readonly string[]): string => lines.map((line) => `– ${line}`).join('\n');

/** "mardi 6 avril 2027 à 18:00 (heure de Paris)" */
export const deadlineInFull = (at: Instant): string => `${momentInWords(at, 'fr-FR', 'full')} (heure de Paris)`;

/** The regulation in French, the language of the contract. Retention periods are the defaults of the product, not a legal opinion. */
export const writeRegulation = (
  call: Pick<Call, 'name' | 'programmeName' | 'presentation' | 'eligibility' | 'grid' | 'calendar' | 'benefits' | 'contactEmail'>,
  closesAt: Instant,
): RegulationText => ({
  title: `Règlement de l'appel « ${call.name} »`,
  articles: [
    { title: 'Objet', text: call.presentation },
    { title: 'Ce que reçoivent les lauréats', text: bullets(call.benefits) },
    { title: 'Qui peut candidater', text: bullets(call.eligibility.map(({ label, reason }) => `${label}. ${reason}`)) },
    {
      title: 'Dépôt et clôture',
      text: `Les candidatures sont déposées en ligne avant le ${deadlineInFull(closesAt)}, heure du serveur. Une candidature déposée peut être retirée et modifiée jusqu'à la clôture. Après, plus rien n'est reçu, sauf un complément demandé par le programme.`,
    },
    { title: 'Calendrier', text: bullets(call.calendar.map(({ label, when }) => `${label} : ${when}`)) },
    {
      title: 'Critères du jury',
      text: `Chaque critère est noté de 0 à 5.\n${bullets(call.grid.map(({ label, weight }) => `${label} : ${String(weight)} %`))}`,
    },
    {
      title: "Conflits d'intérêts",
      text: 'Avant tout accès aux dossiers, chaque juré déclare ses intérêts. Un juré déporté ne lit pas le dossier concerné, ne le note pas et ne participe ni à sa discussion ni à son vote.',
    },
    {
      title: 'Décision',
      text: 'Le jury délibère et motive chaque décision, consignée dans un procès-verbal. Chaque candidat reçoit une réponse et un retour par critère.',
    },
    {
      title: 'Données personnelles',
      text: `Les informations servent à instruire la candidature. Les dossiers non retenus sont conservés trois mois après la réponse, puis archivés avec un accès restreint jusqu'à vingt-quatre mois. Pour exercer vos droits, écrivez à ${call.contactEmail}.`,
    },
  ],
});
