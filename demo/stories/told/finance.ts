/** Why: fictional projects about solidarity finance. */
import type { Story } from '../story';

export const finance: readonly Story[] = [
  {
    domain: 'finance',
    names: [
      ['La Tirelire commune', 'Épargne de quartier'],
      ['Microcrédit d’à côté', 'Association Coup de pouce {ville}'],
      ['Le Bas de laine', 'Coopérative La Réserve'],
    ],
    need: 'À {ville}, {n} foyers n’ont plus accès au crédit et empruntent à leurs proches pour un frigo ou une réparation de voiture.',
    answer:
      'Des groupes d’épargne de douze personnes, accompagnés six mois, mettent en commun de petites sommes et se prêtent sans intérêt. Une conseillère aide chacun à tenir son budget.',
    impact: '{m} membres depuis {an}, 98 % de remboursement et 310 € d’épargne moyenne à la sortie.',
    model: 'Bailleurs sociaux (38 %), banque coopérative (34 %), collectivités (28 %).',
    scaling:
      'La méthode est écrite et l’animation peut être confiée à des centres sociaux. Deux fédérations de régions voisines veulent l’adopter.',
  },
  {
    domain: 'finance',
    names: [
      ['Prévenir l’endettement', 'Point Budget {ville}'],
      ['Comptes clairs', 'Association Balises'],
      ['Le Bon Moment', 'Coopérative Équilibre'],
    ],
    need: 'Les dossiers de surendettement déposés à {ville} arrivent en moyenne deux ans après le premier incident de paiement.',
    answer:
      'Un repérage précoce avec {n} bailleurs et fournisseurs d’énergie : dès le deuxième impayé, un bénévole formé appelle, sans jugement, et propose trois rendez-vous.',
    impact: '{m} ménages accompagnés en {an}, dont 71 % sans nouvel incident un an plus tard.',
    model: 'Contribution des créanciers partenaires (57 %), collectivités (28 %), mécénat (15 %).',
    scaling: 'Un fournisseur national souhaite étendre le repérage. Nous voulons que l’accompagnement reste local et associatif.',
  },
  {
    domain: 'finance',
    names: [
      ['Terres en commun', 'Foncière des Sillons'],
      ['Racines', 'Coopérative Champ libre'],
      ['La Part du champ', 'Association Semences et Cie'],
    ],
    need: 'Près de {ville}, la moitié des agriculteurs partiront à la retraite d’ici dix ans ; les candidats à l’installation ne trouvent ni terre ni crédit.',
    answer:
      'Une foncière solidaire collecte l’épargne de {n} citoyens, achète les fermes et les loue à des paysans accompagnés trois ans par un parrain du métier.',
    impact: '{m} hectares préservés depuis {an}, dix-sept fermes installées, toutes encore en activité.',
    model: 'Loyers (49 %), frais de collecte (16 %), prestations aux collectivités (35 %).',
    scaling: 'Trois groupes citoyens d’autres régions demandent une foncière sœur. La question est celle de la gouvernance commune.',
  },
  {
    domain: 'finance',
    names: [
      ['Monnaie vive', 'L’Abeille {ville}'],
      ['Le Sou du coin', 'Association Circuit court'],
      ['La Monnaie des communs', 'Coopérative Troc et Co'],
    ],
    need: 'Les commerces du centre de {ville} ferment, et {n} associations locales peinent à payer leurs fournisseurs d’un mois sur l’autre.',
    answer:
      'Une monnaie locale numérique, acceptée par les commerces et les communes, adossée à un fonds de prêts courts aux associations.',
    impact: '{m} utilisateurs en {an}, un multiplicateur local estimé à 1,8 par une étude universitaire et 41 prêts relais.',
    model: 'Adhésions (31 %), gestion du fonds (24 %), collectivités (45 %).',
    scaling: 'Nous voulons mutualiser la plateforme avec six monnaies d’autres régions, par coopération.',
  },
];
