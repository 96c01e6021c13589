import {
  brokenLink,
  chain,
  checkSealing,
  minutesContent,
  minutesDifference,
  minutesText,
  sealText,
  type MinutesSources,
  type SealedFacts,
} from './minutes';
import type { Decision, Jury, JuryMember, Standing } from '../jury';

const now = new Date('2027-06-10T17:30:00Z');
/** Stands for SHA-256: deterministic, and different texts differ. */
const hash = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0))
    .reduce((sum, code) => (sum * 31 + code) % 4294967296, 7)
    .toString(16);

const jury = {
  id: 'j',
  name: 'Jury',
  callName: "P'INS 2027",
  places: 2,
  quorumShare: 0.5,
  presidentUid: 'p',
  grid: [{ id: 'i', label: 'Impact', help: '', weight: 100, anchors: [] }],
} as unknown as Jury & { id: string };
const member = (id: string, name: string) =>
  ({ id, name, organisationName: 'Fondation', quality: 'funder', voting: true }) as unknown as JuryMember & { id: string };
const decision = (applicationId: string, projectName: string) =>
  ({
    applicationId,
    projectName,
    outcome: 'laureate',
    reason: 'r',
    votes: { for: 3, against: 0, abstain: 0 },
    present: 3,
    quorum: 2,
    recusedNames: [],
  }) as unknown as Decision;
const standing = (applicationId: string) =>
  ({
    applicationId,
    projectName: applicationId,
    organisationName: '',
    calibrated: 50,
    low: 40,
    high: 60,
    reviewCount: 3,
  }) as unknown as Standing;
const sources: MinutesSources = {
  jury,
  regulationVersion: 2,
  members: [member('p', 'Zoé Martin'), member('q', 'Ali Ben')],
  recusals: [],
  standings: [standing('b'), standing('a')],
  ranking: {
    entries: [
      { applicationId: 'a', rank: 1, inTieZone: false },
      { applicationId: 'b', rank: 2, inTieZone: false },
    ],
  },
  decisions: [decision('b', 'Beta'), decision('a', 'Alpha')],
  owners: [{ applicationId: 'a', organisationName: 'Sève' }],
};

describe('minutesContent', () => {
  it('lists members by name, standings and decisions by rank, and names the president', () => {
    const content = minutesContent(sources, 'Claire', now);
    expect(content.members.map((one) => one.name)).toEqual(['Ali Ben', 'Zoé Martin']);
    expect(content.decisions.map((one) => one.project)).toEqual(['Alpha', 'Beta']);
    expect(content.president).toBe('Zoé Martin');
    expect(content.standings.map((one) => [one.rank, one.organisation])).toEqual([
      [1, 'Sève'],
      [2, ''],
    ]);
    expect(content.jury.regulationVersion).toBe(2);
  });
  it('gives the same text whatever the order of what it was given', () =>
    expect(
      minutesText(
        minutesContent({ ...sources, decisions: [...sources.decisions].reverse(), members: [...sources.members].reverse() }, 'Claire', now),
      ),
    ).toBe(minutesText(minutesContent(sources, 'Claire', now))));
});

describe('checkSealing', () => {
  const earlier = new Date('2027-06-10T16:00:00Z');
  const facts = (changes: Partial<SealedFacts> = {}): SealedFacts => ({
    candidates: ['a'],
    decisions: [{ applicationId: 'a', decidedAt: earlier }],
    fallen: [],
    recusals: [],
    ...changes,
  });
  const reason = (changes: Partial<SealedFacts>, phase: Jury['phase'] = 'deliberating') => {
    const result = checkSealing({ phase }, facts(changes));
    return result.ok ? 'accepted' : result.reason;
  };
  it('refuses while a project is undecided', () => expect(reason({ candidates: ['a', 'b'] })).toBe('undecidedProjects'));
  it('refuses a second sealing and another phase', () => {
    expect(reason({}, 'decided')).toBe('alreadySealed');
    expect(reason({}, 'scoring')).toBe('notDeliberating');
  });
  it('accepts once every project is decided', () => expect(reason({})).toBe('accepted'));
  it('refuses while a decision that fell is not taken again, and accepts once it is', () => {
    expect(reason({ decisions: [], fallen: [{ applicationId: 'a' }] })).toBe('decisionsToTakeAgain');
    expect(reason({ fallen: [{ applicationId: 'a' }] })).toBe('accepted');
  });
  it('forgets a decision that fell with an application that left the selection', () =>
    expect(reason({ fallen: [{ applicationId: 'gone' }] })).toBe('accepted'));
  it('refuses a decision of earlier versions that a recusal overtook, not one taken after it', () => {
    expect(reason({ recusals: [{ applicationId: 'a', at: now }] })).toBe('decisionsToTakeAgain');
    expect(reason({ recusals: [{ applicationId: 'b', at: now }] })).toBe('accepted');
    expect(reason({ recusals: [{ applicationId: 'a', at: new Date('2027-06-01T10:00:00Z') }] })).toBe('accepted');
  });
});

describe('the chain of minutes', () => {
  const sealed = (number: number, content: string, previousHash: string, pdf = `pdf ${number}`) => {
    const printed = chain(previousHash, content, hash);
    const pdfHash = hash(pdf);
    return { number, content, previousHash, hash: printed, pdfHash, seal: hash(sealText(printed, pdfHash)) };
  };
  const first = sealed(1, '{"a":1}', '');
  const second = sealed(2, '{"a":2}', first.seal);
  const pdfs = (...all: readonly (readonly [number, string | null])[]) =>
    new Map(all.map(([number, pdf]) => [number, pdf === null ? null : hash(pdf)]));
  const both = pdfs([1, 'pdf 1'], [2, 'pdf 2']);

  it('holds when nothing was touched', () => {
    expect(brokenLink([second, first], hash)).toBeNull();
    expect(minutesDifference([second, first], both, hash)).toBeNull();
  });
  it('names the minutes whose content changed', () =>
    expect(brokenLink([{ ...first, content: '{"a":9}' }, second], hash)).toEqual({ number: 1, kind: 'changed' }));
  it('names the minutes that follow a replaced one', () =>
    expect(brokenLink([sealed(1, 'x', ''), second], hash)).toEqual({ number: 2, kind: 'changed' }));
  it('names the minutes that are missing', () => expect(brokenLink([second], hash)).toEqual({ number: 1, kind: 'missing' }));
  it('names the minutes whose PDF was replaced, also when its hash was replaced with it', () => {
    expect(minutesDifference([first, second], pdfs([1, 'forged'], [2, 'pdf 2']), hash)).toEqual({ number: 1, kind: 'pdfChanged' });
    const forged = { ...first, pdfHash: hash('forged') };
    expect(minutesDifference([forged, second], pdfs([1, 'forged'], [2, 'pdf 2']), hash)).toEqual({ number: 1, kind: 'changed' });
    const resealed = { ...forged, seal: hash(sealText(forged.hash, forged.pdfHash)) };
    expect(minutesDifference([resealed, second], pdfs([1, 'forged'], [2, 'pdf 2']), hash)).toEqual({ number: 2, kind: 'changed' });
  });
  it('names the minutes whose PDF is gone', () =>
    expect(minutesDifference([first, second], pdfs([1, 'pdf 1'], [2, null]), hash)).toEqual({ number: 2, kind: 'pdfMissing' }));
  it('reads minutes sealed before their PDF was, which others may follow', () => {
    const { pdfHash: _pdf, seal: _seal, ...before } = first;
    const next = sealed(2, '{"a":2}', before.hash);
    expect(minutesDifference([before, next], both, hash)).toBeNull();
    expect(minutesDifference([before, next], pdfs([2, 'pdf 2']), hash)).toEqual({ number: 1, kind: 'pdfMissing' });
  });
});
