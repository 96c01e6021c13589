import { inTown } from './grammar';

describe('a town in a sentence', () => {
  const told = (town: string) => inTown('À {ville}, près de {ville}, relogée à {ville} : Point Budget {ville}.', town);
  it('takes its small words as French writes them', () => {
    expect(told('Rodez')).toBe('À Rodez, près de Rodez, relogée à Rodez : Point Budget Rodez.');
    expect(told('Évry')).toBe('À Évry, près d’Évry, relogée à Évry : Point Budget Évry.');
    expect(told('Hyères')).toContain('près d’Hyères');
    expect(told('Le Puy-en-Velay')).toBe('Au Puy-en-Velay, près du Puy-en-Velay, relogée au Puy-en-Velay : Point Budget Le Puy-en-Velay.');
    expect(told('Les Mureaux')).toContain('Aux Mureaux, près des Mureaux');
  });
});
