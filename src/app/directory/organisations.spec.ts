import { regionOf } from '@domain/shared/territories';
import { find, organisations } from './organisations';

describe('support organisations', () => {
  it('name a source, and a region that exists when they name one', () => {
    for (const { name, region, source } of organisations) {
      expect(source).withContext(name).not.toBe('');
      if (region !== null) expect(regionOf(region)).withContext(name).not.toBeNull();
    }
  });

  it('are found by region, those of unknown territory apart', () => {
    expect(find('84').here.map(({ name }) => name)).toEqual(["Alter'Incub Rhône-Alpes", "Alter'Incub Auvergne", 'Finkela, SINGA Lyon']);
    expect(find('94').here).toEqual([]);
    expect(find('94').unknown.length + find(null).here.length).toBe(organisations.length);
  });
});
