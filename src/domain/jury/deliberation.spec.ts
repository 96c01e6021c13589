import {
  checkBlock,
  decisionOf,
  checkDecision,
  countVotes,
  isPresent,
  quorumFor,
  roomOn,
  type Motion,
  type RoomFacts,
} from './deliberation';

const seat = (uid: string, voting = true) => ({ uid, name: uid, voting });
const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((uid) => seat(uid));
const ballots = (choices: Readonly<Record<string, 'for' | 'against' | 'abstain'>>) =>
  Object.entries(choices).map(([jurorUid, choice]) => ({ jurorUid, choice }));

describe('quorumFor', () => {
  it('asks half of the voting members, rounded up', () =>
    expect(quorumFor(seven, [], ['a', 'b', 'c', 'd'], 0.5)).toEqual({
      entitled: 7,
      needed: 4,
      present: 4,
      presentUids: ['a', 'b', 'c', 'd'],
      reached: true,
    }));
  it('takes recused members out of both counts', () =>
    expect(quorumFor(seven, ['a', 'b', 'c'], ['a', 'b', 'c', 'd'], 0.5)).toEqual({
      entitled: 4,
      needed: 2,
      present: 1,
      presentUids: ['d'],
      reached: false,
    }));
  it('does not count a member without a vote', () =>
    expect(quorumFor([seat('a'), seat('b', false)], [], ['b'], 0.5)).toEqual({
      entitled: 1,
      needed: 1,
      present: 0,
      presentUids: [],
      reached: false,
    }));
  it('is never reached when everybody is recused', () => expect(quorumFor([seat('a')], ['a'], ['a'], 0.5).reached).toBeFalse());
});

describe('isPresent', () => {
  const seenAt = new Date('2027-06-10T14:00:00Z');
  it('lasts a minute after the last sign', () => {
    expect(isPresent({ seenAt }, new Date('2027-06-10T14:00:59Z'))).toBeTrue();
    expect(isPresent({ seenAt }, new Date('2027-06-10T14:01:00Z'))).toBeFalse();
  });
});

describe('countVotes', () => {
  it('carries with more for than against, whatever the abstentions', () =>
    expect(countVotes(ballots({ a: 'for', b: 'for', c: 'against', d: 'abstain' }), 'd').result).toBe('carried'));
  it('gives the president the casting vote on a tie', () => {
    expect(countVotes(ballots({ a: 'for', b: 'against' }), 'a')).toEqual({
      count: { for: 1, against: 1, abstain: 0 },
      result: 'carried',
      castingVote: true,
    });
    expect(countVotes(ballots({ a: 'for', b: 'against' }), 'b').result).toBe('rejected');
  });
  it('stays a tie when the president is recused or abstains', () => {
    expect(countVotes(ballots({ a: 'for', b: 'against' }), 'p').result).toBe('tied');
    expect(countVotes(ballots({ a: 'for', b: 'against', p: 'abstain' }), 'p').result).toBe('tied');
  });
  it('is no vote without ballots', () => expect(countVotes([], 'p').result).toBe('none'));
});

describe('checkDecision', () => {
  const motion: Motion = { outcome: 'laureate', reason: 'Impact démontré dans trois départements.', orientation: [] };
  const facts = (changes: Partial<RoomFacts> = {}): RoomFacts => ({
    jury: { phase: 'deliberating', places: 2 },
    quorum: { entitled: 4, needed: 2, present: 3, presentUids: [], reached: true },
    vote: countVotes(ballots({ a: 'for', b: 'for', c: 'against' }), 'a'),
    laureates: 1,
    ...changes,
  });
  const rejected = countVotes(ballots({ a: 'against', b: 'against' }), 'a');
  it('records a laureate after a carried vote with a quorum', () => expect(checkDecision(motion, facts()).ok).toBeTrue());
  it('refuses outside the deliberation, and names sealed minutes', () => {
    expect(checkDecision(motion, facts({ jury: { phase: 'scoring', places: 2 } }))).toEqual({ ok: false, reason: 'notDeliberating' });
    expect(checkDecision(motion, facts({ jury: { phase: 'decided', places: 2 } }))).toEqual({ ok: false, reason: 'minutesSealed' });
  });
  it('refuses without a quorum', () =>
    expect(checkDecision(motion, facts({ quorum: { entitled: 4, needed: 2, present: 1, presentUids: [], reached: false } }))).toEqual({
      ok: false,
      reason: 'quorumNotReached',
    }));
  it('refuses a laureate without a vote or against it', () => {
    expect(checkDecision(motion, facts({ vote: countVotes([], 'a') }))).toEqual({ ok: false, reason: 'voteMissing' });
    expect(checkDecision(motion, facts({ vote: rejected }))).toEqual({ ok: false, reason: 'voteNotCarried' });
  });
  it('refuses one laureate more than places, and offers the waiting list', () => {
    expect(checkDecision(motion, facts({ laureates: 2 }))).toEqual({ ok: false, reason: 'noPlaceLeft' });
    expect(checkDecision({ ...motion, outcome: 'waitingList' }, facts({ laureates: 2 })).ok).toBeTrue();
  });
  it('refuses to turn down what the room carried', () =>
    expect(checkDecision({ ...motion, outcome: 'notSelected' }, facts())).toEqual({ ok: false, reason: 'voteCarried' }));
  it('takes a reason of 2,000 characters, and none longer', () => {
    expect(checkDecision({ ...motion, reason: 'x'.repeat(2000) }, facts()).ok).toBeTrue();
    expect(checkDecision({ ...motion, reason: 'x'.repeat(2001) }, facts())).toEqual({ ok: false, reason: 'reasonTooLong' });
  });
  it('asks for a reason, and for an orientation when reoriented', () => {
    expect(checkDecision({ ...motion, reason: ' ' }, facts())).toEqual({ ok: false, reason: 'reasonMissing' });
    expect(checkDecision({ ...motion, outcome: 'reoriented' }, facts({ vote: rejected }))).toEqual({
      ok: false,
      reason: 'orientationMissing',
    });
  });
});

describe('decisionOf', () => {
  const vote = countVotes(ballots({ a: 'against', b: 'against' }), 'a');
  const quorum = { entitled: 4, needed: 2, present: 3, presentUids: [], reached: true };
  const subject = { programmeId: 'p', applicationId: 'a1', projectName: 'Résovilles', feedback: [], visibleTo: [], recusedNames: [] };
  const orientationOf = (outcome: Motion['outcome']): readonly string[] =>
    decisionOf(subject, { outcome, reason: 'Motif', orientation: ['France Active'] }, { vote, quorum }, new Date(0)).orientation;
  it('keeps where a project is sent when it is sent somewhere, and nothing of it for another outcome', () => {
    expect(orientationOf('reoriented')).toEqual(['France Active']);
    for (const outcome of ['notSelected', 'laureate', 'waitingList'] as const) expect(orientationOf(outcome)).toEqual([]);
  });
});

describe('checkBlock', () => {
  const motion: Motion = { outcome: 'notSelected', reason: 'Trop éloignés de la dernière place.', orientation: [] };
  const reached = { entitled: 4, needed: 2, present: 3, presentUids: [], reached: true };
  const calm = { mustDiscuss: false, inTieZone: false };
  it('declines together projects far from the last place', () =>
    expect(checkBlock('deliberating', motion, [calm, calm], [reached, reached]).ok).toBeTrue());
  it('refuses when one must be discussed or is in the tie zone', () => {
    expect(checkBlock('deliberating', motion, [calm, { ...calm, mustDiscuss: true }], [reached])).toEqual({
      ok: false,
      reason: 'discussionNeeded',
    });
    expect(checkBlock('deliberating', motion, [{ ...calm, inTieZone: true }], [reached])).toEqual({
      ok: false,
      reason: 'discussionNeeded',
    });
  });
  it('never makes laureates together', () =>
    expect(checkBlock('deliberating', { ...motion, outcome: 'laureate' }, [calm], [reached])).toEqual({
      ok: false,
      reason: 'voteMissing',
    }));
  it('refuses when the quorum fails for one of them', () =>
    expect(checkBlock('deliberating', motion, [calm], [reached, { ...reached, reached: false }])).toEqual({
      ok: false,
      reason: 'quorumNotReached',
    }));
});

describe('roomOn', () => {
  const now = new Date('2027-06-10T14:00:00Z');
  const jury = { programmeId: 'pins', quorumShare: 0.5 };
  it('tells who is out and what makes the quorum for the project in front', () =>
    expect(
      roomOn(
        jury,
        { applicationId: 'x', projectName: 'X' },
        seven,
        [
          { applicationId: 'x', jurorUid: 'a' },
          { applicationId: 'y', jurorUid: 'b' },
        ],
        now,
      ),
    ).toEqual(jasmine.objectContaining({ applicationId: 'x', entitled: 6, needed: 3, recusedUids: ['a'], state: 'open' })));
  it('recuses nobody while nothing is in front', () =>
    expect(roomOn(jury, null, seven, [{ applicationId: 'x', jurorUid: 'a' }], now).recusedUids).toEqual([]));
});
