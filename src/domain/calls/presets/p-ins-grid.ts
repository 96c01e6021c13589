/**
 * Why: five criteria whose six levels say what one can see in a dossier, so that two jurors mean the same by 4.
 * [I] Our proposition: no public grid of P'INS was found; criteria follow the conditions of [V6] avise.org, « Le programme P'INS ».
 */
import type { Criterion } from '../calls';

export const pInsGrid: readonly Criterion[] = [
  {
    id: 'innovation',
    label: 'Innovation sociale',
    help: 'La réponse est-elle nouvelle là où elle se déploie, et construite avec les personnes concernées ?',
    weight: 20,
    anchors: [
      'Le besoin social n’est pas décrit, ou la réponse est une offre courante.',
      'Le besoin est affirmé sans source ; la réponse ressemble à ce qui existe déjà sur le territoire.',
      'Le besoin est documenté ; la nouveauté tient à un aspect secondaire ; les usagers sont consultés.',
      'La réponse diffère nettement de l’offre existante ; les usagers participent à sa conception.',
      'La rupture est claire et testée ; usagers et partenaires coconstruisent et coévaluent.',
      'La rupture est prouvée par l’usage, reconnue par des pairs, et transmissible à d’autres.',
    ],
  },
  {
    id: 'impact',
    label: 'Impact démontré',
    help: 'Que sait-on de ce qui change pour les bénéficiaires, et avec quelle solidité ?',
    weight: 25,
    anchors: [
      'Aucun résultat n’est présenté.',
      'Des activités sont comptées, sans effet décrit sur les personnes.',
      'Des témoignages ou quelques indicateurs, sans méthode ni comparaison.',
      'Des indicateurs suivis sur au moins un an, avec une méthode expliquée.',
      'Une évaluation structurée, limites comprises, montre des effets nets pour les bénéficiaires.',
      'Une évaluation externe ou comparée confirme les effets, et l’équipe a changé ses pratiques grâce à elle.',
    ],
  },
  {
    id: 'ambition',
    label: "Ambition et stratégie de changement d'échelle",
    help: 'Le projet sait-il où il va, comment, avec qui, et ce qu’il ne veut pas perdre ?',
    weight: 25,
    anchors: [
      'Aucune nouvelle région, ou un simple souhait.',
      'Une région est citée, sans raison ni partenaire.',
      'Une stratégie est choisie ; les étapes et les moyens restent flous.',
      'Stratégie, étapes et territoires sont cohérents ; des contacts existent sur place.',
      'Le plan est chiffré, des partenaires locaux sont engagés, ce qui doit rester fidèle est écrit.',
      'Une première réplication ou coopération fonctionne déjà et a servi à corriger le plan.',
    ],
  },
  {
    id: 'model',
    label: 'Modèle économique',
    help: 'Les ressources tiennent-elles aujourd’hui, et tiendront-elles à plus grande échelle ?',
    weight: 15,
    anchors: [
      'Les comptes ne sont pas fournis, ou la survie à un an est en cause.',
      'Une ressource unique et incertaine ; déficit sans explication.',
      'Équilibre annoncé, mais les hypothèses ne sont pas justifiées.',
      'Équilibre proche ou atteint, ressources diversifiées, coûts d’un nouveau territoire estimés.',
      'Équilibre atteint depuis un exercice, modèle par territoire décrit et prudent.',
      'Modèle éprouvé sur plusieurs territoires, réserves suffisantes, dépendances maîtrisées.',
    ],
  },
  {
    id: 'team',
    label: 'Équipe et gouvernance',
    help: 'Les personnes et les décisions sont-elles prêtes pour ce changement ?',
    weight: 15,
    anchors: [
      'Personne n’est désigné pour porter le développement.',
      'Un porteur isolé, sans temps dédié ; gouvernance de façade.',
      'Un responsable est désigné ; le conseil soutient le projet sans y être associé.',
      'Du temps est dédié, les compétences manquantes sont nommées, la gouvernance est démocratique.',
      'Équipe complémentaire, parties prenantes dans les décisions, développement voté.',
      'L’équipe a déjà conduit un changement de cette taille, et la gouvernance s’ouvre aux nouveaux territoires.',
    ],
  },
];
