import { nextStepOf } from './next-step';

const now = new Date('2027-03-01T10:00:00Z');
const open = { state: 'open', closesAt: new Date('2027-03-02T10:00:00Z') } as const;
const step = (state: Parameters<typeof nextStepOf>[0]['state'], completeness = 40, call: Parameters<typeof nextStepOf>[1] = open) =>
  nextStepOf({ state, completeness, announcedAt: null }, call, now);

describe('the next step of an application', () => {
  it('is to write an unfinished draft, and to submit a finished one', () => {
    expect(step('draft').path).toBe('');
    expect(step('draft', 100).path).toBe('/depot');
    expect(step('draft', 100).pressing).toBe(true);
  });
  it('presses nobody once the deadline passed', () => {
    expect(step('draft', 100, { ...open, closesAt: now }).pressing).toBe(false);
    expect(step('draft', 100, { ...open, closesAt: now }).path).toBe('');
  });
  it('is to answer an open request', () => {
    expect(step('complement').pressing).toBe(true);
  });
  it('leads to no answer that is not there, and does not say that it arrived', () => {
    for (const state of ['notEligible', 'reoriented', 'laureate', 'waitingList', 'notSelected'] as const) {
      expect(step(state).path).toBe('');
      expect(step(state).sentence).not.toContain('arrivée');
    }
  });
  it('is to read the letter once there is one', () => {
    for (const state of ['notEligible', 'reoriented', 'laureate', 'waitingList', 'notSelected'] as const)
      expect(nextStepOf({ state, completeness: 40, announcedAt: now }, open, now).path).toBe('/reponse');
    for (const state of ['submitted', 'eligible', 'withdrawn'] as const) expect(step(state).path).toBe('');
  });
});
