import type { ChartData } from '../../shared/charts/chart';

const axes = ['Gouvernance', 'Modèle économique', "Mesure d'impact", 'Ressources humaines', 'Partenariats', "Changement d'échelle"];

export const chartSamples: readonly { readonly label: string; readonly data: ChartData }[] = [
  {
    label: 'Diagnostic, entrée et sortie',
    data: {
      kind: 'radar',
      names: axes,
      namesAre: 'Axe',
      series: [
        { label: 'Entrée', values: [2, 3, 1, 2, 4, 2] },
        { label: 'Sortie', values: [4, 4, 3, 3, 4, 4] },
      ],
      max: 5,
    },
  },
  {
    label: 'Candidatures par étape',
    data: {
      kind: 'funnel',
      names: ['Déposées', 'Recevables', 'Lues', 'Lauréates'],
      namesAre: 'Étape',
      series: [{ label: 'Candidatures', values: [450, 310, 310, 12] }],
    },
  },
  {
    label: 'Dépôts par jour',
    data: {
      kind: 'lines',
      names: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.'],
      namesAre: 'Jour',
      series: [
        { label: 'Cette année', values: [4, 7, 12, 80, 210] },
        { label: "L'an passé", values: [3, 9, 10, 64, null] },
      ],
    },
  },
];

export const yearsSample: ChartData = {
  kind: 'bars',
  names: ['2023', '2024', '2025', '2026'],
  namesAre: 'Année',
  series: [{ label: 'Projets accompagnés', values: [14, 18, 17, 22] }],
  standsOut: 3,
};
