import type { RuleDecision, RuleDocument, RuleRequest } from '../firestore/engine.ts';
import { type CompiledRules, compileRules } from './compile.ts';
import { aDocument, aRequest, fields, outcomeOf, rulesWhere } from './spec-support.ts';

function rulesOf(body: string, version = '2'): CompiledRules {
  return compileRules(`rules_version = '${version}';\nservice cloud.firestore { match /databases/{database}/documents {\n${body}\n} }`);
}

function decide(body: string, changes: Partial<RuleRequest> = {}, version = '2'): RuleDecision {
  return rulesOf(body, version).check(aRequest(changes));
}

const allows = (body: string, changes: Partial<RuleRequest> = {}, version = '2'): boolean => decide(body, changes, version).allowed;

/** A reader of these documents that notes what was read. */
function reader(
  documents: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  log: string[] = [],
): (path: string) => RuleDocument | null {
  return (path) => {
    log.push(path);
    const values = documents[path];
    return values === undefined ? null : aDocument(path, values);
  };
}

describe('matching', () => {
  const NESTED = `match /things/{id} { allow get: if id == 'one'; match /parts/{part} { allow get: if id + part == 'onex'; } }`;

  it('binds wildcards of the block and of those around it', () => {
    expect(allows(NESTED)).toBe(true);
    expect(allows(NESTED, { path: 'things/two' })).toBe(false);
    expect(allows(NESTED, { path: 'things/one/parts/x' })).toBe(true);
    expect(allows(NESTED, { path: 'things/one/parts/y' })).toBe(false);
    expect(allows(NESTED, { path: 'things/one/others/x' })).toBe(false);
  });

  it('denies paths and methods that no statement names', () => {
    expect(decide(NESTED, { path: 'elsewhere/one' })).toEqual({ allowed: false, reason: "\nNo matching allow statements for 'get'" });
    expect(allows(NESTED, { method: 'delete' })).toBe(false);
  });

  it('allows when any of several matching blocks does, an error in one counting as not true', () => {
    expect(allows(`match /things/{a} { allow get: if resource.data.x; } match /{b}/one { allow get: if b == 'things'; }`)).toBe(true);
    expect(allows(`match /things/{a} { allow get: if false; } match /things/{b} { allow get: if b == 'one'; }`)).toBe(true);
  });

  it('prefers nothing: a literal does not hide a wildcard', () => {
    expect(allows(`match /things/one { allow get: if false; } match /things/{x} { allow get; }`)).toBe(true);
  });

  it('a recursive wildcard is a path, of any length in version 2', () => {
    const REST = `match /things/{rest=**} { allow get: if rest == /one/parts/x && rest[1] == 'parts'; }`;
    expect(allows(REST, { path: 'things/one/parts/x' })).toBe(true);
    const GROUP = `match /{before=**}/parts/{part} { allow get: if part == 'x'; }`;
    expect(allows(GROUP, { path: 'parts/x' })).toBe(true);
    expect(allows(GROUP, { path: 'things/one/parts/x' })).toBe(true);
    expect(allows(GROUP, { path: 'things/one/parts/x/more/y' })).toBe(false);
    expect(allows(`match /things/one/{rest=**} { allow get; }`)).toBe(true);
  });

  it('a recursive wildcard takes one segment or more in version 1', () => {
    const REST = `match /things/one/{rest=**} { allow get; }`;
    expect(allows(REST, {}, '1')).toBe(false);
    expect(allows(REST, { path: 'things/one/parts/x' }, '1')).toBe(true);
    expect(allows(`match /{all=**} { allow get; }`, { path: 'things/one/parts/x' }, '1')).toBe(true);
  });

  it('read and write stand for the single operations', () => {
    const methods = ['get', 'list', 'create', 'update', 'delete'] as const;
    const allowed = (word: string): string[] =>
      methods.filter((method) => allows(`match /things/{id} { allow ${word}; }`, { method, ...(method === 'list' && { path: 'things' }) }));
    expect(allowed('read')).toEqual(['get', 'list']);
    expect(allowed('write')).toEqual(['create', 'update', 'delete']);
    for (const method of methods) expect(allowed(method)).toEqual([method]);
  });
});

describe('what a request shows', () => {
  it('who asks, what there is and what there will be', () => {
    const update: Partial<RuleRequest> = {
      method: 'update',
      resource: aDocument('things/one', { n: 1n }),
      requestResource: aDocument('things/one', { n: 2n }),
    };
    const seen = `request.resource.data.n == resource.data.n + 1 && request.resource.id == id && request.auth.token.email == 'ana@example.org' && request.method == 'update'
      && database == '(default)' && request.resource.data.diff(resource.data).affectedKeys() == ['n'].toSet()`;
    expect(rulesWhere(seen).check(aRequest(update)).allowed).toBe(true);
  });

  it('null for nobody, for a missing document and for what a delete leaves', () => {
    const nobody = { auth: null, method: 'delete' } as const;
    expect(rulesWhere('request.auth == null && resource == null && request.resource == null').check(aRequest(nobody)).allowed).toBe(true);
    expect(rulesWhere('request.auth.uid == null').check(aRequest(nobody)).reason).toBe("\nNull value error. for 'delete' @ L4");
  });

  it('references as paths', () => {
    const resource = {
      path: 'things/one',
      fields: new Map([['owner', { t: 'ref', v: 'projects/p/databases/(default)/documents/users/ana' } as const]]),
    };
    expect(outcomeOf('resource.data.owner == /databases/$(database)/documents/users/$(request.auth.uid)', {}, '', { resource })).toBe(
      'true',
    );
  });
});

describe('functions', () => {
  it('see the wildcards around their declaration, not those of the caller', () => {
    expect(
      allows(
        `function own() { return database == '(default)'; } match /things/{id} { function me() { return id == 'one' && own(); } allow get: if me(); }`,
      ),
    ).toBe(true);
    const outside = `function own() { return id == 'one'; } match /things/{id} { allow get: if own(); }`;
    expect(decide(outside)).toEqual({ allowed: false, reason: "\nUnknown variable 'id'. for 'get' @ L3" });
    expect(rulesOf(outside).warnings).toEqual([{ line: 3, column: 25, problem: "Unknown variable 'id'" }]);
  });

  it('an inner function hides an outer one of the same name', () => {
    expect(allows(`function ok() { return false; } match /things/{id} { function ok() { return true; } allow get: if ok(); }`)).toBe(true);
  });

  it('arguments and lets are evaluated on first use only', () => {
    expect(outcomeOf('either(true, 1 / 0 == 1)', {}, 'function either(a, b) { return a || b; }')).toBe('true');
    expect(outcomeOf('unused(1 / 0)', {}, 'function unused(a) { let b = null.x; return true; }')).toBe('true');
    expect(outcomeOf('used(1 / 0)', {}, 'function used(a) { let b = a; return b == 1; }')).toBe('Division by zero error.');
  });

  it('arguments and lets are evaluated once', () => {
    const log: string[] = [];
    const twice = `function twice(doc) { let again = doc; return again.data.n == 1 && doc.data.n == 1; }`;
    const read = reader({ 'a/b': { n: 1n } }, log);
    expect(outcomeOf('twice(get(/databases/(default)/documents/a/b))', {}, twice, { read })).toBe('true');
    expect(log).toEqual(['a/b']);
  });

  it('parameters hide wildcards and lets see earlier lets', () => {
    expect(outcomeOf("f('x')", {}, "function f(database) { let a = database + 'y'; let b = a + 'z'; return b == 'xyz'; }")).toBe('true');
  });
});

describe('document access', () => {
  const at = (name: string): string => `/databases/$(database)/documents/${name}`;

  it('get, exists and their after twins see the state before and after', () => {
    const states = { read: reader({ 'a/b': { n: 1n } }), readAfter: reader({ 'a/b': { n: 2n }, 'a/c': {} }) };
    const condition = `get(${at('a/b')}).data.n == 1 && getAfter(${at('a/b')}).data.n == 2 && !exists(${at('a/c')}) && existsAfter(${at('a/c')}) && get(${at('a/c')}) == null
      && get(${at('a/b')}).id == 'b' && get(${at('a/b')}).__name__ == ${at('a/b')}`;
    expect(outcomeOf(condition, {}, '', states)).toBe('true');
  });

  it('repeats are free, also for the next write of the same commit', () => {
    const budget = { remaining: 1 };
    const rules = rulesWhere(`exists(${at('a/b')}) && get(${at('a/b')}).data.n == 1 && exists(${at('a/b')})`);
    const request = aRequest({ budget, read: reader({ 'a/b': { n: 1n } }) });
    expect([rules.check(request).allowed, rules.check(request).allowed, budget.remaining]).toEqual([true, true, 0]);
  });

  it('one write of a batch reads ten documents, not more, and the batch twenty', () => {
    const budget = { remaining: 20 };
    const reads = (from: number, count: number): string =>
      Array.from({ length: count }, (_, i) => `!exists(${at(`a/${from + i}`)})`).join(' && ');
    const outcome = (condition: string): string => outcomeOf(condition, {}, '', { budget });
    expect(outcome(reads(0, 11))).toBe('Too many documents were read by the rules.');
    expect(outcome(reads(0, 11))).toBe('true'); // ten of them are remembered
    expect(outcome(reads(20, 9))).toBe('true');
    expect(outcome(reads(40, 1))).toBe('Too many documents were read by the rules.');
  });

  it('beyond the budget the request is denied, whatever the operators around', () => {
    const condition = `exists(${at('a/1')}) || exists(${at('a/2')}) || exists(${at('a/3')}) || true`;
    expect(outcomeOf(condition, {}, '', { budget: { remaining: 2 } })).toBe('Too many documents were read by the rules.');
    expect(outcomeOf(condition, {}, '', { budget: { remaining: 3 } })).toBe('true');
    expect(allows(`match /things/{id} { allow get: if exists(${at('a/1')}); allow get; }`, { budget: { remaining: 0 } })).toBe(false);
  });

  it('a path that is no document of this database is an error', () => {
    expect(outcomeOf('exists(/a/b)')).toBe('Invalid document path /a/b.');
    expect(outcomeOf('exists(/databases/$(database)/documents/a)')).toBe('Invalid document path /databases/(default)/documents/a.');
    expect(outcomeOf('exists(/databases/other/documents/a/b)')).toBe('Documents of database other cannot be read from here.');
    expect(outcomeOf("exists('/databases/(default)/documents/a/b')")).toBe('Function not found error: exists(string).');
  });
});

describe('limits', () => {
  it('a thousand expressions are evaluated, not more', () => {
    const sum = (terms: number): string => `${Array(terms).fill('1').join(' + ')} == ${terms}`;
    expect(outcomeOf(sum(499))).toBe('true');
    expect(outcomeOf(sum(500))).toBe('More than 1000 expressions were evaluated.');
    expect(outcomeOf(`true || ${sum(501)}`)).toBe('true');
  });

  it('a value that doubles at each step ends in an error, not in exhausted memory', () => {
    const lets = Array.from({ length: 10 }, (_, i) => `let v${i + 1} = v${i} + v${i};`).join(' ');
    const declarations = `function d(v0) { ${lets} return v10; }`;
    expect(outcomeOf("d(d('x')).size() == 1048576", {}, declarations)).toBe('true');
    expect(outcomeOf("d(d(d('x'))).size() > 0", {}, declarations)).toBe('Value is longer than 4000000.');
    expect(outcomeOf('d(d(d([1]))).size() > 0', {}, declarations)).toBe('Value is longer than 4000000.');
    expect(outcomeOf("d(d([d('x')])).join(d('y')).size() > 0", {}, declarations)).toBe('Value is longer than 4000000.');
    expect(outcomeOf("d(d('x')).replace('x', d('y')).size() > 0", {}, declarations)).toBe('Value is longer than 4000000.');
  });

  it('twenty calls deep, not more', () => {
    const chain = (depth: number): string =>
      Array.from({ length: depth }, (_, i) => `function f${i}() { return ${i + 1 < depth ? `f${i + 1}()` : 'true'}; }`).join('\n');
    expect(outcomeOf('f0()', {}, chain(20))).toBe('true');
    expect(outcomeOf('f0()', {}, chain(21))).toBe('Functions call each other deeper than 20 levels.');
  });
});

describe('denials', () => {
  it('name every statement that was tried, in the order of the file', () => {
    const body = `match /things/{id} {\nallow update: if id == 'two';\nallow write: if\n  resource.data.id == 1;\nallow read;\n}\nmatch /{any=**} { allow write: if any == 3 / 0; }`;
    const reason =
      "\nfalse for 'update' @ L4, Property id is undefined on object. for 'update' @ L6, Division by zero error. for 'update' @ L9";
    expect(decide(body, { method: 'update', resource: { path: 'things/one', fields: fields({}) } })).toEqual({ allowed: false, reason });
  });

  it('explanations name the pattern, also of what allowed', () => {
    const rules = rulesOf(`match /things/{id} { allow get: if false; match /x/{y} { allow get; } }\nmatch /{all=**} { allow get; }`);
    expect(rules.explain(aRequest())).toEqual({
      allowed: true,
      reason: '',
      attempts: [
        { pattern: '/databases/{database}/documents/things/{id}', line: 3, outcome: 'false', kind: 'false' },
        { pattern: '/databases/{database}/documents/{all=**}', line: 4, outcome: 'true', kind: 'true' },
      ],
    });
  });
});
