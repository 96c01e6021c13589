/** Why: fictional projects about mobility and access to essential services. */
import type { Story } from '../story';

export const mobility: readonly Story[] = [
  {
    domain: 'mobility',
    names: [
      ['Roule avec moi', 'Les Volants solidaires'],
      ['Le Taxi des bourgs', 'Trajets communs'],
      ['Passe me prendre', 'Association Covoit’Âge'],
    ],
    need: 'Autour de {ville}, une personne de plus de 75 ans sur trois a renoncé à un rendez-vous médical faute de moyen de transport. Les lignes régulières s’arrêtent à 18 h et ne passent pas dans les hameaux.',
    answer:
      'Nous organisons un transport d’utilité sociale assuré par {n} conducteurs bénévoles, indemnisés au kilomètre, réservé par téléphone la veille. Une coordinatrice salariée regroupe les trajets et appelle chaque passager après sa première course.',
    impact:
      'En {an}, {m} personnes ont été transportées et 61 % d’entre elles disent sortir au moins une fois de plus par semaine. Une évaluation menée avec un laboratoire de géographie a montré un recul net des rendez-vous manqués.',
    model:
      'Participation des passagers (22 %), convention avec la communauté de communes (41 %), caisse de retraite complémentaire (25 %) et dons (12 %). L’exercice est équilibré depuis deux ans.',
    scaling:
      'Quatre intercommunalités d’une région voisine nous demandent de les aider à ouvrir un service identique. Nous voulons écrire un guide d’implantation et accompagner deux ouvertures pilotes.',
  },
  {
    domain: 'mobility',
    names: [
      ['Selle partagée', 'La Petite Chaîne'],
      ['Vélo-relais', 'Atelier du Dérailleur'],
      ['En danseuse', 'Coopérative Deux Roues libres'],
    ],
    need: 'À {ville}, {n} demandeurs d’emploi sur dix déclarent avoir refusé une formation ou un poste parce qu’ils ne pouvaient pas s’y rendre. Le permis et la voiture restent hors de portée.',
    answer:
      'Notre atelier remet en état des vélos et des vélos à assistance électrique, les loue 18 € par mois aux personnes envoyées par les conseillers emploi, et propose six séances de remise en selle en petit groupe.',
    impact:
      '{m} personnes équipées en {an}, dont 58 % de femmes. Six mois après, deux sur trois utilisent encore le vélo pour aller travailler.',
    model: 'Location et réparation grand public (46 %), prescription par les acteurs de l’emploi (31 %), fonds privés (23 %).',
    scaling:
      'Deux structures d’insertion de régions limitrophes souhaitent ouvrir un atelier sous le même nom. Nous hésitons entre une franchise sociale et un transfert de savoir-faire.',
  },
  {
    domain: 'mobility',
    names: [
      ['Auto-école de la Traverse', 'La Traverse'],
      ['Permis d’avancer', 'Association Cap Volant'],
      ['Le Créneau', 'Coopérative Le Créneau'],
    ],
    need: 'Sans permis, pas d’emploi dans la logistique ni dans l’aide à domicile. Autour de {ville}, les auto-écoles classiques refusent les candidats qui lisent mal le français.',
    answer:
      'Une auto-école associative qui enseigne le code en images et en français simple, avec un simulateur, un groupe de parole sur la peur de conduire et un moniteur formé aux troubles « dys ».',
    impact: '{n} candidats par an, 72 % de réussite à l’examen pratique, et {m} retours à l’emploi constatés depuis l’ouverture.',
    model: 'Prestations à prix social (28 %), conventions avec le département et les employeurs (52 %), mécénat (20 %).',
    scaling:
      'Nous avons formalisé la méthode en 2024 et formé une première structure. L’ambition est d’essaimer dans deux nouvelles régions par duplication souple.',
  },
  {
    domain: 'mobility',
    names: [
      ['Le Bus qui vient', 'Services en route'],
      ['La Place du jeudi', 'Association Itinérances'],
      ['Bonjour facteur', 'Collectif Dernier kilomètre'],
    ],
    need: 'Dans les vallées autour de {ville}, il faut {n} minutes de route pour trouver une mairie ouverte, un guichet ou une prise de sang.',
    answer:
      'Un bus aménagé réunit un guichet numérique, une infirmière et une épicerie de vrac ; il s’arrête chaque semaine au même endroit, à la même heure, et sert aussi de lieu de rencontre.',
    impact: '{m} habitants servis en {an} ; un tiers disent y avoir fait une démarche qu’ils avaient abandonnée.',
    model: 'Département et intercommunalités (61 %), ventes (17 %), opérateurs partenaires (22 %).',
    scaling: 'Deux départements ont inscrit le service à leur schéma. Il faut passer d’un bus à cinq sans perdre le lien.',
  },
  {
    domain: 'mobility',
    names: [
      ['Lever les freins', 'Plateforme Mobilité {ville}'],
      ['Le Garage du coin', 'Association Clé de douze'],
      ['Huile de coude', 'Garage solidaire des Deux Rives'],
    ],
    need: 'Autour de {ville}, {n} % des salariés en insertion roulent dans une voiture qui ne passerait pas le contrôle technique.',
    answer:
      'Un garage solidaire répare à prix coûtant sur prescription, loue douze véhicules à la journée et apprend à entretenir sa voiture le samedi matin.',
    impact: '{m} réparations en {an} ; 212 contrats de travail maintenus d’après les prescripteurs.',
    model: 'Réparation et location (57 %), insertion (28 %), mécénat d’un assureur (15 %).',
    scaling: 'Un réseau d’assureurs mutualistes propose d’ouvrir trois garages dans deux nouvelles régions.',
  },
];
