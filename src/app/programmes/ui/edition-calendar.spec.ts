import { momentOf } from './edition-calendar';

const now = new Date('2027-03-01T10:00:00Z');

describe('a date of the calendar', () => {
  it('is done, under way or ahead, by Paris days', () => {
    expect(momentOf({ label: '', from: '2027-02-01', to: '2027-02-28' }, now)).toBe('done');
    expect(momentOf({ label: '', from: '2027-02-01', to: '2027-03-01' }, now)).toBe('underWay');
    expect(momentOf({ label: '', from: '2027-03-01', to: null }, now)).toBe('underWay');
    expect(momentOf({ label: '', from: '2027-03-02', to: null }, now)).toBe('ahead');
  });
});
