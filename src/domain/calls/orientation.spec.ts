import { orient, type Situation } from './orientation';

const aSituation = (change: Partial<Situation> = {}): Situation => ({
  stage: 'created',
  ess: 'yes',
  employer: true,
  perimeter: 'department',
  newRegion: false,
  theme: 'other',
  wants: 'consolidate',
  accompanied: false,
  ...change,
});
const schemes = (change: Partial<Situation>): readonly string[] => orient(aSituation(change)).orientations.map(({ scheme }) => scheme);

describe('orientation', () => {
  it('sends a need without carrier to the Fabrique à initiatives, whatever else is said', () => {
    expect(schemes({ stage: 'needOnly', ess: 'no' })).toEqual(['socialNeedsFactory']);
  });
  it('sends a project not yet created to an incubator', () => {
    expect(schemes({ stage: 'notCreated' })).toEqual(['essIncubator']);
  });
  it('redirects outside the ESS', () => {
    expect(schemes({ ess: 'no' })).toEqual(['outsideEss']);
  });
  it('sends an employer to the DLA of its département or region', () => {
    expect(schemes({})).toEqual(['dlaDepartment']);
    expect(schemes({ perimeter: 'region' })).toEqual(['dlaRegion']);
  });
  it('does not send to a DLA a project that goes to a new region', () => {
    expect(schemes({ newRegion: true, theme: 'housing' })).toEqual(['pins', 'franceSengage']);
    expect(schemes({ newRegion: true, theme: 'autonomy' })).toEqual(['graines', 'franceSengage']);
  });
  it('adds Cap Impact for who wants to know their impact', () => {
    expect(schemes({ wants: 'impact' })).toEqual(['dlaDepartment', 'capImpact']);
  });
  it('counts as uncovered a nationwide project on its own', () => {
    expect(orient(aSituation({ perimeter: 'country' }))).toEqual({ orientations: [], uncovered: ['nationwideUnaccompanied'] });
    expect(orient(aSituation({ perimeter: 'country', newRegion: true })).uncovered).toEqual(['nationwideUnaccompanied']);
    expect(orient(aSituation({ perimeter: 'country', accompanied: true, newRegion: true })).uncovered).toEqual([]);
  });
  it('counts as uncovered a local project without employees', () => {
    expect(orient(aSituation({ employer: false })).uncovered).toEqual(['noEmployee']);
  });
  it('names a source for each door', () => {
    expect(orient(aSituation({ newRegion: true, theme: 'health' })).orientations.every(({ source }) => source !== '')).toBeTrue();
  });
});
