import { wordsForAct } from './act-words';

describe('the words of a late milestone', () => {
  const sentence = (count: number): string => wordsForAct({ kind: 'moveMilestone', subject: 'Signer la convention', count }).sentence;

  it('say that it is late, for nothing waits before it is', () => {
    expect(sentence(1)).toBe('Un jalon est en retard\u00a0: Signer la convention.');
  });

  it('say how many are, when there are several', () => {
    expect(sentence(3)).toBe('3 jalons sont en retard, dont\u00a0: Signer la convention.');
  });
});
