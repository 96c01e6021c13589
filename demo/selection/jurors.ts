/** Why: twelve fictional jurors of different qualities, and what they write. */
import type { Quality } from '@domain/jury/jury';

export interface Juror {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  readonly quality: Quality;
}

export const jurors: readonly Juror[] = [
  {
    uid: 'demo-juror',
    name: 'Hélène Marchetti',
    email: 'helene@fondation-rivage.example.org',
    organisationName: 'Fondation Rivage',
    quality: 'funder',
  },
  {
    uid: 'demo-plural',
    name: 'Nadia Ferrand',
    email: 'nadia@reseau-trame.example.org',
    organisationName: 'Réseau Trame',
    quality: 'expert',
  },
  {
    uid: 'juror-03',
    name: 'Joël Kermarrec',
    email: 'joel@fondation-haute-rive.example.org',
    organisationName: 'Fondation Haute Rive',
    quality: 'funder',
  },
  {
    uid: 'juror-04',
    name: 'Fatou N’Diaye',
    email: 'fatou@mutuelle-des-sources.example.org',
    organisationName: 'Mutuelle des Sources',
    quality: 'funder',
  },
  {
    uid: 'juror-05',
    name: 'Quentin Lagarde',
    email: 'quentin@cooperative-lisiere.example.org',
    organisationName: 'Coopérative Lisière',
    quality: 'peer',
  },
  {
    uid: 'juror-06',
    name: 'Inès Haddad',
    email: 'ines@maison-des-communs.example.org',
    organisationName: 'Maison des communs',
    quality: 'peer',
  },
  {
    uid: 'juror-07',
    name: 'Samuel Rossignol',
    email: 'samuel@observatoire-liens.example.org',
    organisationName: 'Observatoire des liens',
    quality: 'expert',
  },
  {
    uid: 'juror-08',
    name: 'Clémence Pasquier',
    email: 'clemence@cabinet-tresse.example.org',
    organisationName: 'Cabinet Tresse',
    quality: 'expert',
  },
  {
    uid: 'juror-09',
    name: 'Malik Saïdi',
    email: 'malik@region-exemple.example.org',
    organisationName: 'Collectivité d’exemple',
    quality: 'institution',
  },
  {
    uid: 'juror-10',
    name: 'Gwenaëlle Jaouen',
    email: 'gwenaelle@agence-sante.example.org',
    organisationName: 'Agence de santé d’exemple',
    quality: 'institution',
  },
  { uid: 'juror-11', name: 'Thaïs Delattre', email: 'thais@fonds-aurore.example.org', organisationName: 'Fonds Aurore', quality: 'funder' },
  { uid: 'juror-12', name: 'Ousmane Weber', email: 'ousmane@essaim.example.org', organisationName: 'Essaim', quality: 'organiser' },
];

export const comments = [
  'Le besoin est documenté par des sources locales, la réponse est précise et déjà éprouvée.',
  'Les résultats sont mesurés, mais l’effectif interrogé reste faible.',
  'Le modèle économique dépend d’une seule convention ; la suite mérite d’être discutée.',
  'L’ambition régionale est réaliste, les partenaires d’accueil sont nommés.',
  'La gouvernance associe vraiment les personnes concernées.',
  'L’équipe est solide, la passation au siège n’est pas encore pensée.',
];
export const toCandidates = [
  'Votre dossier montre un ancrage réel. Précisez qui portera le projet dans la nouvelle région et à quel rythme.',
  'La méthode est claire. Une mesure d’impact partagée avec vos partenaires renforcerait votre demande.',
  'Projet convaincant ; le plan de financement des deux prochaines années gagnerait à être détaillé.',
];
