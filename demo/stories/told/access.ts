/** Why: more fictional projects about mobility and access to essential services, from villages, suburbs and overseas. */
import type { Story } from '../story';

export const access: readonly Story[] = [
  {
    domain: 'mobility',
    overseas: true,
    names: [
      ['Pirogue santé', 'Les Passeurs du fleuve'],
      ['Rives reliées', 'Association Takari'],
      ['Le Ponton commun', 'Coopérative Fil de l’eau'],
    ],
    need: 'En amont de {ville}, {n} familles n’ont ni route ni ligne régulière : une ordonnance, un dossier de bourse ou une commande mettent deux jours à arriver.',
    answer:
      'Des tournées à heures fixes, par l’eau puis par la route, portent médicaments, courrier et dossiers. Deux médiatrices qui parlent les langues du territoire remplissent les démarches sur place.',
    impact: '{m} démarches achevées en {an}, et un traitement chronique interrompu trois fois moins souvent selon le centre de santé.',
    model: 'Agence régionale de santé (39 %), collectivité (28 %), livraisons (21 %), fondations (12 %).',
    scaling:
      'Deux bassins voisins nous demandent de former leurs équipages. Nous voulons écrire la méthode avant d’ouvrir un second port d’attache.',
  },
  {
    domain: 'mobility',
    names: [
      ['Les Marcheurs de l’aube', 'Pédibus et compagnie'],
      ['À pied d’école', 'Collectif Trottoirs vivants'],
      ['Ligne de vie', 'Association Premiers pas'],
    ],
    need: 'À {ville}, {n} % des enfants habitent à moins d’un kilomètre de l’école et y vont en voiture ; deux carrefours concentrent la moitié des accidents.',
    answer:
      'Des lignes de marche tenues par des retraités volontaires et des parents, un diagnostic des trottoirs fait par les enfants, et un carnet de travaux remis chaque trimestre à la mairie.',
    impact: '{m} enfants marchent chaque matin depuis {an} ; dix-neuf traversées ont été refaites.',
    model: 'Communes (54 %), assureur mutualiste (26 %), fondations (20 %).',
    scaling: 'Huit communes d’une autre région veulent le carnet et la formation. Nous hésitons entre licence libre et label.',
  },
  {
    domain: 'mobility',
    names: [
      ['Remorque', 'Les Messagers du marché'],
      ['Cargo de quartier', 'Coopérative Dernière Rue'],
      ['Le Triporteur', 'Association Pédale utile'],
    ],
    need: 'Au centre de {ville}, {n} commerces ne livrent plus : les personnes qui marchent mal commandent loin, et plus cher.',
    answer:
      'Une coopérative de livreuses et de livreurs salariés porte courses, repas et linge à vélo, monte les étages et prend des nouvelles. L’adhésion coûte trois euros par mois.',
    impact: '{m} foyers livrés en {an}, sept emplois durables, et un appel à la famille ou au médecin une fois sur quarante.',
    model: 'Courses (63 %), adhésions (11 %), caisse de retraite (26 %).',
    scaling: 'Trois villes moyennes d’autres régions ont un local prêt. Il nous faut un statut de groupe et un outil de tournée commun.',
  },
  {
    domain: 'mobility',
    names: [
      ['Papiers en règle', 'La Table des démarches'],
      ['Le Guichet patient', 'Association Plume et Clavier'],
      ['Écrire pour tous', 'Écrivains publics de {ville}'],
    ],
    need: 'Près de {ville}, {n} personnes par semaine repartent d’un guichet sans avoir pu achever leur demande : le site demande un courriel, le formulaire une langue qu’elles lisent mal.',
    answer:
      'Des écrivaines publiques salariées tiennent table dans les laveries, les marchés et les foyers. Chaque dossier est suivi jusqu’à la réponse, par la même personne.',
    impact: '{m} dossiers suivis en {an} : 83 % ont abouti, pour un droit moyen de 146 € par mois.',
    model: 'Département (45 %), bailleurs (20 %), opérateurs (23 %), dons (12 %).',
    scaling: 'Deux réseaux de laveries sont partants dans trois régions. Nous devons garder le suivi par une seule personne.',
  },
  {
    domain: 'mobility',
    names: [
      ['Conduire après', 'Association Retour au volant'],
      ['Reprendre la route', 'Coopérative Bon Créneau'],
      ['Le Siège avant', 'Collectif Mains libres'],
    ],
    need: 'Après un accident vasculaire, {n} habitants du bassin de {ville} cessent de conduire sans qu’un avis le leur demande, faute d’évaluation à moins de cent kilomètres.',
    answer:
      'Une ergothérapeute et une monitrice évaluent ensemble, en véhicule adapté, près de chez soi. Ceux qui ne conduiront plus repartent avec une solution de trajet, pas seulement un refus.',
    impact: '{m} évaluations en {an} : 57 % ont repris le volant, tous les autres ont une solution six mois après.',
    model: 'Mutuelles (41 %), assurance maladie (32 %), département (27 %).',
    scaling: 'Quatre centres de rééducation d’autres régions prêteraient leurs murs. Nous cherchons comment former les binômes.',
  },
];
