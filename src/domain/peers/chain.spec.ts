import { createHash } from 'node:crypto';
import {
  brokenLink,
  link,
  linkText,
  recordLink,
  sealedContent,
  sheetContent,
  sheetSubject,
  textsToHash,
  unsealed,
  verdictOn,
} from './chain';
import type { Attendance, ChainLink } from './peers';
import type { Identified } from '../shared/document';
import { at, earlier, mark, signature } from './testing/records';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const now = at('18:00');
const chainOf = (records: readonly Identified<Attendance>[]): readonly ChainLink[] =>
  records.reduce<readonly ChainLink[]>((chain, record) => [...chain, recordLink(chain.at(-1) ?? null, record, sha, at('09:00'))], []);
const absent = mark('amina', 1, { state: 'absent', at: at('12:30') });
const present = mark('amina', 2, { at: at('12:31') });
const records = [signature('luc'), absent, present];
const verdict = (chain: readonly ChainLink[], kept: readonly Identified<Attendance>[] = records, session = {}) =>
  verdictOn(chain, kept, session, sha, now).difference;

describe('the chain of a session', () => {
  it('holds, whatever the order it is read in, and has every state of somebody marked twice', () => {
    const chain = chainOf(records);
    expect(chain.map((one) => one.number)).toEqual([1, 2, 3]);
    expect(chain.map((one) => one.attendanceId)).toEqual(['h1~luc~s~k7', 'h1~amina~m~1', 'h1~amina~m~2']);
    expect(brokenLink([...chain].reverse(), sha)).toBeNull();
    expect(verdict(chain)).toBeNull();
  });

  it('seals the drawing by its hash, not by its text', () => {
    const content = sealedContent(signature('amina'), sha);
    expect(content).not.toContain('M0 0L9 9');
    expect(content).toContain(sha('M0 0L9 9'));
  });

  it('takes what is not sealed yet in the order the server received it', () => {
    const chain = chainOf([absent]);
    expect(unsealed([present, absent, signature('luc')], chain, sha).map(({ id }) => id)).toEqual(['h1~luc~s~k7', 'h1~amina~m~2']);
  });

  it('names the link that was rewritten, also when its hash was computed again', () => {
    const chain = chainOf(records);
    const rewritten = chain.map((one) => (one.number === 2 ? { ...one, content: one.content.replace('absent', 'present') } : one));
    expect(verdict(rewritten)).toEqual({ kind: 'entryChanged', number: 2, name: 'amina', halfDayId: 'h1' });
    const rehashed = rewritten.map((one) => (one.number === 2 ? { ...one, hash: sha(linkText(one)) } : one));
    expect(verdict(rehashed)?.number).toBe(3);
    const renamed = chain.map((one) => (one.number === 2 ? { ...one, attendanceId: 'h1~luc~m~1' } : one));
    expect(verdict(renamed)?.number).toBe(2);
  });

  it('names the link that was removed: inside, at the head, at the end', () => {
    const chain = chainOf(records);
    const without = (number: number) => verdict(chain.filter((one) => one.number !== number));
    expect(without(2)).toEqual({ kind: 'entryRemoved', number: 2, name: '', halfDayId: '' });
    expect(without(1)?.number).toBe(1);
    expect(without(3)).toEqual({ kind: 'entryMissing', number: null, name: 'amina', halfDayId: 'h1' });
  });

  it('names the record that was deleted or changed', () => {
    const chain = chainOf(records);
    expect(verdict(chain, [signature('luc'), present])).toEqual({ kind: 'recordDeleted', number: 2, name: 'amina', halfDayId: 'h1' });
    expect(verdict(chain, [signature('luc', 'k7', { signature: 'M1 1' }), absent, present])).toEqual({
      kind: 'recordChanged',
      number: 1,
      name: 'luc',
      halfDayId: 'h1',
    });
  });

  it('waits a few minutes for the link of a record just received', () => {
    const chain = chainOf(records.slice(0, 2));
    expect(verdictOn(chain, records, {}, sha, at('12:35'))).toEqual({ difference: null, waiting: 1 });
    expect(verdictOn(chain, records, {}, sha, at('12:42')).difference?.kind).toBe('entryMissing');
  });

  it('reads the links of before: the last one of a record speaks of it as it is', () => {
    const [signed, validated] = [earlier('amina'), earlier('amina', { validatedByName: 'Claire', validatedAt: at('12:30') })];
    const old = [signed, validated].reduce<readonly ChainLink[]>((chain, record) => {
      const [content, previousHash] = [sealedContent(record, sha), chain.at(-1)?.hash ?? ''];
      const body = {
        v: 1 as const,
        programmeId: 'pins',
        number: chain.length + 1,
        attendanceId: 'h1~amina',
        content,
        previousHash,
        at: at('12:30'),
      };
      return [...chain, { ...body, hash: sha(previousHash + content) }];
    }, []);
    const chain = [...old, recordLink(old.at(-1) ?? null, present, sha, at('13:00'))];
    expect(verdict(chain, [validated, present])).toBeNull();
    expect(verdict(chain, [signed, present])).toEqual({ kind: 'recordChanged', number: 2, name: 'amina', halfDayId: 'h1' });
    expect(unsealed([validated, present], chain, sha)).toEqual([]);
  });

  it('says every text it will hash', () => {
    const asked: string[] = [];
    verdictOn(chainOf(records), records, {}, (text) => sha((asked.push(text), text)), now);
    const texts = textsToHash(chainOf(records), records);
    expect(asked.filter((text) => !texts.includes(text))).toEqual([]);
  });
});

describe('a sealed sheet', () => {
  const chain = chainOf(records);
  const content = sheetContent({ sheet: 'h1', records: 3, byUid: 'claire', byName: 'Claire' });
  const last = link(
    chain.at(-1) ?? null,
    { programmeId: 'pins', subject: sheetSubject('h1'), attendanceId: '', content },
    sha,
    at('15:00'),
  );
  const session = { sealed: { h1: { at: at('15:00'), byName: 'Claire', number: last.number, hash: last.hash } } };

  it('holds with the records it had', () => {
    expect(verdict([...chain, last], records, session)).toBeNull();
  });

  it('is broken by a seal lifted or replaced, and by a seal that the chain does not have', () => {
    expect(verdict([...chain, last], records, {})).toEqual({ kind: 'sheetChanged', number: 4, name: '', halfDayId: 'h1' });
    expect(verdict(chain, records, session)).toEqual({ kind: 'entryRemoved', number: 4, name: '', halfDayId: 'h1' });
  });

  it('is broken by a record added afterwards', () => {
    const added = signature('zoe');
    const next = recordLink(last, added, sha, at('16:00'));
    expect(verdict([...chain, last, next], [...records, added], session)).toEqual({
      kind: 'recordAfterSeal',
      number: 5,
      name: '',
      halfDayId: 'h1',
    });
  });
});
