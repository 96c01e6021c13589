import { parseRules } from './parse.ts';
import { RulesSyntaxError } from './syntax/error.ts';
import { compileRules } from './compile.ts';

const BLOG = `rules_version = '2';
// A blog with drafts.
service cloud.firestore {
  match /databases/{database}/documents {
    /* people */
    function signedIn() { return request.auth != null; }
    match /users/{userId} {
      allow read;
      allow create, update: if signedIn() && request.auth.uid == userId
        && request.resource.data.keys().hasOnly(['name', "bio", 'age'])
        && request.resource.data.name is string && request.resource.data.name.size() in [1, 2, 3];
    }
    match /posts/{post} {
      allow read: if resource.data.published == true || (signedIn() && resource.data.author == request.auth.uid)
      allow write: if isEditor(database)
      match /comments/{comment=**} { allow read, write: if false; }
    }
    function isEditor(db) {
      let me = get(/databases/$(db)/documents/users/$(request.auth.uid)).data;
      let roles = me.get(['access', 'roles'], []);
      return 'editor' in roles;
    }
  }
}`;

const SHOP = `service cloud.firestore {
  match /databases/(default)/documents {
    match /orders/{order} {
      allow get: if request.auth.uid == resource.data.buyer;
      allow create: if request.resource.data.total == request.resource.data.price * request.resource.data.count - 5
        && request.time < timestamp.date(2030, 1, 1) + duration.value(1, 'd')
        && (request.resource.data.coupon == null ? true : request.resource.data.coupon.matches('^[A-Z]{4}-\\\\d+$'))
        && !(request.resource.data.tags[0:2].hasAny(['x']))
        && existsAfter(/databases/(default)/documents/stock/$(request.resource.data['item']))
        && request.resource.data.ratio / 2 > -1.5e3 % 7;
      allow delete: if get(/databases/(default)/documents/admins/$(request.auth.uid)).data.level >= 3
    }
  }
}`;

const TENANTS = `rules_version = "2"
function inTenant(tenant) { return request.auth.token.tenant == tenant }
service cloud.firestore {
  match /databases/{db}/documents/tenants/{tenant}/{rest=**} {
    allow read, write: if inTenant(tenant) && rest[0] != 'secret';
  }
  match /databases/{db}/documents {
    match /{path=**}/invitations/{id} { allow list: if request.query.limit <= 20 && {'a': 1, "b": [1, 2,]}.a == 1 }
  }
}`;

const PICTURES = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    match /users/{uid}/{file} {
      allow write: if request.resource.size < 5 * 1024 * 1024 && request.resource.contentType.matches('image/.*')
        && firestore.exists(/databases/(default)/documents/users/$(uid));
    }
  }
}`;

const inMatch = (body: string): string => `service cloud.firestore {\n match /databases/{db}/documents {\n${body}\n }\n}`;
const inCondition = (condition: string): string => inMatch(`match /a/{id} { allow read: if ${condition}; }`);

/** what, source, line, column, problem */
const REFUSALS: readonly (readonly [string, string, number, number, RegExp])[] = [
  ['an empty file', '', 1, 1, /Expected 'service'/],
  ['an unknown version', "rules_version = '3';\nservice cloud.firestore {}", 1, 17, /must be '1' or '2'/],
  ['another service', 'service firebase.storage {}', 1, 9, /Expected rules for 'cloud.firestore'/],
  ['an unclosed block', 'service cloud.firestore {\n', 2, 1, /found the end of the file/],
  ['an unclosed comment', 'service cloud.firestore { /* }', 1, 27, /Comment is not closed/],
  ['an unknown statement', inMatch('deny read;'), 3, 1, /found 'deny'/],
  ['an unknown operation', inMatch('match /a/{b} { allow reed: if true; }'), 3, 22, /Unknown operation 'reed'/],
  ['an operation named like an object member', inMatch('match /a/{b} { allow toString; }'), 3, 22, /Unknown operation 'toString'/],
  ['a condition without if', inMatch('match /a/{b} { allow read: true; }'), 3, 28, /Expected 'if'/],
  ['a wildcard inside a segment', inMatch('match /a/x{b} { }'), 3, 14, /whole path segment/],
  ['a partial wildcard', inMatch('match /a/{b}.png { }'), 3, 14, /whole path segment/],
  ['an unknown type', inCondition('id is text'), 3, 38, /Unknown type 'text'/],
  ['too many arguments', inCondition('exists(/a/b, 1)'), 3, 32, /'exists' takes 1 arguments, not 2/],
  ['too few arguments of a method', inCondition('id.matches()'), 3, 35, /'matches' takes 1 arguments, not 0/],
  ['an unclosed string', inCondition("id == 'a"), 3, 38, /String is not closed/],
  ['an integer beyond 64 bits', inCondition('1 == 9223372036854775808'), 3, 37, /does not fit in 64 bits/],
  ['an unclosed path interpolation', inCondition('exists(/a/$(id)'), 3, 47, /Expected ','/],
  ['a ternary without its second outcome', inCondition('true ? false'), 3, 44, /Expected ':'/],
  ['a reserved word as a value', inCondition('match == 1'), 3, 32, /reserved word 'match'/],
  ['recursion', inMatch('function f() { return g(); }\nfunction g() { return f(); }'), 4, 23, /'f' calls itself/],
  ['a function declared twice', inMatch('function f() { return 1; }\nfunction f() { return 2; }'), 4, 10, /declared twice/],
  ['eight parameters', inMatch('function f(a,b,c,d,e,f1,g,h) { return 1; }'), 3, 10, /more than 7 parameters/],
  ['a recursive wildcard before the end in version 1', inMatch('match /{p=**}/x/{id} { allow read; }'), 3, 1, /must come last/],
];

/** what production loads with a warning too */
const WARNINGS: typeof REFUSALS = [
  ['an unknown variable', inCondition('reqest.auth != null'), 3, 32, /Unknown variable 'reqest'/],
  ['an unknown function', inCondition('isAdmn()'), 3, 32, /Unknown function 'isAdmn'/],
  ['an unknown method', inCondition("id.startsWith('a')"), 3, 35, /Unknown function 'startsWith'/],
  ['an unknown function of a namespace', inCondition('math.cube(1) == 1'), 3, 32, /Unknown function 'math.cube'/],
  ['a namespace of another service', inCondition('firestore.get(/a/b) == 1'), 3, 32, /Unknown function 'firestore.get'/],
  ['a variable used before its let', inMatch('function f() { let a = b; let b = 1; return a; }'), 3, 24, /Unknown variable 'b'/],
];

describe('rules parser', () => {
  for (const [what, source, service] of [
    ['a blog', BLOG, 'cloud.firestore'],
    ['a shop in version 1', SHOP, 'cloud.firestore'],
    ['tenants with functions before the service', TENANTS, 'cloud.firestore'],
    ['pictures in Storage', PICTURES, 'firebase.storage'],
  ] as const) {
    it(`accepts ${what}`, () => expect(compileRules(source, service).warnings).toEqual([]));
  }

  it('keeps versions, blocks and the order of statements', () => {
    const file = parseRules(BLOG);
    const [documents] = file.matches;
    expect([file.version, file.service]).toEqual(['2', 'cloud.firestore']);
    expect(parseRules(SHOP).version).toBe('1');
    expect(documents?.functions.map(({ name }) => name)).toEqual(['signedIn', 'isEditor']);
    expect(documents?.matches[0]?.allows.map(({ operations }) => operations)).toEqual([
      ['get', 'list'],
      ['create', 'update'],
    ]);
  });

  for (const [what, source, line, column, problem] of REFUSALS) {
    it(`refuses ${what} and says where`, () => {
      let refusal: unknown = null;
      try {
        compileRules(source);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(RulesSyntaxError);
      const found = refusal as RulesSyntaxError;
      expect(found.problem).toMatch(problem);
      expect([found.line, found.column]).toEqual([line, column]);
    });
  }

  for (const [what, source, line, column, problem] of WARNINGS) {
    it(`loads ${what} with a warning that says where`, () => {
      const [warning, ...others] = compileRules(source).warnings;
      expect(others).toEqual([]);
      expect(warning?.problem).toMatch(problem);
      expect([warning?.line, warning?.column]).toEqual([line, column]);
    });
  }

  it('draws a caret under the place', () => {
    expect(() => compileRules('service cloud.firestore {\n\tallow read;\n}')).toThrowError(
      /Line 2, column 2: .*\n {2}\tallow read;\n {2}\t\^$/,
    );
  });

  it('refuses more than 256 KB, deep nesting and endless chains without overflowing', () => {
    expect(() => compileRules(`//${'x'.repeat(300_000)}`)).toThrowError(/larger than/);
    expect(() => compileRules(inCondition(`${'('.repeat(5000)}true${')'.repeat(5000)}`))).toThrowError(/nested deeper/);
    expect(() => compileRules(inCondition(Array(20_000).fill('true').join('||')))).toThrowError(/chains more than/);
    expect(() => compileRules(inMatch(`${'match /a/{b} {'.repeat(11)}${'}'.repeat(11)}`))).toThrowError(/'match' is nested deeper/);
    expect(() => compileRules(inMatch(`match ${'/a'.repeat(98)} { }`))).toThrowError(/longer than 100 segments/);
    expect(() => compileRules(inMatch(`match ${'/a'.repeat(97)} { }`))).not.toThrow();
    const wildcards = (count: number): string => Array.from({ length: count }, (_, i) => `/{w${i}}`).join('');
    expect(() => compileRules(inMatch(`match ${wildcards(20)} { }`))).toThrowError(/more than 20 wildcards/);
    expect(() => compileRules(inMatch(`match ${wildcards(19)} { }`))).not.toThrow();
  });
});
