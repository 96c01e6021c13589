/** Why: fictional projects about housing. */
import type { Story } from '../story';

export const housing: readonly Story[] = [
  {
    domain: 'housing',
    names: [
      ['Toits d’union', 'Habiter ensemble {ville}'],
      ['La Clé des jeunes', 'Association Paliers'],
      ['Chambre d’amis', 'Un air de palier'],
    ],
    need: 'À {ville}, {n} jeunes travailleurs attendent un logement alors que des maisons trop grandes n’abritent plus qu’une personne âgée.',
    answer:
      'Nous formons et suivons des binômes de cohabitation : une chambre à loyer modéré contre une présence. Un contrat écrit, trois visites par an et une médiatrice joignable le week-end.',
    impact: '{m} binômes formés depuis {an} ; durée moyenne de onze mois ; 84 % des seniors déclarent se sentir moins seuls.',
    model: 'Cotisations des binômes (35 %), bailleur social partenaire (30 %), caisse de retraite et commune (35 %).',
    scaling:
      'Deux métropoles nous sollicitent. Nous voulons ouvrir une antenne dans une nouvelle région et outiller un réseau d’associations partenaires.',
  },
  {
    domain: 'housing',
    names: [
      ['Rénover à plusieurs mains', 'Chantiers voisins'],
      ['Maisons réparées', 'Les Bâtisseurs du coin'],
      ['Le Coup de truelle', 'Coopérative Mur à mur'],
    ],
    need: 'Dans le bassin de {ville}, un propriétaire modeste sur quatre vit dans un logement mal isolé et ne peut avancer le coût des travaux.',
    answer:
      'Des chantiers d’auto-réhabilitation accompagnée : un encadrant technique, le propriétaire, ses voisins et des salariés en insertion isolent et assainissent le logement en trois semaines.',
    impact:
      '{n} logements rénovés en {an}, deux classes énergétiques gagnées en moyenne et {m} salariés en insertion formés aux écomatériaux.',
    model: 'Prestations aux collectivités (44 %), aides à la rénovation (26 %), insertion par l’activité économique (30 %).',
    scaling:
      'Notre méthode de préparation du chantier est demandée par trois structures d’insertion. Nous visons une coopération régionale, puis une nouvelle région.',
  },
  {
    domain: 'housing',
    names: [
      ['Escale', 'Les Haltes de {ville}'],
      ['Pause-toit', 'Association Seuils'],
      ['Le Temps d’une clé', 'Collectif Entre-deux'],
    ],
    need: 'Des immeubles de {ville} restent vides trois à cinq ans avant travaux pendant que {n} familles dorment à l’hôtel social.',
    answer:
      'Nous négocions des conventions d’occupation temporaire, sécurisons les lieux en six semaines et y logeons des familles avec un accompagnement social et un atelier partagé ouvert au quartier.',
    impact: '{m} personnes logées depuis {an}, dont 47 % ont accédé à un logement durable à la sortie.',
    model: 'État et métropole (55 %), propriétaires (18 %), location d’ateliers (15 %), mécénat (12 %).',
    scaling: 'Un bailleur national propose douze sites dans quatre régions. Nous devons structurer le siège avant de dire oui.',
  },
  {
    domain: 'housing',
    names: [
      ['Grandir au village', 'Les Maisons vives'],
      ['Habitat fleuri', 'Coopérative Longue Vue'],
      ['Au fil des âges', 'Association Demain chez soi'],
    ],
    need: 'Les habitants âgés des villages autour de {ville} quittent leur commune pour un établissement situé à quarante kilomètres, faute d’étape entre la maison et l’institution.',
    answer:
      'Un habitat partagé de {n} logements adaptés, une salle commune ouverte au village, une animatrice et des services choisis ensemble par les habitants réunis en coopérative.',
    impact: '{m} habitants, aucune entrée contrainte en établissement depuis {an}, et une épicerie rouverte grâce à la salle commune.',
    model: 'Loyers et charges (62 %), aide à la vie partagée (24 %), services au village (14 %).',
    scaling:
      'Six communes de deux autres régions ont délibéré pour nous accueillir. Il nous faut un modèle de coopération avec des opérateurs locaux.',
  },
  {
    domain: 'housing',
    names: [
      ['Meubles de passage', 'La Ressourcerie du Canal'],
      ['Emménager', 'Association Second Lieu'],
      ['Le Garde-meuble', 'Coopérative Tiroirs'],
    ],
    need: 'Une famille relogée à {ville} dort en moyenne {n} nuits à même le sol : le logement est vide et l’équipement coûte deux mois de revenu.',
    answer:
      'Nous collectons le mobilier d’entreprises et de particuliers, le remettons en état avec des salariés en insertion et équipons un logement complet en 72 heures.',
    impact: '{m} logements équipés depuis {an}, 210 tonnes réemployées et 26 contrats d’insertion.',
    model: 'Prestations aux bailleurs (43 %), boutique (24 %), éco-organisme (15 %), insertion (18 %).',
    scaling: 'Un éco-organisme propose de nous suivre dans deux régions. Nous devons choisir entre antennes et partenaires.',
  },
];
