/** Why: eight laureates walk eight roads: what they aim at, their steps and what was said on the way. */
import type { ScalingStrategy } from '@domain/programmes/programmes';

interface Road {
  readonly heading: string;
  readonly objectives: readonly (readonly [title: string, strategy: ScalingStrategy])[];
  /** Nine: four of the first objective, two of the second, two of the third, one of the last. */
  readonly milestones: readonly string[];
}

const roads: readonly [Road, ...Road[]] = [
  {
    heading: 'Une méthode que d’autres peuvent reprendre, et un siège qui tient sans la fondatrice.',
    objectives: [
      ['Ouvrir un premier site dans la région voisine avec un partenaire local', 'duplication'],
      ['Écrire la méthode et former les équipes qui la reprennent', 'fertilisation'],
      ['Consolider le modèle économique du siège', 'cooperation'],
      ['Mesurer l’impact avec les mêmes indicateurs sur tous les sites', 'cooperation'],
    ],
    milestones: [
      'Choisir le territoire d’accueil avec trois critères partagés',
      'Signer la convention avec la structure d’accueil',
      'Recruter la coordinatrice du nouveau site',
      'Ouvrir le site et accueillir les dix premières personnes',
      'Rédiger le guide d’implantation',
      'Tester la formation avec une équipe pilote',
      'Arrêter le budget à trois ans et la part du siège',
      'Rencontrer quatre financeurs régionaux',
      'Choisir cinq indicateurs communs',
    ],
  },
  {
    heading: 'Deux régions de plus en dix-huit mois, sans perdre la gouvernance des usagers.',
    objectives: [
      ['Confier la marque à trois associations qui la demandent', 'fertilisation'],
      ['Faire entrer les usagers au conseil du réseau', 'cooperation'],
      ['Payer deux postes de siège par les redevances', 'duplication'],
      ['Raconter ce qui change, avec peu de chiffres', 'cooperation'],
    ],
    milestones: [
      'Visiter les trois associations et comprendre leur façon de faire',
      'Déposer la marque et écrire le contrat de licence',
      'Former les trois équipes pendant quatre jours',
      'Ouvrir sous la marque commune',
      'Réunir un premier conseil des usagers',
      'Faire voter le règlement du réseau',
      'Calculer le coût réel d’un accompagnement',
      'Annoncer la redevance aux partenaires',
      'Publier six portraits et quatre chiffres',
    ],
  },
  {
    heading: 'Trois sites pilotes, un modèle de coopération signé.',
    objectives: [
      ['Porter le service avec deux mutuelles dans leur région', 'cooperation'],
      ['Partager le logiciel et la formation', 'fertilisation'],
      ['Sortir de la dépendance à une seule convention', 'diversification'],
      ['Faire évaluer le service par un laboratoire', 'cooperation'],
    ],
    milestones: [
      'Obtenir l’accord des deux conseils d’administration',
      'Écrire à trois la convention de coopération',
      'Embaucher un binôme dans chaque région',
      'Servir les cinquante premières personnes',
      'Ouvrir le logiciel à un site extérieur',
      'Certifier huit formatrices',
      'Répondre à deux appels d’offres',
      'Vendre une prestation à un employeur',
      'Choisir le laboratoire et le protocole',
    ],
  },
  {
    heading: 'Passer d’un service à un réseau, avec des indicateurs partagés.',
    objectives: [
      ['Réunir cinq structures sœurs dans une même association', 'merger'],
      ['Mutualiser la paie, les achats et les assurances', 'cooperation'],
      ['Trouver un tour de table pour trois ans', 'diversification'],
      ['Tenir un tableau de bord que les équipes lisent', 'cooperation'],
    ],
    milestones: [
      'Dire ce que chacun garde et ce que chacun met en commun',
      'Faire adopter les statuts par les cinq assemblées',
      'Élire le premier bureau du réseau',
      'Tenir la première rencontre des équipes',
      'Comparer les contrats d’assurance',
      'Regrouper la paie de deux structures',
      'Bâtir un budget commun',
      'Présenter le réseau à trois fondations',
      'Garder quatre chiffres sur les trente relevés',
    ],
  },
];

/** Of the laureate number `index`. */
export const roadOf = (index: number): Road => roads[index % roads.length] ?? roads[0];

type Noted = readonly [title: string, notes: string, nextSteps: string];

const meetings: readonly [readonly Noted[], ...(readonly Noted[])[]] = [
  [
    [
      'Point d’étape',
      'Le territoire d’accueil est confirmé. La collectivité demande un chiffrage du poste de coordination avant de délibérer.',
      'Chiffrer le poste ; préparer la note de deux pages pour les élus.',
    ],
    [
      'Cadrage de l’essaimage',
      'Travail sur ce qui ne doit pas changer : la place des usagers, le tarif, le premier accueil. Le reste peut s’adapter.',
      'Écrire la charte en une page, la relire avec deux partenaires.',
    ],
    [
      'Bilan du diagnostic',
      'Deux écarts d’appréciation : modèle économique et équipe. L’équipe se sous-estime sur la mesure d’impact.',
      'Choisir l’objectif prioritaire et deux jalons avant la fin du mois.',
    ],
  ],
  [
    [
      'Retour des visites',
      'Deux associations sur trois travaillent déjà de la même façon. La troisième veut surtout le nom.',
      'Écrire ce qu’une licence interdit, et pas seulement ce qu’elle permet.',
    ],
    [
      'La place des usagers',
      'Le conseil craint des réunions plus longues. Proposition : deux sièges dès le printemps, et un point à mi-année.',
      'Préparer l’élection avec les usagers de trois lieux.',
    ],
    [
      'Lecture du diagnostic',
      'Accord sur presque tout. L’écart porte sur le modèle économique, où l’équipe se voit plus solide que son budget.',
      'Reprendre le budget ligne à ligne avec la trésorière.',
    ],
  ],
];

export const meetingsOfRoad = (index: number): readonly Noted[] => meetings[index % meetings.length] ?? meetings[0];

export const coachNotes: readonly string[] = [
  'La présidente porte presque tout. Aborder la passation avec tact au prochain rendez-vous.',
  'L’équipe va vite et prévient tard. Proposer un point de quinze minutes chaque lundi.',
  'Tension entre le directeur et le conseil sur la redevance. Les recevoir ensemble.',
  'Très bonne énergie, trésorerie courte : vérifier février avant d’encourager l’embauche.',
];

export const lookWords: Readonly<Record<'laureate' | 'coach', readonly string[]>> = {
  laureate: [
    'Nous savons faire vivre un lieu ; conduire plusieurs sites à distance est nouveau pour nous.',
    'Notre force est l’équipe de terrain. Ce qui nous manque est une personne pour le développement.',
    'Nous mesurons peu et tard. Le modèle économique nous inquiète moins que la gouvernance.',
    'Nos partenaires nous suivent depuis six ans, mais tous dans le même département.',
  ],
  coach: [
    'Une équipe lucide. La priorité est la place du siège dans le modèle.',
    'Des fondations solides ; la stratégie doit choisir entre deux voies avant l’été.',
    'L’impact est mieux mesuré que l’équipe ne le dit. Travailler d’abord les partenariats.',
  ],
};
