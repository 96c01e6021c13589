import { compileRules } from '../compile.ts';
import { aDocument, aRequest } from '../spec-support.ts';
import type { ReportNode } from './coverage.ts';

const rulesOf = (body: string): string => `service cloud.firestore {\n match /databases/{db}/documents {\n${body}\n }\n}`;

/** What each node spans, as official readers cut it: code points, both ends included. */
function texts(source: string, nodes: readonly ReportNode[]): unknown[] {
  const characters = Array.from(source);
  return nodes.map(({ sourcePosition: { currentOffset, endOffset }, children }) => {
    const text = characters.slice(currentOffset, endOffset + 1).join('');
    return children === undefined ? text : [text, ...texts(source, children)];
  });
}

describe('coverage', () => {
  it('spans conditions, lets and returns, in the order of the file, literals left out', () => {
    const source = rulesOf(`match /things/{id} { allow get: if own(id, 'x') && (resource.data.n + 1 > 2); allow list: if true; }
function own(a, b) { let me = request.auth.uid; return a == me; }`);
    expect(texts(source, compileRules(source).coverage())).toEqual([
      [
        "own(id, 'x') && (resource.data.n + 1 > 2)",
        ["own(id, 'x')", 'id'],
        ['resource.data.n + 1 > 2', ['resource.data.n + 1', ['resource.data.n', ['resource.data', 'resource']]]],
      ],
      ['request.auth.uid', ['request.auth', 'request']],
      ['a == me', 'a', 'me'],
    ]);
  });

  it('counts positions in code points', () => {
    const source = rulesOf(`// 🚀\r\nmatch /things/{id} { allow get: if '🚀' == id; }`);
    const [node] = compileRules(source).coverage();
    expect(texts(source, node ? [node] : [])).toEqual([["'🚀' == id", 'id']]);
    expect(node?.sourcePosition.line).toBe(4);
    expect(node?.sourcePosition.column).toBe(36);
    expect(node?.children?.[0]?.sourcePosition.column).toBe(43);
  });

  it('counts what each expression came to: values, errors, and operands that were not needed', () => {
    const rules = compileRules(rulesOf('match /things/{id} { allow get: if id != "one" && resource.data.n == 1; }'));
    expect(rules.coverage()[0]?.values).toBeUndefined();
    rules.check(aRequest({ path: 'things/one' }));
    rules.check(aRequest({ path: 'things/two', resource: aDocument('things/two', {}) }));
    rules.check(aRequest({ path: 'things/six', resource: aDocument('things/six', { n: 1n }) }));
    const missing = { undefined: { causeMessage: 'Property n is undefined on object.' } };
    const [root] = rules.coverage();
    expect(root?.values).toEqual([
      { value: { boolValue: true }, count: 1 },
      { value: { boolValue: false }, count: 1 },
      { value: missing, count: 1 },
    ]);
    expect(root?.children?.[0]?.children?.[0]?.values).toEqual([
      { value: { stringValue: 'one' }, count: 1 },
      { value: { stringValue: 'two' }, count: 1 },
      { value: { stringValue: 'six' }, count: 1 },
    ]);
    expect(root?.children?.[1]?.values).toEqual([
      { value: { boolValue: true }, count: 1 },
      { value: {}, count: 1 },
      { value: missing, count: 1 },
    ]);
  });

  it('keeps a bounded number of values and nobody’s data', () => {
    const rules = compileRules(rulesOf('match /things/{id} { allow get: if resource.data.secret == id; }'));
    for (let i = 0; i < 50; i++) {
      rules.check(aRequest({ path: `things/${i}`, resource: aDocument(`things/${i}`, { secret: { code: 'hush' } }) }));
    }
    const report = JSON.stringify(rules.coverage());
    expect(report).not.toContain('hush');
    expect(rules.coverage()[0]?.children?.[1]?.values?.length).toBe(21);
    expect(rules.coverage()[0]?.children?.[0]?.values).toEqual([{ value: { mapValue: {} }, count: 50 }]);
  });
});

describe('debug()', () => {
  it('tells what it sees with its line, errors and open values too, and changes nothing', () => {
    const seen: string[] = [];
    const source = rulesOf(`match /things/{id} {
      allow get: if debug(resource.data) != null && debug(debug(resource.data.n) > 1);
      allow list: if debug(resource.data.n) == 2;
    }`);
    const rules = compileRules(source, 'cloud.firestore', { onDebug: (line, text) => void seen.push(`${line}: ${text}`) });
    const resource = aDocument('things/one', { n: 2n, at: new Date(0), list: ['a', 0.5, null, Uint8Array.of(1)], deep: { b: true } });
    expect(rules.check(aRequest({ resource })).allowed).toBe(true);
    expect(rules.check(aRequest({ resource: aDocument('things/one', {}) })).allowed).toBe(false);
    expect(seen).toEqual([
      `4: {"at": 1970-01-01T00:00:00.000Z, "deep": {"b": true}, "list": ["a", 0.5, null, b'\\x01'], "n": 2}`,
      '4: 2',
      '4: true',
      '4: {}',
      '4: error: Property n is undefined on object.',
      '4: error: Property n is undefined on object.',
    ]);
  });
});
