/** Why: more fictional projects about health and care. */
import type { Story } from '../story';

export const care: readonly Story[] = [
  {
    domain: 'health',
    names: [
      ['Le Jardin des pouls', 'Sages-femmes du littoral'],
      ['Mille jours', 'Association Premier Cri'],
      ['Attendre ensemble', 'Maison de naissance des Dunes'],
    ],
    need: 'Depuis la fermeture de la maternité, {n} femmes par trimestre font plus d’une heure de route vers {ville} pour un rendez-vous de grossesse.',
    answer:
      'Des sages-femmes reçoivent près de chez soi, par groupes de huit femmes au même terme, et préparent ensemble le trajet, l’accouchement et le retour. Les pères et les grands-mères sont invités.',
    impact: '{m} grossesses suivies en {an} ; les venues en urgence ont baissé d’un tiers.',
    model: 'Assurance maladie (52 %), communes (21 %), fondations (27 %).',
    scaling: 'Quatre territoires sans maternité veulent ouvrir un groupe. Nous formerions des binômes pendant six mois.',
  },
  {
    domain: 'health',
    names: [
      ['Bouche cousue, non merci', 'Le Bus des sourires'],
      ['Dent pour dent', 'Association Molaires sans frontières'],
      ['Le Brossage', 'Coopérative Soins du matin'],
    ],
    need: 'Dans les établissements pour personnes âgées de {ville}, {n} résidents sur cent n’ont vu aucun dentiste depuis leur entrée.',
    answer:
      'Un cabinet mobile passe chaque mois, soigne au fauteuil roulant et forme les équipes au soin de bouche. Les étudiants en dernière année y font leur stage.',
    impact: '{m} résidents soignés en {an} ; dénutrition en baisse de neuf points dans les établissements suivis.',
    model: 'Actes (46 %), établissements (31 %), agence régionale (23 %).',
    scaling: 'Trois facultés d’autres régions proposent leurs étudiants. Un second véhicule coûte 190 000 €.',
  },
  {
    domain: 'health',
    names: [
      ['Tête froide', 'Écoute Jeunes {ville}'],
      ['La Cabane', 'Association Grand Large'],
      ['On se pose', 'Collectif Pause longue'],
    ],
    need: 'À {ville}, un adolescent attend {n} jours un premier rendez-vous au centre médico-psychologique. L’attente est le moment où tout se dégrade.',
    answer:
      'Un lieu sans rendez-vous, ouvert de 16 h à 20 h, tenu par des psychologues et de jeunes pairs. On y vient pour jouer, on y parle si on veut, et l’on est accompagné jusqu’au premier rendez-vous.',
    impact: '{m} jeunes accueillis en {an}, dont 44 % n’ont pas eu besoin de soins ensuite.',
    model: 'Agence régionale (42 %), ville (29 %), caisse d’allocations (19 %), mécénat (10 %).',
    scaling: 'Deux réseaux de maisons de jeunes veulent la formation des pairs. Nous craignons de perdre l’esprit du lieu.',
  },
  {
    domain: 'health',
    names: [
      ['Le Goût revenu', 'Cuisine Thérapie {ville}'],
      ['Bouillon de vie', 'Association Les Cuillères'],
      ['Manger pendant', 'Coopérative Table douce'],
    ],
    need: 'Autour de {ville}, {n} personnes par mois commencent une chimiothérapie ; la moitié perd le goût et se nourrit mal, sans que personne ne cuisine avec elles.',
    answer:
      'Une cheffe et une diététicienne cuisinent avec les patients et leurs proches, à l’hôpital puis à domicile. Des plats prêts sont livrés les semaines de traitement.',
    impact: '{m} repas partagés en {an} ; perte de poids moyenne divisée par deux selon l’étude du service.',
    model: 'Hôpitaux (33 %), mutuelles (38 %), ventes (17 %), dons (12 %).',
    scaling: 'Six services d’oncologie de trois régions le demandent. Il faut former des cheffes et tenir la qualité.',
  },
  {
    domain: 'health',
    overseas: true,
    names: [
      ['Sucre lent', 'Diabète en marche'],
      ['La Palabre', 'Association Bien dans son corps'],
      ['Mon glucomètre et moi', 'Réseau Patients de {ville}'],
    ],
    need: 'À {ville}, un adulte sur sept est diabétique ; {n} % d’entre eux ne suivent plus leur traitement au bout d’un an.',
    answer:
      'Des patients formés tiennent des causeries dans les marchés, les églises et les stades, en créole comme en français, et rappellent chacun tous les quinze jours.',
    impact: '{m} personnes suivies depuis {an} ; l’hémoglobine glyquée baisse de 0,8 point en dix mois.',
    model: 'Agence régionale (55 %), mutuelles (30 %), communes (15 %).',
    scaling: 'Un réseau de soins d’une autre région veut former trente patients. Nous écrivons le guide avec eux.',
  },
];
