import { derivedOf, joinCommunity, topics } from './profile';

const at = new Date('2027-03-01T10:00:00Z');
const from = { name: 'Léonie Tessier', organisationName: 'Chantiers voisins', department: '44', editionName: "P'INS 2026" };

describe('a community profile', () => {
  it('starts from what the programme knows, visible and findable', () => {
    const profile = joinCommunity(null, from, at);
    expect(profile).toEqual(
      jasmine.objectContaining({ name: 'Léonie Tessier', region: '52', programmes: ["P'INS 2026"], visible: true, lived: '' }),
    );
    expect(profile.keywords).toContain('leonie');
    expect(profile.keywords).toContain('chanti');
  });

  it('keeps what the person wrote when another programme is added, once', () => {
    const mine = { ...joinCommunity(null, from, at), headline: 'A ouvert deux sites', department: '2A', visible: false };
    const again = joinCommunity(joinCommunity(mine, { ...from, name: 'L. T.', editionName: 'Upcycling 2027' }, at), from, at);
    expect(again).toEqual(
      jasmine.objectContaining({
        name: 'Léonie Tessier',
        headline: 'A ouvert deux sites',
        region: '94',
        visible: false,
        programmes: ["P'INS 2026", 'Upcycling 2027'],
      }),
    );
  });

  it('has no region when the département is unknown', () =>
    expect(derivedOf({ ...joinCommunity(null, from, at), department: '999' }).region).toBe(''));

  it('has topics named once each', () => expect(new Set(topics).size).toBe(topics.length));
});
