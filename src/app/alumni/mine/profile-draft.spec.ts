import { draftOf, faultsOf, limits, partsOf, type Draft } from './profile-draft';

const aDraft = (change: Partial<Draft> = {}): Draft => ({
  name: 'Nadia',
  organisationName: '',
  headline: '',
  department: '69',
  topics: ['legal'],
  lived: '',
  askMe: '',
  visible: true,
  email: '',
  phone: '',
  ...change,
});

describe('the draft of a profile', () => {
  it('is accepted when it fits, up to the last character', () => {
    expect(
      faultsOf(aDraft({ headline: 'x'.repeat(limits.headline), lived: 'x'.repeat(limits.lived), email: 'nadia@example.org' })),
    ).toEqual({});
  });

  it('names each field at fault', () => {
    const faults = faultsOf(
      aDraft({
        headline: 'x'.repeat(161),
        askMe: 'x'.repeat(501),
        email: 'nadia',
        phone: '0'.repeat(41),
        topics: Array.from({ length: 13 }, String),
      }),
    );
    expect(Object.keys(faults).sort()).toEqual(['askMe', 'email', 'headline', 'phone', 'topics']);
  });

  it('keeps contact and profile apart, so that the contact never reaches the directory', () => {
    const { profile, contact } = partsOf(aDraft({ email: ' nadia@example.org ', phone: '06' }));
    expect(contact).toEqual({ email: 'nadia@example.org', phone: '06' });
    expect(Object.keys(profile)).not.toContain('email');
    expect(profile.name).toBe('Nadia');
  });

  it('starts from what is kept, with no contact when there is none', () => {
    const { profile } = partsOf(aDraft());
    expect(draftOf({ v: 1, id: 'nadia', region: '84', programmes: [], keywords: [], updatedAt: new Date(0), ...profile }, null)).toEqual(
      aDraft(),
    );
  });
});
