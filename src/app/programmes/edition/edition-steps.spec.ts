import type { Call } from '@domain/calls/calls';
import type { Edition } from '@domain/programmes/programmes';
import { nextStep } from './edition-steps';

const now = new Date('2027-03-01T10:00:00Z');
const edition = { id: 'e', programmeId: 'p', state: 'selecting' } as Edition & { id: string };
const call = (state: Call['state'], closesAt = '2027-04-06T16:00:00Z') =>
  ({ id: 'c', programmeId: 'p', state, closesAt: new Date(closesAt) }) as Call & { id: string };

describe('the next step of an edition', () => {
  it('is to open a draft call', () => {
    expect(nextStep({ ...edition, state: 'planned' }, call('draft'), {}, now)?.link).toBe('/programmes/p/appels/c');
  });
  it('is to screen as soon as an application is submitted', () => {
    expect(nextStep(edition, call('open'), { draft: 3 }, now)?.link).toBe('/programmes/p/appels/c');
    expect(nextStep(edition, call('open'), { submitted: 2 }, now)?.link).toBe('/programmes/p/appels/c/recevabilite');
  });
  it('is the jury when everything is screened after the deadline', () => {
    expect(nextStep(edition, call('closed', '2027-02-01T16:00:00Z'), { eligible: 12 }, now)?.query).toEqual({ callId: 'c' });
  });
  it('is the cohort once announced, and nothing once closed', () => {
    expect(nextStep(edition, call('announced'), {}, now)?.link).toBe('/cohortes/e');
    expect(nextStep({ ...edition, state: 'closed' }, call('announced'), {}, now)).toBeNull();
  });
});
