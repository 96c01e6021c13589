import type { Decision } from '../jury';
import { fallen, fallenId, restsOn } from './fall';

const at = new Date('2027-06-10T16:00:00Z');
const decision = { v: 1, programmeId: 'pins', applicationId: 'a', decidedAt: at, presentUids: ['anne', 'paul'] } as unknown as Decision;

describe('restsOn', () => {
  it('tells who was counted present, who voted and who gave an opinion', () => {
    expect(restsOn(decision, 'anne', [])).toBeTrue();
    expect(restsOn(decision, 'lea', [{ applicationId: 'a', jurorUid: 'lea' }])).toBeTrue();
  });
  it('is not moved by somebody who had no part in it', () => {
    expect(restsOn(decision, 'lea', [])).toBeFalse();
    expect(restsOn(decision, 'lea', [{ applicationId: 'b', jurorUid: 'lea' }])).toBeFalse();
  });
  it('trusts no decision that does not say who was present', () => {
    const { presentUids: _present, ...old } = decision;
    expect(restsOn(old, 'lea', [])).toBeTrue();
  });
});

describe('a fallen decision', () => {
  it('is kept whole, with why, whose act and when, under the instant it was taken', () => {
    const now = new Date('2027-06-10T17:00:00Z');
    expect(fallen(decision, 'recusal', 'Anne', now)).toEqual({
      v: 1,
      programmeId: 'pins',
      applicationId: 'a',
      cause: 'recusal',
      who: 'Anne',
      fellAt: now,
      decision,
    });
    expect(fallenId(decision)).toBe(`a~${at.getTime()}`);
  });
});
