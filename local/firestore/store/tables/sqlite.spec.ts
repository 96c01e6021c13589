/** Why: what need not wait for the disk must not teach the rest to be careless. */
import { Sqlite } from './sqlite.ts';

describe('a relaxed transaction', () => {
  const FULL = 2;
  const NORMAL = 1;
  let sqlite: Sqlite;
  const safety = (): unknown => sqlite.get('PRAGMA synchronous')?.['synchronous'];
  beforeEach(() => (sqlite = new Sqlite(':memory:')));
  afterEach(() => sqlite.close());

  it('does not wait for the disk, and the next one does', () => {
    expect(sqlite.relaxed(safety)).toBe(NORMAL);
    expect(safety()).toBe(FULL);
  });

  it('leaves the next one careful when it fails', () => {
    expect(() =>
      sqlite.relaxed(() => {
        sqlite.run("INSERT INTO meta VALUES('x', 1)");
        throw new Error('stop');
      }),
    ).toThrowError('stop');
    expect(safety()).toBe(FULL);
    expect(sqlite.get('SELECT * FROM meta')).toBeUndefined();
  });

  it('waits with the transaction around it', () => {
    expect(sqlite.transaction(() => sqlite.relaxed(safety))).toBe(FULL);
  });
});
