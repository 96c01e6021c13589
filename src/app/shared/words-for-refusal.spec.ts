import { Refusal, type RefusalReason } from '../backend/refusal';
import { wordsForRefusal } from './words-for-refusal';

describe('wordsForRefusal', () => {
  const reasons: readonly RefusalReason[] = [
    'unauthenticated',
    'permission',
    'deadline',
    'offline',
    'missing',
    'conflict',
    'invalid',
    'limit',
    'unavailable',
    'unknown',
  ];

  it('has different words for each reason', () => {
    expect(new Set(reasons.map((reason) => wordsForRefusal(new Refusal(reason)))).size).toBe(reasons.length);
  });

  it("says what the server's typed reason asks, in a room that has no words for it", () => {
    expect(wordsForRefusal(new Refusal('permission', 'recusedFromThis'))).toContain('déporté');
    expect(wordsForRefusal(new Refusal('permission', 'recusedFromThis'), { recusedFromThis: 'Ailleurs.' })).toBe('Ailleurs.');
  });

  it('says how many may be given, and when to ask again, where the server said it', () => {
    const many = new Refusal('invalid', 'tooManyItems', 'recusals', null, { most: 200 });
    expect(wordsForRefusal(many)).toContain('200 au plus');
    const soon = new Refusal('limit', 'tooManyAsked', null, null, { until: new Date('2027-06-01T10:00:00Z') });
    expect(wordsForRefusal(soon)).not.toBe(wordsForRefusal(new Refusal('limit', 'tooManyAsked')));
  });

  it("prefers a room's words for the server's typed reason", () => {
    const own = { quorumMissing: 'Le quorum manque.' };
    expect(wordsForRefusal(new Refusal('conflict', 'quorumMissing'), own)).toBe('Le quorum manque.');
    expect(wordsForRefusal(new Refusal('conflict', 'other'), own)).toBe(wordsForRefusal(new Refusal('conflict')));
  });
});
