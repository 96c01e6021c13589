/** Why: more fictional projects about housing, from city centres to islands. */
import type { Story } from '../story';

export const dwelling: readonly Story[] = [
  {
    domain: 'housing',
    overseas: true,
    names: [
      ['Case à venir', 'Les Compagnons du bardeau'],
      ['Toit debout', 'Association Kaz ansanm'],
      ['Avant le cyclone', 'Coopérative Vent contraire'],
    ],
    need: 'À {ville}, {n} maisons sur cent ne tiendraient pas un vent fort : les réparer coûte moins qu’un relogement, mais personne n’avance la somme.',
    answer:
      'Des artisans locaux et des habitants formés renforcent une maison en six jours : ancrages, volets, évacuation d’eau. Une caisse commune avance les matériaux, remboursés sur trente mois.',
    impact: '{m} logements renforcés depuis {an} ; aucun n’a été évacué lors des deux dernières alertes.',
    model: 'Collectivité (38 %), assureurs (22 %), remboursements (25 %), fondations (15 %).',
    scaling: 'Deux autres îles demandent la méthode et la caisse. La première question est celle de la garantie.',
  },
  {
    domain: 'housing',
    names: [
      ['Le Bail à deux', 'Louer en confiance'],
      ['Premier bail', 'Association Garants d’ici'],
      ['La Caution du coin', 'Coopérative Tiers de confiance'],
    ],
    need: 'À {ville}, {n} logements privés restent vides parce que leurs propriétaires craignent l’impayé, pendant que des salariés pauvres dorment en voiture.',
    answer:
      'L’association loue au propriétaire, sous-loue au ménage, puis glisse le bail à son nom au bout d’un an. Une gestionnaire passe chaque mois, avec une boîte à outils.',
    impact: '{m} ménages logés en {an} ; 91 % des baux ont glissé, 2 % d’impayés couverts par le fonds.',
    model: 'État (36 %), loyers (33 %), département (19 %), fonds de garantie (12 %).',
    scaling: 'Une fédération de propriétaires veut trois antennes dans deux régions. Nous devons séparer la gestion du fonds.',
  },
  {
    domain: 'housing',
    names: [
      ['L’Hôtel retourné', 'Ateliers du Rempart'],
      ['Chambres ouvertes', 'Foncière Longue Marche'],
      ['Entre les murs', 'Association Volets bleus'],
    ],
    need: 'Le long de la nationale, près de {ville}, des hôtels ferment l’un après l’autre alors que {n} jeunes en apprentissage cherchent une chambre pour l’année.',
    answer:
      'Une foncière solidaire achète un hôtel, le transforme en résidence avec les apprentis du bâtiment et garde une cuisine ouverte aux voisins le midi.',
    impact:
      '{m} apprentis logés depuis {an}, à 290 € par mois charges comprises ; trois ruptures de contrat sur quatre évitées selon les centres de formation.',
    model: 'Loyers (58 %), branches professionnelles (23 %), restauration (19 %).',
    scaling: 'Dix-sept bâtiments sont repérés dans quatre régions. Il faut une société mère et un règlement commun.',
  },
  {
    domain: 'housing',
    names: [
      ['Voisins de cordée', 'La Conciergerie du Vallon'],
      ['Porte cinq', 'Association Palier commun'],
      ['L’Échelle', 'Coopérative Petits travaux'],
    ],
    need: 'Dans une copropriété fragile de {ville}, {n} ampoules, serrures et fuites attendent plus de deux mois ; les charges montent et les gens partent.',
    answer:
      'Une conciergerie tenue par des habitants salariés répare le jour même, tient une outilthèque et prépare l’assemblée avec les copropriétaires qui n’y venaient plus.',
    impact: '{m} interventions en {an} ; la présence en assemblée est passée de 22 à 61 %.',
    model: 'Copropriétés (47 %), ville (30 %), bailleur (14 %), outilthèque (9 %).',
    scaling: 'Trois syndics coopératifs la veulent dans leurs résidences, hors de notre région. Le métier est à décrire.',
  },
  {
    domain: 'housing',
    names: [
      ['Sous les tilleuls', 'Béguinage des Tilleuls'],
      ['La Maisonnée', 'Association Feu de bois'],
      ['Vivre à huit', 'Coopérative Grande Tablée'],
    ],
    need: 'Autour de {ville}, {n} adultes handicapés vivent encore chez des parents de plus de soixante-quinze ans, sans projet pour la suite.',
    answer:
      'Des maisons de huit, moitié personnes handicapées, moitié étudiants ou salariés, avec deux accompagnants et un conseil de maison où chacun vote.',
    impact: '{m} nuits d’essai en {an}, puis quatre maisons ouvertes ; sept parents sur dix disent « pouvoir vieillir ».',
    model: 'Loyers (44 %), aide à la vie partagée (37 %), dons (19 %).',
    scaling: 'Des collectifs de familles de cinq départements demandent un mode d’emploi et une présence la première année.',
  },
];
