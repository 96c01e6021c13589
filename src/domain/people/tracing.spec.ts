import { changesBetween, itemChanges, nameOfItem } from './tracing';

const convention = { funder: 'Macif', rate: null, amountPerLaureate: 20_000 };

describe('what an act changed', () => {
  it('is told leaf by leaf, and nothing of what stayed', () => {
    const before = { places: 8, convention, daysPerLaureate: 6 };
    const after = { places: 10, convention: { ...convention, rate: 0.8 }, daysPerLaureate: 6 };
    expect(changesBetween(before, after)).toEqual([
      { field: 'places', before: 8, after: 10 },
      { field: 'convention.rate', before: null, after: 0.8 },
    ]);
    expect(changesBetween(before, { ...before, convention: { ...convention } })).toEqual([]);
  });

  it('puts a list in lines, what names each first', () => {
    const calendar = [{ from: '2027-06-01', label: 'Jury', to: null }];
    expect(changesBetween({ calendar: [], partners: ['Avise'] }, { calendar, partners: ['Avise', 'Macif'] })).toEqual([
      { field: 'calendar', before: '', after: 'Jury · 2027-06-01' },
      { field: 'partners', before: 'Avise', after: 'Avise\nMacif' },
    ]);
  });

  it('tells an item added, reworded, moved or taken away', () => {
    const [one, two] = [
      { id: 'a', label: 'Impact', weight: 25 },
      { id: 'b', label: 'Équipe', weight: 10 },
    ];
    expect(itemChanges('criteria', 'b', [one], [one, two])).toEqual([
      { field: 'criteria.label', before: null, after: 'Équipe' },
      { field: 'criteria.weight', before: null, after: 10 },
    ]);
    expect(itemChanges('criteria', 'a', [one, two], [{ ...one, weight: 30 }, two])).toEqual([
      { field: 'criteria.weight', before: 25, after: 30 },
    ]);
    expect(itemChanges('criteria', 'a', [one, two], [two, one])).toEqual([{ field: 'criteria.place', before: 1, after: 2 }]);
    expect(itemChanges('criteria', 'a', [one, two], [two])).toEqual([
      { field: 'criteria.label', before: 'Impact', after: null },
      { field: 'criteria.weight', before: 25, after: null },
    ]);
  });

  it('names an item by its own words, or by its id', () => {
    expect(nameOfItem([{ id: 'q', question: 'Combien ?' } as { id: string }], 'q')).toBe('Combien ?');
    expect(nameOfItem([{ id: 'q' }], 'q')).toBe('q');
  });
});
