import { createHash } from 'node:crypto';
import type { AuditLine } from '@domain/people/administration';
import { canonical } from '@domain/shared/canonical';
import { auditHash, headSeal, type AuditHead } from './audit-hash';
import { currentKey } from './audit-key';
import { beforeTheFirst, faultOf, headFault, scanned } from './audit-scan';

type Body = Omit<AuditLine, 'hash' | 'previousHash' | 'sequence'>;
describe('the scan of the journal', () => {
  let given: string | undefined;
  beforeEach(() => {
    given = process.env['AUDIT_KEY'];
    process.env['AUDIT_KEY'] = 'first';
  });
  afterEach(() => {
    if (given === undefined) delete process.env['AUDIT_KEY'];
    else process.env['AUDIT_KEY'] = given;
  });

  const body = (summary: string, v: 1 | 2): Body => ({
    v,
    ...(v === 2 ? { key: currentKey().id } : {}),
    at: new Date('2027-06-15T10:00:00Z'),
    actorUid: 'claire',
    actorName: 'Claire',
    act: 'openCall',
    subject: 'calls/c1',
    programmeId: null,
    summary,
  });
  const plain = ({ hash: _hash, ...line }: AuditLine): string =>
    createHash('sha256')
      .update(line.previousHash + canonical(line))
      .digest('hex');
  const chained = (bodies: readonly Body[], hash: (line: AuditLine) => string = auditHash): readonly AuditLine[] =>
    bodies.reduce<readonly AuditLine[]>((lines, one) => {
      const line = { ...one, sequence: lines.length + 1, previousHash: lines.at(-1)?.hash ?? '', hash: '' };
      return [...lines, { ...line, hash: hash(line) }];
    }, []);
  const headOf = (lines: readonly AuditLine[]): AuditHead => {
    const [key, last] = [currentKey(), lines.at(-1)];
    const head = { sequence: lines.length, hash: last?.hash ?? '' };
    return last?.v === 2 ? { ...head, key: key.id, seal: headSeal(key, head) } : head;
  };
  const fault = (lines: readonly AuditLine[], head = headOf(lines)): string => {
    let scan = beforeTheFirst;
    for (const line of lines) {
      const found = faultOf(line, scan);
      if (found !== null) return `${found} at ${String(line.sequence)}`;
      scan = scanned(scan, line);
    }
    return headFault(head, scan) ?? `holds from ${String(scan.keyedFrom)}`;
  };

  it('verifies lines of before with the old rule, and those after the change with the key', () => {
    expect(fault(chained([body('un', 1), body('deux', 1)]))).toBe('holds from null');
    expect(fault(chained([body('un', 1), body('deux', 2), body('trois', 2)]))).toBe('holds from 2');
  });

  it('is not fooled by a chain computed again, whole, by somebody without the key', () => {
    const genuine = chained([body('un', 1), body('deux', 2), body('trois', 2)]);
    expect(fault(chained([body('un', 1), body('autre', 2), body('trois', 2)], plain), headOf(genuine))).toBe('changed at 2');
    const mixed = chained([body('un', 1), body('deux', 2), { ...body('autre', 1) }], (line) =>
      line.v === 1 ? plain(line) : auditHash(line),
    );
    expect(fault(mixed)).toBe('unkeyed at 3');
  });

  it('refuses a journal put back to an earlier line, whose head nobody could seal', () => {
    const lines = chained([body('un', 2), body('deux', 2), body('trois', 2)]).slice(0, 2);
    const { seal: _seal, ...unsealed } = headOf(lines);
    expect(fault(lines)).toBe('holds from 1');
    expect(fault(lines, { ...unsealed, seal: 'x' })).toBe('unkeyed');
    expect(fault(lines, { sequence: unsealed.sequence, hash: unsealed.hash })).toBe('unkeyed');
  });

  it('verifies each line with its own key, and names the line whose key is lost', () => {
    const first = body('un', 2);
    process.env['AUDIT_KEY'] = 'second,first';
    const lines = chained([first, body('deux', 2)]);
    expect(fault(lines)).toBe('holds from 1');
    process.env['AUDIT_KEY'] = 'second';
    expect(fault(lines)).toBe('otherKey at 1');
  });

  it('seals nothing without a key', () => {
    process.env['AUDIT_KEY'] = '';
    expect(() => currentKey()).toThrowError(/AUDIT_KEY is not set/);
  });
});
