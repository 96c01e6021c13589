import { serverTime } from '../stored/field-change';
import { typedWords } from './typed-words';

describe('the words of what waits', () => {
  const uid = 'helene';

  it('are those of the opinion, not its scores nor its identifiers', () => {
    const patch = {
      v: 1,
      programmeId: 'p-ins',
      applicationId: 'a1',
      jurorUid: uid,
      scores: { impact: 4 },
      comments: { impact: 'Des preuves solides.', model: '' },
      commentToCandidate: 'Continuez.',
      recommendation: 'discuss',
      state: 'draft',
      updatedAt: serverTime(),
      submittedAt: null,
    };
    expect(typedWords({ patch, mode: 'set', uid })).toBe('Des preuves solides.\n\nContinuez.');
  });

  it('are the answer alone, figures included', () => {
    const patch = { 'answers.budget': 12_000, 'editors.budget': uid, updatedAt: serverTime() };
    expect(typedWords({ patch, mode: 'update', uid })).toBe('12000');
  });
});
