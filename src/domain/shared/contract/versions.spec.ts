import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNewer, knownVersion } from './versions';

const domain = join(process.cwd(), 'src/domain');
/** A docblock that opens with a path, and the version of the type below it. */
const stored =
  /\/\*\* `([\w{}/~]+)`(?:(?!\*\/)[\s\S])*\*\/\s*export (?:interface|type) (\w+)[^{]*\{\s*(?:\/\*\*[^\n]*\s*)?readonly v: ([\d| ]+);/g;

const collectionOf = (path: string): string =>
  path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/');
const found = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => [...readFileSync(join(domain, file), 'utf8').matchAll(stored)])
  .map(([, path = '', , versions = '']) => ({ path, version: Math.max(...versions.split('|').map(Number)) }));
/** A collection may hold documents of before: the latest counts. */
const latest = found.filter(({ path, version }) =>
  found.every((one) => collectionOf(one.path) !== collectionOf(path) || one.version <= version),
);

describe('the versions of documents', () => {
  it('are those of the types of the domain', () => {
    expect(found.length).toBeGreaterThan(35);
    expect(latest.filter(({ path, version }) => knownVersion(path) !== version)).toEqual([]);
  });

  it('tell a document of a later application from one of ours, of before, or of no version', () => {
    expect(isNewer('calls/c1', { v: 2 })).toBeTrue();
    expect(isNewer('sessions/s1/chain/3', { v: 3 })).toBeTrue();
    expect(isNewer('sessions/s1/chain/3', { v: 2 })).toBeFalse();
    expect(isNewer('sessions/s1/chain/3', { v: 1 })).toBeFalse();
    expect(isNewer('calls/c1', {})).toBeFalse();
    expect(isNewer('calls/c1', { v: '7' })).toBeFalse();
  });
});
