import { blankOpinion, checkDraft, checkSubmission, progressOf, reviewOf, unscored } from './review';

const ids = ['impact', 'model'];
const complete = { ...blankOpinion, scores: { impact: 4, model: 0 }, recommendation: 'select' as const };

describe('checkDraft', () => {
  it('keeps an unfinished draft', () => expect(checkDraft({ ...blankOpinion, scores: { impact: 3 } }, ids).ok).toBeTrue());
  it('refuses a criterion that is not in the grid', () =>
    expect(checkDraft({ ...blankOpinion, scores: { beauty: 3 } }, ids)).toEqual({ ok: false, reason: 'unknownCriterion' }));
  it('refuses scores out of 0–5 and halves', () => {
    for (const score of [-1, 6, 2.5])
      expect(checkDraft({ ...blankOpinion, scores: { impact: score } }, ids)).toEqual({ ok: false, reason: 'scoreOutOfRange' });
  });
  it('accepts 2,000 characters of comment and refuses 2,001', () => {
    expect(checkDraft({ ...blankOpinion, comments: { impact: 'x'.repeat(2000) } }, ids).ok).toBeTrue();
    expect(checkDraft({ ...blankOpinion, comments: { impact: 'x'.repeat(2001) } }, ids)).toEqual({ ok: false, reason: 'commentTooLong' });
  });
  it('refuses a comment to the candidate beyond 3,000 characters', () =>
    expect(checkDraft({ ...blankOpinion, commentToCandidate: 'x'.repeat(3001) }, ids)).toEqual({
      ok: false,
      reason: 'commentToCandidateTooLong',
    }));
});

describe('checkSubmission', () => {
  it('accepts every criterion scored, zero included, with a recommendation', () => expect(checkSubmission(complete, ids).ok).toBeTrue());
  it('refuses while a criterion has no score', () => {
    expect(checkSubmission({ ...complete, scores: { impact: 4 } }, ids)).toEqual({ ok: false, reason: 'criterionMissing' });
    expect(unscored({ scores: { impact: 4 } }, ids)).toEqual(['model']);
  });
  it('refuses without a recommendation', () =>
    expect(checkSubmission({ ...complete, recommendation: null }, ids)).toEqual({ ok: false, reason: 'recommendationMissing' }));
});

describe('progressOf', () => {
  it('counts only assigned dossiers', () =>
    expect(
      progressOf(
        ['a', 'b', 'c'],
        [
          { applicationId: 'a', state: 'submitted' },
          { applicationId: 'b', state: 'draft' },
          { applicationId: 'z', state: 'submitted' },
        ],
      ),
    ).toEqual({ submitted: 1, started: 1, left: 2 }));
});

describe('reviewOf', () => {
  it('dates the submission only when submitted', () => {
    const now = new Date('2027-06-01T10:00:00Z');
    const identity = { programmeId: 'pins', applicationId: 'a', jurorUid: 'x' };
    expect(reviewOf(identity, complete, 'draft', now).submittedAt).toBeNull();
    expect(reviewOf(identity, complete, 'submitted', now).submittedAt).toEqual(now);
  });
});
