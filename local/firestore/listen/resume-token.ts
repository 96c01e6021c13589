/** Why: a resume token is the read time it stands for, with a mark that tells our tokens from foreign ones. */
import type { Micros } from '../model/value.ts';

const MARK = 'essaim:';

/** The token of a read time. */
export function tokenAt(readTime: Micros): Uint8Array {
  return Buffer.from(`${MARK}${readTime}`, 'latin1');
}

/** The read time of a token; 'foreign' when it is not ours or comes from the future of another store. */
export function timeOf(token: Uint8Array, now: Micros): Micros | 'foreign' {
  const text = Buffer.from(token).toString('latin1');
  if (!text.startsWith(MARK) || !/^\d{1,18}$/.test(text.slice(MARK.length))) return 'foreign';
  const time = BigInt(text.slice(MARK.length));
  return time > now ? 'foreign' : time;
}
