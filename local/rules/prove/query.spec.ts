import type { Filter } from '../../firestore/engine.ts';
import { DOCUMENTS, aDocument, aQuery, aRequest, both, proves, rulesWhere, where } from '../spec-support.ts';
import { compileRules } from '../compile.ts';

const either = (...filters: Filter[]): Filter => ({ kind: 'or', filters });
const unary = (field: string, op: Extract<Filter, { kind: 'unary' }>['op']): Filter => ({ kind: 'unary', path: [field], op });
const named = (op: '==' | 'in' | '>', ...ids: string[]): Filter => {
  const refs = ids.map((id) => ({ t: 'ref', v: `${DOCUMENTS}/things/${id}` }) as const);
  return { kind: 'field', path: ['__name__'], op, value: op === 'in' ? { t: 'array', v: refs } : (refs[0] ?? { t: 'null' }) };
};

/** condition, filter, proven? */
const PROOFS: readonly (readonly [string, Filter | undefined, boolean])[] = [
  ['true', undefined, true],
  ['request.auth.uid == "ana"', undefined, true],
  ['resource.data.a == 1', undefined, false],
  ['resource.data.a == 1', where('a', '==', 1n), true],
  ['resource.data.a == 1', where('a', '==', 2n), false],
  ['resource.data.a == 1', where('b', '==', 1n), false],
  ['resource.data.a != 1', where('a', '==', 2n), true],
  ['resource.data.owner == request.auth.uid', where('owner', '==', 'ana'), true],
  ['resource.data.owner == request.auth.uid', where('owner', '==', 'bob'), false],
  ['resource.data.owner == request.auth.uid || true', undefined, true],
  ['!(resource.data.hidden == true)', where('hidden', '==', false), true],
  ['resource.data.a == 1 && resource.data.b == 2', both(where('a', '==', 1n), where('b', '==', 2n)), true],
  ['resource.data.a == 1 && resource.data.b == 2', where('a', '==', 1n), false],
  ['resource.data.state in ["open", "done"]', where('state', 'in', ['open', 'done']), true],
  ['resource.data.state in ["open", "done"]', where('state', 'in', ['open', 'draft']), false],
  ['resource.data.state in ["open", "done"]', undefined, false],
  ['resource.data.a == 1 || resource.data.b == 2', either(where('a', '==', 1n), where('b', '==', 2n)), true],
  ['resource.data.a == 1 || resource.data.b == 2', either(where('a', '==', 1n), where('b', '==', 3n)), false],
  ['resource.data.a == 1 && resource.data.b == 2', both(where('b', '==', 2n), either(where('a', '==', 1n), where('a', '==', 1))), true],
  ['resource.data.who.uid == "ana"', where('who.uid', '==', 'ana'), true],
  ['resource.data.who.uid == "ana" && resource.data.who is map', where('who', '==', { uid: 'ana' }), true],
  ['resource.data.who == {"uid": "ana"}', where('who.uid', '==', 'ana'), false],
  ['"ana" in resource.data.roles', where('roles.ana', '==', 'x'), true],
  ['"bob" in resource.data.roles', where('roles.ana', '==', 'x'), false],
  ['request.auth.uid in resource.data.members', where('members', 'array-contains', 'ana'), true],
  ['request.auth.uid in resource.data.members', where('members', 'array-contains', 'bob'), false],
  ['request.auth.uid in resource.data.members', where('members', 'array-contains-any', ['ana']), true],
  ['request.auth.uid in resource.data.members', where('members', 'array-contains-any', ['ana', 'bob']), false],
  ['resource.data.members.hasAny(["ana", "max"])', where('members', 'array-contains-any', ['ana', 'max']), true],
  ['["ana", "max"].hasAny(resource.data.members)', where('members', 'array-contains', 'max'), true],
  ['resource.data.members.hasAny(["ana"])', where('members', 'array-contains', 'bob'), false],
  ['resource.data.members.hasAll(["ana"])', where('members', 'array-contains', 'ana'), true],
  ['resource.data.members.hasAll(["ana", "bob"])', where('members', 'array-contains', 'ana'), false],
  ['resource.data.members.hasOnly(["ana"])', where('members', 'array-contains', 'ana'), false],
  ['"ana" in resource.data.members.toSet()', where('members', 'array-contains', 'ana'), true],
  ['resource.data.members is list', where('members', 'array-contains', 'ana'), true],
  ['resource.data.a < 10', where('a', '<', 10n), true],
  ['resource.data.a < 10', where('a', '<', 5.5), true],
  ['resource.data.a < 10', where('a', '<=', 10n), false],
  ['resource.data.a <= 10', where('a', '<=', 10n), true],
  ['resource.data.a >= 10 && resource.data.a < 20', both(where('a', '>=', 10n), where('a', '<', 20n)), true],
  ['resource.data.a >= 10 && resource.data.a < 20', where('a', '>=', 10n), false],
  ['10 < resource.data.a', where('a', '>', 10n), true],
  ['10 < resource.data.a', where('a', '>=', 10n), false],
  ['resource.data.a != 5', where('a', '>', 5n), true],
  ['resource.data.a is number', where('a', '>', 5n), true],
  ['resource.data.a is int', where('a', '>', 5n), false],
  ['resource.data.a is int', where('a', '==', 5n), false],
  ['resource.data.a is float', where('a', '==', 5n), false],
  ['resource.data.a is number && resource.data.a <= 5 && resource.data.a > 4', where('a', '==', 5n), true],
  ['resource.data.a < 5', where('a', '==', 5n), false],
  ['resource.data.a is float', where('a', '==', 0.5), true],
  ['resource.data.a is int', where('a', '==', 9007199254740993n), true],
  ['resource.data.a / 2 == 2', where('a', '==', 5n), false],
  ['resource.data.a.b is int', where('a', '==', { b: 1n, c: 'x' }), false],
  ['resource.data.a.b == 1 && resource.data.a.c == "x" && "c" in resource.data.a', where('a', '==', { b: 1n, c: 'x' }), true],
  ['resource.data.a.x == 1', where('a', '==', { b: 1n }), false],
  ['resource.data.a.get("x", 7) == 7 && resource.data.a.get("b", 7) == 1', where('a', '==', { b: 1n }), true],
  ['resource.data.a.keys().hasOnly(["b"])', where('a', '==', { b: 1n }), true],
  ['resource.data.a[0] is int', where('a', '==', [1n, 'x']), false],
  ['resource.data.a[1] == "x" && resource.data.a.size() == 2', where('a', '==', [1n, 'x']), true],
  ['resource.data.a.hasOnly([1, "x"]) && 1 in resource.data.a && resource.data.a == [1.0, "x"]', where('a', '==', [1n, 'x']), true],
  ['3 in resource.data.a', where('a', '==', [1n, 'x']), false],
  ['resource.data.a == resource.data.b', both(where('a', '==', 1n), where('b', '==', 1)), true],
  ['request.resource == null', undefined, false],
  ['resource.data.a is string', where('a', '>', 'm'), true],
  ['!(resource.data.a is string)', where('a', '>', 5n), true],
  ['resource.data.a > "k"', where('a', '>', 'm'), true],
  ['resource.data.at <= request.time', where('at', '<=', new Date(Date.UTC(2026, 0, 1))), true],
  ['resource.data.at <= request.time', where('at', '<=', new Date(Date.UTC(2030, 0, 1))), false],
  ['resource.data.a == null', unary('a', 'is-null'), true],
  ['resource.data.a != null', unary('a', 'is-not-null'), true],
  ['resource.data.a != null', where('a', '>', 1n), true],
  ['resource.data.a != null', where('b', '>', 1n), false],
  ['resource.data.state != "deleted"', where('state', '!=', 'deleted'), true],
  ['resource.data.state != "deleted"', where('state', 'not-in', ['deleted', 'draft']), true],
  ['resource.data.state != "deleted"', where('state', '!=', 'draft'), false],
  ['"a" in resource.data', where('a', '>', 1n), true],
  ['"b" in resource.data', where('a', '>', 1n), false],
  ['resource.data.keys().hasAll(["a"])', where('a', '>', 1n), true],
  ['resource.data.keys().hasOnly(["a"])', where('a', '>', 1n), false],
  ['resource.data.size() == 1', where('a', '==', 1n), false],
  ['resource.data.get("a", 0) == 1', where('a', '==', 1n), true],
  ['resource.data.get(["a", "b"], 0) == 1', where('a.b', '==', 1n), true],
  ['resource.data.get("hidden", false) == false', where('a', '==', 1n), false],
  ['(resource.data.any ? request.auth.uid : "ana") == "ana"', undefined, true],
  ['resource.data.any ? true : false', undefined, false],
  ['resource != null && resource.data is map', undefined, true],
  ['id == "one"', undefined, false],
  ['id == "one" && resource.id == "one" && resource.__name__ == /databases/(default)/documents/things/one', named('==', 'one'), true],
  ['id in ["one", "two"]', named('in', 'one', 'two'), true],
  ['id in ["one", "two"]', named('in', 'one', 'six'), false],
  ['id == "one"', named('>', 'one'), false],
  ['database == "(default)" && request.method == "list"', undefined, true],
  ['request.path == /databases/(default)/documents/things', undefined, true],
  ['[resource.data.a].size() == 1', undefined, false],
  ['resource.data.a.matches("x")', where('a', '==', 'x'), true],
  ['resource.data.a.lower() == "x"', undefined, false],
  ['1 / 0 == 1', undefined, false],
];

describe('list rules', () => {
  for (const [condition, filter, proven] of PROOFS) {
    const text =
      filter === undefined
        ? 'no filter'
        : JSON.stringify(filter, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    it(`${condition} is ${proven ? '' : 'not '}proven by ${text}`, () => expect(proves(condition, filter)).toBe(proven));
  }

  it('an ordered field exists, whatever its value', () => {
    const orderBy = [{ path: ['a'], descending: false }];
    expect(proves('"a" in resource.data', undefined, { orderBy })).toBe(true);
    expect(proves('resource.data.a == 1', undefined, { orderBy })).toBe(false);
  });

  it('cursors prove nothing, a filter does', () => {
    const orderBy = [{ path: ['a'], descending: false }];
    const startAt = { values: [{ t: 'int', v: 10n } as const], before: true };
    expect(proves('resource.data.a >= 10', undefined, { orderBy, startAt })).toBe(false);
    expect(proves('resource.data.a >= 10', where('a', '>=', 10n), { orderBy })).toBe(true);
  });

  it('request.query shows limit, offset and order', () => {
    const orderBy = [
      { path: ['a', 'b'], descending: true },
      { path: ['c'], descending: false },
    ];
    expect(proves('request.query.limit <= 10', undefined, { limit: 10 })).toBe(true);
    expect(proves('request.query.limit <= 10', undefined, { limit: 11 })).toBe(false);
    expect(proves('request.query.limit <= 10')).toBe(false);
    expect(proves('request.query.offset == 5 && request.query.limit == null', undefined, { offset: 5 })).toBe(true);
    expect(proves("request.query.orderBy == 'a.b DESC, c ASC'", undefined, { orderBy })).toBe(true);
  });

  it('get of a known path is read, of an unknown one undecided', () => {
    const read = (path: string): ReturnType<typeof aDocument> | null =>
      path === 'users/ana' ? aDocument(path, { role: 'manager' }) : null;
    const roleOf = (who: string): string => `get(/databases/$(database)/documents/users/$(${who})).data.role == 'manager'`;
    expect(proves(roleOf('request.auth.uid'), undefined, {}, { read })).toBe(true);
    expect(proves(roleOf('resource.data.owner'), undefined, {}, { read })).toBe(false);
    expect(proves(roleOf('resource.data.owner'), where('owner', '==', 'ana'), {}, { read })).toBe(true);
    expect(proves(roleOf('id'), undefined, {}, { read })).toBe(false);
    expect(proves(`exists(/databases/$(database)/documents/users/$(id))`, undefined, {}, { read: () => aDocument('users/x', {}) })).toBe(
      false,
    );
  });

  it('every disjunct must be proven, reads counted once', () => {
    const budget = { remaining: 1 };
    const condition = `exists(/databases/$(database)/documents/users/ana) && resource.data.a in [1, 2, 3]`;
    const read = (path: string): ReturnType<typeof aDocument> => aDocument(path, {});
    expect(proves(condition, where('a', 'in', [1n, 2n, 3n]), {}, { read, budget })).toBe(true);
  });

  it('refuses more than thirty disjunctions', () => {
    const many = (size: number): Filter =>
      where(
        'a',
        'in',
        Array.from({ length: size }, (_, i) => BigInt(i)),
      );
    expect(proves('true', many(30))).toBe(true);
    expect(proves('true', both(many(6), where('b', 'in', [1n, 2n, 3n, 4n, 5n, 6n])))).toBe(false);
  });

  it('says which field the query leaves open', () => {
    const request = aRequest({ method: 'list', path: 'things', query: aQuery() });
    expect(rulesWhere('resource.data.owner.uid == request.auth.uid').check(request).reason).toBe(
      "\nThe query does not settle resource.data.owner.uid. for 'list' @ L4",
    );
  });
});

describe('which match covers a query', () => {
  const RULES = compileRules(`rules_version = '2';
service cloud.firestore { match /databases/{database}/documents {
  match /users/{uid}/posts/{post} { allow list: if uid == request.auth.uid; }
  match /{path=**}/notes/{note} { allow list; }
  match /things/one { allow list; }
  match /open/{all=**} { allow list; }
  match /groups/{g}/{more=**} { allow list: if more == /x || g == 'known'; }
} }`);
  const lists = (changes: Partial<ReturnType<typeof aQuery>>, path: string): boolean =>
    RULES.check(aRequest({ method: 'list', path, query: aQuery(changes) })).allowed;

  it('a parent binds its wildcards', () => {
    expect(lists({ parent: `${DOCUMENTS}/users/ana`, collectionId: 'posts' }, 'users/ana/posts')).toBe(true);
    expect(lists({ parent: `${DOCUMENTS}/users/bob`, collectionId: 'posts' }, 'users/bob/posts')).toBe(false);
  });

  it('a collection group is covered by a recursive wildcard only', () => {
    expect(lists({ collectionId: 'notes', allDescendants: true }, '')).toBe(true);
    expect(lists({ parent: `${DOCUMENTS}/users/ana`, collectionId: 'notes', allDescendants: true }, 'users/ana')).toBe(true);
    expect(lists({ collectionId: 'notes' }, 'notes')).toBe(true);
    expect(lists({ collectionId: 'posts', allDescendants: true }, '')).toBe(false);
    expect(lists({ collectionId: 'open', allDescendants: true }, '')).toBe(false);
  });

  it('a single document is not its collection, unless the query names it', () => {
    expect(lists({ collectionId: 'things' }, 'things')).toBe(false);
    expect(lists({ collectionId: 'things', where: named('==', 'one') }, 'things')).toBe(true);
    expect(lists({ collectionId: 'things', where: named('in', 'one', 'two') }, 'things')).toBe(false);
  });

  it('every document below a parent needs a recursive wildcard there', () => {
    expect(lists({ parent: `${DOCUMENTS}/open/x`, collectionId: '', allDescendants: true }, 'open/x')).toBe(true);
    expect(lists({ parent: `${DOCUMENTS}/users/ana`, collectionId: '', allDescendants: true }, 'users/ana')).toBe(false);
    expect(lists({ collectionId: '', allDescendants: true }, '')).toBe(false);
  });

  it('a recursive wildcard over something open is itself open', () => {
    expect(lists({ parent: `${DOCUMENTS}/groups/any`, collectionId: 'x' }, 'groups/any/x')).toBe(false);
    expect(lists({ parent: `${DOCUMENTS}/groups/known`, collectionId: 'x' }, 'groups/known/x')).toBe(true);
  });
});
