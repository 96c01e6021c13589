import { createHash } from 'node:crypto';
import { attendanceId, brokenLink, link, linkText, sealedContent, stateWhenSigned, windowOf } from './attendance';
import type { Attendance, ChainLink } from './peers';

const half = { id: 'h1', startsAt: new Date('2027-01-12T08:00:00Z'), endsAt: new Date('2027-01-12T12:00:00Z') };
const at = (time: string) => new Date(`2027-01-12T${time}Z`);
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const signed = (uid: string): Attendance => ({
  v: 1,
  programmeId: 'pins',
  halfDayId: 'h1',
  uid,
  name: uid,
  organisationName: '',
  state: 'present',
  method: 'signature',
  signature: 'M0 0L9 9',
  at: at('08:05:00'),
  validatedByName: '',
  validatedAt: null,
});

describe('the window of a half-day', () => {
  it('opens 30 minutes before and closes two hours after, both included', () => {
    expect(windowOf(half, at('07:29:59.999'))).toBe('tooEarly');
    expect(windowOf(half, at('07:30:00'))).toBe('open');
    expect(windowOf(half, at('14:00:00'))).toBe('open');
    expect(windowOf(half, at('14:00:00.001'))).toBe('tooLate');
  });

  it('counts as late what is signed more than 15 minutes after the start', () => {
    expect(stateWhenSigned(half, at('08:15:00'))).toBe('present');
    expect(stateWhenSigned(half, at('08:15:00.001'))).toBe('late');
  });
});

describe('the chain', () => {
  const chainOf = (...people: readonly string[]): readonly ChainLink[] =>
    people.reduce<readonly ChainLink[]>(
      (chain, uid) => [...chain, link(chain.at(-1) ?? null, attendanceId('h1', uid), signed(uid), sha, at('09:00:00'))],
      [],
    );

  it('holds, whatever the order it is read in', () => {
    const chain = chainOf('amina', 'luc', 'zoe');
    expect(chain.map((one) => one.number)).toEqual([1, 2, 3]);
    expect(chain[1]?.previousHash).toBe(chain[0]?.hash as string);
    expect(brokenLink([...chain].reverse(), sha)).toBeNull();
  });

  it('seals the drawing by its hash, not by its text', () => {
    const content = sealedContent(signed('amina'), sha);
    expect(content).not.toContain('M0 0L9 9');
    expect(content).toContain(sha('M0 0L9 9'));
  });

  it('names the link that was rewritten, removed or added', () => {
    const chain = chainOf('amina', 'luc', 'zoe');
    const rewritten = chain.map((one) => (one.number === 2 ? { ...one, content: one.content.replace('present', 'absent') } : one));
    expect(brokenLink(rewritten, sha)?.number).toBe(2);
    const rehashed = rewritten.map((one) => (one.number === 2 ? { ...one, hash: sha(linkText(one)) } : one));
    expect(brokenLink(rehashed, sha)?.number).toBe(3);
    expect(
      brokenLink(
        chain.filter((one) => one.number !== 2),
        sha,
      )?.number,
    ).toBe(3);
  });
});
