import type { Actor } from '../people/permissions';
import { mayOpenIndicators, mayReadIndicators } from './permissions';

const anActor = (role: 'manager' | 'administrator' | 'partner', scopeId: string): Actor => ({
  uid: 'u',
  email: null,
  emailVerified: true,
  memberships: [{ role, scopeId, from: new Date(0), until: null }],
  now: new Date('2027-01-01'),
});

describe('who reads indicators', () => {
  it('managers those of their programme, administrators those of the whole organisation', () => {
    expect(mayReadIndicators(anActor('manager', 'pins'), 'pins')).toBeTrue();
    expect(mayReadIndicators(anActor('manager', 'pins'), 'other')).toBeFalse();
    expect(mayReadIndicators(anActor('manager', 'pins'), 'all')).toBeFalse();
    expect(mayReadIndicators(anActor('manager', 'all'), 'all')).toBeFalse();
    expect(mayReadIndicators(anActor('administrator', 'essaim'), 'all')).toBeTrue();
    expect(mayReadIndicators(anActor('administrator', 'essaim'), 'pins')).toBeTrue();
  });

  it('partners read the figures of their programme, and open no record', () => {
    const partner = anActor('partner', 'pins');
    expect([mayReadIndicators(partner, 'pins'), mayOpenIndicators(partner, 'pins')]).toEqual([true, false]);
    expect([
      mayReadIndicators(partner, 'other'),
      mayReadIndicators(partner, 'all'),
      mayReadIndicators(anActor('partner', 'all'), 'all'),
    ]).toEqual([false, false, false]);
    expect(mayOpenIndicators(anActor('manager', 'pins'), 'pins')).toBeTrue();
  });
});
