/** Why: people who do not exist, with names of all the origins that one meets in France; both lists have a prime length, so that thousands of pairs differ. */

export type Gender = 'f' | 'm';

/** Feminine and masculine in turn. */
const firstNames = (
  'Aïssatou Antoine Anouk Bastien Bénédicte Boubacar Camélia Cédric Chloé Cyprien Dahlia Damien Djamila Édouard Élodie Émile Esther Farid ' +
  'Flavie Félix Ghislaine Gaël Hanitra Hugo Ilham Ibrahima Jade Jonas Joséphine Karim Kadiatou Kévin Lan Loïc Leïla Ludovic Maëlle Marius ' +
  'Mélissande Mehdi Nawel Nuno Ninon Noé Océane Oscar Oumou Pablo Perrine Rayan Rachida Régis Rose-Aimée Sacha Sandrine Simon Sylvaine Teddy ' +
  'Tatiana Thibault Tiphaine Tuan Ursula Ulysse Vaïana Victor Violette Wassim Wendy Xavier Yasmine Yann Yolande Yvon Zineb Zacharie Zoé Achille Agathe'
).split(' ');

const lastNames = (
  'Abadie Aubry Bakari Barbosa Bellanger Benyamina Bonnafous Boyer Cadoret Carpentier Chauvin Coulibaly Cazeneuve Dalleau Delaunay Diarra ' +
  'Dubreuil Duval Echevarria Escoffier Etcheverry Fernandes Fofana Fontaine Gauthier Giraudet Grondin Guichard Hamon Hoareau Huynh Imbert ' +
  'Jaccard Jolivet Joubert Kaci Kaufmann Keïta Kowalczyk Lacroix Lebon Lecoq Le_Goff Lepoutre Louisy Maillot Marchand Martinet Mbaye Mézières ' +
  'Mohamed-Saïd Moreau Nguyen Nivelle Noël Ouedraogo Palmieri Payet Péchard Pereira Pichon Quéré Rakotomalala Ramassamy Randria Ravier ' +
  'Rocher Sissoko Schneider Sorel Tahiri Tavernier Thévenot Touré Traoré Urvoy Valentin Vasseur Viala Wagner Yildiz Zimmermann Zerrouki'
)
  .split(' ')
  .map((name) => name.replace('_', ' '));

/** Whoever is number `index`; two numbers below 6,557 never give one name. */
export const personNumber = (index: number): { readonly name: string; readonly gender: Gender } => {
  const place = (index * 5) % firstNames.length;
  return {
    name: `${firstNames[place] ?? ''} ${lastNames[(index * 7 + 3) % lastNames.length] ?? ''}`,
    gender: place % 2 === 0 ? 'f' : 'm',
  };
};
