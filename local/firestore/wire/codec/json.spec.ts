/** Why: one body that is all brackets would keep every other client waiting while it is parsed. */
import { FirestoreError } from '../../engine.ts';
import { parseForward } from '../webchannel/frames.ts';
import { parseJson } from './json.ts';

const lists = (depth: number, inside = ''): string => '['.repeat(depth) + inside + ']'.repeat(depth);
const padded = (text: string): string => text + ' '.repeat(100_001);

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FirestoreError) return `${error.status}: ${error.message}`;
    throw error;
  }
  return 'none';
}

describe('JSON from strangers', () => {
  it('is parsed, or refused in the words of its wire', () => {
    expect(parseJson('{"a":[1,"]"]}', 'no JSON')).toEqual({ a: [1, ']'] });
    expect(refusalOf(() => parseJson('{"a":', 'no JSON'))).toBe('INVALID_ARGUMENT: no JSON');
  });

  it('may be long when it is not deep, and 1,000 levels deep', () => {
    const wide = JSON.stringify({ rows: Array.from({ length: 50_000 }, (_, i) => [i]) });
    expect(parseJson(wide, '')).toEqual(JSON.parse(wide));
    expect(refusalOf(() => parseJson(padded(lists(1000)), ''))).toBe('none');
  });

  it('is refused when it is long and deeper, before it is parsed', () => {
    for (const text of [padded(lists(1001)), '['.repeat(10_000_000), '{"a":'.repeat(2_000_000), padded(lists(999, '{"a":[{}]}'))]) {
      const began = process.cpuUsage();
      expect(refusalOf(() => parseJson(text, 'no JSON'))).toBe('INVALID_ARGUMENT: The request is nested too deeply.');
      // Of processor: others may hold it meanwhile.
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1000).toBeLessThan(100);
    }
  });

  it('may hold any number of brackets inside its texts, whatever is escaped there', () => {
    const text = JSON.stringify({ a: `\\"${'[{'.repeat(60_000)}`, b: '\\', c: lists(2000) });
    expect(parseJson(text, '')).toEqual(JSON.parse(text));
  });

  it('is measured in the messages of a channel too', () => {
    const body = (data: string): string => new URLSearchParams({ count: '1', ofs: '0', req0___data__: data }).toString();
    expect(parseForward(body('{"a":1}')).messages).toEqual([{ a: 1 }]);
    expect(refusalOf(() => parseForward(body(padded(lists(1001)))))).toBe('INVALID_ARGUMENT: The request is nested too deeply.');
    expect(refusalOf(() => parseForward(body('{')))).toBe('INVALID_ARGUMENT: Invalid JSON in a channel message.');
  });
});
