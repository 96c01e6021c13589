/** Why: fictional projects about health. */
import type { Story } from '../story';

export const health: readonly Story[] = [
  {
    domain: 'health',
    names: [
      ['La Consultation mobile', 'Soins en chemin'],
      ['Le Camion blanc', 'Association Santé des bords'],
      ['Sur le pas de la porte', 'Équipe Proxisanté'],
    ],
    need: 'Dans les quartiers est de {ville}, {n} habitants n’ont pas de médecin traitant et repoussent un soin dentaire depuis plus de deux ans.',
    answer:
      'Une équipe mobile – infirmière, médiatrice, dentiste bénévole – tient une permanence hebdomadaire au pied des immeubles, ouvre les droits et accompagne vers un soignant installé.',
    impact: '{m} personnes reçues en {an}, 39 % rattachées à un médecin traitant dans les trois mois.',
    model: 'Agence régionale (48 %), assurance maladie complémentaire (27 %), commune (15 %), dons (10 %).',
    scaling: 'Nous partageons déjà nos protocoles avec une équipe voisine et voulons passer à trois territoires d’ici deux ans.',
  },
  {
    domain: 'health',
    names: [
      ['Souffler un peu', 'La Parenthèse des aidants'],
      ['Relais d’aidants', 'Association Bulle d’air'],
      ['Le Deuxième Souffle', 'Coopérative Répit'],
    ],
    need: 'Près de {ville}, {n} proches aidants accompagnent chaque jour un parent malade sans jamais s’absenter plus de deux heures.',
    answer:
      'Des relayeurs formés restent au domicile 24 à 72 heures pendant que l’aidant part. Un café mensuel et une ligne d’écoute tenue par d’anciens aidants complètent le répit.',
    impact: '{m} séjours de répit depuis {an}. L’échelle de fardeau mesurée avant et après baisse de huit points en moyenne.',
    model: 'Caisses de retraite et mutuelles (58 %), reste à charge des familles (17 %), département (25 %).',
    scaling: 'Trois associations d’aide à domicile d’une autre région sont prêtes à porter le service avec notre formation.',
  },
  {
    domain: 'health',
    names: [
      ['Assiettes en partage', 'La Cuisine d’à côté'],
      ['Le Marmiton solidaire', 'Association Fourneaux'],
      ['À table', 'Collectif Mijoté'],
    ],
    need: 'À {ville}, {n} ménages aidés souffrent d’une maladie liée à l’alimentation, alors que les colis disponibles contiennent peu de produits frais.',
    answer:
      'Une cuisine de quartier transforme les invendus de producteurs en plats équilibrés, vendus à trois tarifs selon le revenu. Des ateliers menés avec une diététicienne sont prescrits par les médecins.',
    impact:
      '{m} repas par an, 14 tonnes de produits sauvés en {an}, et une baisse de la tension artérielle mesurée chez les participants réguliers.',
    model: 'Ventes (51 %), prescription santé (19 %), insertion (22 %), fonds privés (8 %).',
    scaling: 'Nous voulons ouvrir deux cuisines avec des centres sociaux dans une nouvelle région, en fertilisant plutôt qu’en dupliquant.',
  },
  {
    domain: 'health',
    names: [
      ['Paroles d’atelier', 'Le Fil rouge'],
      ['Mains tenues', 'Association Rebonds'],
      ['Le Banc d’écoute', 'Pair-aidance {ville}'],
    ],
    need: 'Autour de {ville}, une personne hospitalisée en psychiatrie sur deux ne reçoit aucune visite dans le mois qui suit sa sortie.',
    answer:
      '{n} pairs-aidants formés et salariés rendent visite, accompagnent aux démarches et animent un atelier textile ouvert à tous, où l’on vient d’abord pour coudre.',
    impact:
      '{m} personnes suivies depuis {an} ; 34 % de réhospitalisations en moins à un an dans le groupe accompagné, selon le service partenaire.',
    model: 'Hôpital partenaire (37 %), agence régionale (33 %), ventes de l’atelier (18 %), fondations (12 %).',
    scaling:
      'Deux établissements hospitaliers de régions différentes demandent une formation de pairs-aidants. Nous devons protéger la méthode sans la figer.',
  },
  {
    domain: 'health',
    names: [
      ['Signe avec nous', 'Accès Sourds {ville}'],
      ['La Main qui parle', 'Coopérative Deux Langues'],
      ['Entendre autrement', 'Association Le Signe commun'],
    ],
    need: 'Sans interprète, une personne sourde sur trois quitte les urgences de {ville} sans avoir compris son ordonnance.',
    answer:
      'Un service de visio-interprétation réservé en dix minutes, tenu par {n} interprètes diplômés, et une formation de deux jours pour les équipes d’accueil des hôpitaux et des mairies.',
    impact: '{m} consultations interprétées en {an} ; quatre usagers sur cinq disent avoir pu poser toutes leurs questions.',
    model: 'Abonnements des établissements (64 %), formation (21 %), subventions (15 %).',
    scaling:
      'Passer de onze à quarante établissements suppose une coopérative d’interprètes multi-régionale. Nous cherchons le bon montage.',
  },
  {
    domain: 'health',
    names: [
      ['Bouger malgré tout', 'Sport sur ordonnance {ville}'],
      ['Le Maillot', 'Association Second Élan'],
      ['À son rythme', 'Collectif Pas à pas'],
    ],
    need: 'À {ville}, {n} malades chroniques reçoivent une prescription d’activité physique qu’ils ne suivent pas : trop cher, trop loin, trop intimidant.',
    answer:
      'Des éducateurs spécialisés accueillent en groupe de huit, près de chez soi, pendant un an. Les clubs du territoire sont formés pour prendre la suite.',
    impact: '{m} participants en {an} ; 68 % pratiquent encore un an après ; périmètre de marche doublé.',
    model: 'Mutuelles (36 %), assurance maladie (29 %), participations (13 %), collectivités (22 %).',
    scaling: 'Notre plateforme de suivi peut servir d’autres départements. Nous visons trois régions avec un réseau de clubs.',
  },
];
