import { submittedStates } from '../applications';
import { countedIn, funnelStages } from './funnel';

describe('the stages of a funnel', () => {
  const all = Object.values(funnelStages).flat();

  it('hold every state once', () => {
    expect(new Set(all)).toEqual(new Set(['draft', ...submittedStates]));
    expect(all.length).toBe(new Set(all).size);
  });
  it('count a complement as waiting for its authors, not as to screen', () => {
    const counts = { draft: 14, submitted: 19, complement: 4, 'submitted~toCheck': 7 };
    expect(countedIn(counts, funnelStages.toScreen)).toBe(19);
    expect(countedIn(counts, funnelStages.completing)).toBe(4);
    expect(countedIn(counts, submittedStates)).toBe(23);
    expect(countedIn(undefined, submittedStates)).toBe(0);
  });
});
