/** Why: more fictional projects about solidarity finance. */
import type { Story } from '../story';

export const saving: readonly Story[] = [
  {
    domain: 'finance',
    names: [
      ['Avance sur chantier', 'La Caisse des artisans'],
      ['Le Prêt d’honneur', 'Association Mise de départ'],
      ['Outils d’abord', 'Coopérative Premier Devis'],
    ],
    need: 'À {ville}, {n} artisans par an renoncent à un chantier faute d’avancer les matériaux ; la banque demande trois bilans.',
    answer:
      'Un fonds avance les matériaux sur présentation du devis signé, payés directement au fournisseur. Un artisan retraité suit chaque chantier jusqu’à la facture.',
    impact: '{m} chantiers menés depuis {an} ; 97 % remboursés à l’échéance.',
    model: 'Commission de 2 % (40 %), fournisseurs (25 %), région (35 %).',
    scaling: 'Deux chambres de métiers veulent le fonds. Il nous faut un dépositaire commun.',
  },
  {
    domain: 'finance',
    names: [
      ['La Tontine ouverte', 'Femmes d’épargne'],
      ['Sou-sou', 'Association Main à main'],
      ['Cercle de douze', 'Coopérative La Corbeille'],
    ],
    need: 'Dans les quartiers de {ville}, {n} femmes gèrent l’argent du foyer sans compte à leur nom.',
    answer:
      'Des cercles de douze épargnent chaque semaine, ouvrent leurs comptes ensemble et financent à tour de rôle un projet. Une banquière à la retraite tient la permanence.',
    impact: '{m} comptes ouverts en {an}, 64 activités créées, aucune défaillance dans 118 cercles.',
    model: 'Banque partenaire (44 %), ville (26 %), fondations (30 %).',
    scaling: 'Trois fédérations d’outre-mer et une métropole demandent l’animation. La charte tient en une page.',
  },
  {
    domain: 'finance',
    names: [
      ['Soleil partagé', 'Toits citoyens de {ville}'],
      ['Watt et voisins', 'Coopérative Plein Midi'],
      ['Le Compteur commun', 'Association Lumières basses'],
    ],
    need: 'À {ville}, {n} ménages chauffent une seule pièce, et les toits de leur immeuble n’ont jamais produit un kilowattheure.',
    answer:
      'Une société citoyenne équipe les toits du parc social et vend l’électricité aux locataires, moins cher. La moitié du résultat paie de petits travaux.',
    impact: '{m} locataires raccordés en {an} ; 127 € d’économie moyenne par an.',
    model: 'Ventes (72 %), parts citoyennes (18 %), bailleurs (10 %).',
    scaling: 'Cinq bailleurs, quatre régions : il faut choisir entre une société par territoire et une seule coopérative.',
  },
  {
    domain: 'finance',
    names: [
      ['Dernier loyer', 'Le Fonds des trois mois'],
      ['Avant l’expulsion', 'Association Porte ouverte'],
      ['Tenir', 'Collectif Fin de mois'],
    ],
    need: 'Au tribunal de {ville}, {n} assignations par mois visent moins de trois loyers impayés. Une expulsion coûte vingt fois plus.',
    answer: 'Un fonds paie les loyers dans les dix jours, contre un plan tenu avec une conseillère. Le remboursement va au suivant.',
    impact: '{m} expulsions évitées en {an}, et 81 % des sommes remboursées.',
    model: 'Bailleurs (37 %), dons réguliers (28 %), collectivités (35 %).',
    scaling: 'Quatre barreaux d’autres régions nous ont écrit. Nous voulons mutualiser le fonds, pas l’accompagnement.',
  },
  {
    domain: 'finance',
    names: [
      ['La Boutique au juste prix', 'Épicerie des Trois Ponts'],
      ['Caddie commun', 'Association Panier plein'],
      ['Le Rayon d’en face', 'Coopérative Ventre et Bourse'],
    ],
    need: 'À {ville}, les produits frais coûtent {n} % de plus qu’ailleurs ; les familles modestes achètent conserves et sodas.',
    answer:
      'Un supermarché appartient à ses membres, qui y travaillent trois heures par mois. Les maraîchers sont payés d’avance, et un tarif bas est financé par les autres.',
    impact: '{m} membres depuis {an} ; 38 % sous le seuil de pauvreté, autant de légumes achetés que les autres.',
    model: 'Ventes (86 %), parts sociales (9 %), subventions (5 %).',
    scaling: 'Deux groupes d’habitants d’autres régions demandent nos statuts, notre logiciel et un prêt de démarrage.',
  },
];
