import { compileRules } from './compile.ts';
import { type StorageObject, type StorageRequest, checkStorage } from './storage.ts';
import { NOW, aDocument } from './spec-support.ts';

const RULES = compileRules(
  `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    function member(project) {
      return firestore.get(/databases/(default)/documents/projects/$(project)).data.members.hasAny([request.auth.uid]);
    }
    match /public/{file=**} { allow read; }
    match /projects/{project}/{file} {
      allow get: if member(project) && resource.timeCreated <= request.time;
      allow create: if member(project) && request.resource.size < 5 * 1024 * 1024
        && request.resource.contentType.matches('application/pdf') && request.resource.metadata.owner == request.auth.uid && resource == null;
      allow update: if request.resource.md5Hash == resource.md5Hash;
      allow delete: if firestore.exists(/databases/(default)/documents/managers/$(request.auth.uid));
    }
    match /greedy/{file} {
      allow get: if firestore.exists(/databases/(default)/documents/a/a) || firestore.exists(/databases/(default)/documents/b/b) || firestore.exists(/databases/(default)/documents/c/c);
    }
    match /kept/{file} { allow delete: if bucket == 'demo' && request.resource == null && resource.metadata.size() == 0; }
  }
}`,
  'firebase.storage',
);

const PDF: StorageObject = {
  name: 'projects/pins/budget.pdf',
  bucket: 'demo',
  size: 1024,
  contentType: 'application/pdf',
  md5Hash: 'x',
  timeCreated: NOW,
  updated: NOW,
  metadata: { owner: 'ana' },
};

const PROJECT = aDocument('projects/pins', { members: ['ana', 'bob'] });

function allows(changes: Partial<StorageRequest>): boolean {
  const read = (path: string): typeof PROJECT | null =>
    path === 'projects/pins' ? PROJECT : path === 'managers/max' ? aDocument(path, {}) : null;
  return decision({ readFirestore: read, ...changes }).allowed;
}

function decision(changes: Partial<StorageRequest>): { allowed: boolean; reason: string } {
  return checkStorage(RULES, {
    method: 'get',
    path: 'b/demo/o/projects/pins/budget.pdf',
    auth: { uid: 'ana', token: {} },
    time: NOW,
    resource: PDF,
    requestResource: null,
    readFirestore: () => null,
    ...changes,
  });
}

describe('Storage rules', () => {
  const create = { method: 'create', resource: null, requestResource: PDF } as const;

  it('let a member read through a Firestore document, refuse a stranger', () => {
    expect(allows({})).toBe(true);
    expect(allows({ auth: { uid: 'eve', token: {} } })).toBe(false);
    expect(allows({ auth: null })).toBe(false);
  });

  it('accept a small PDF, refuse a large one, another type, or another owner', () => {
    expect(allows(create)).toBe(true);
    expect(allows({ ...create, requestResource: { ...PDF, size: 5n * 1024n * 1024n } })).toBe(false);
    expect(allows({ ...create, requestResource: { ...PDF, contentType: 'application/pdf2' } })).toBe(false);
    expect(allows({ ...create, requestResource: { ...PDF, metadata: { owner: 'eve' } } })).toBe(false);
    expect(allows({ ...create, requestResource: { ...PDF, metadata: {} } })).toBe(false);
  });

  it('tell create from update and delete', () => {
    expect(allows({ method: 'update', requestResource: PDF })).toBe(true);
    expect(allows({ method: 'update', requestResource: { ...PDF, md5Hash: 'y' } })).toBe(false);
    expect(allows({ method: 'delete' })).toBe(false);
    expect(allows({ method: 'delete', auth: { uid: 'max', token: {} } })).toBe(true);
  });

  it('list a prefix below a recursive wildcard only', () => {
    expect(allows({ method: 'list', path: 'b/demo/o/public/', resource: null, auth: null })).toBe(true);
    expect(allows({ method: 'list', path: 'b/demo/o/public/deep/er', resource: null })).toBe(true);
    expect(allows({ method: 'list', path: 'b/demo/o/', resource: null })).toBe(false);
  });

  it('see an empty metadata map, no request.resource on delete, and the bucket', () => {
    const { metadata: _, ...bare } = PDF;
    expect(allows({ method: 'delete', path: 'b/demo/o/kept/x', resource: bare })).toBe(true);
    expect(allows({ method: 'delete', path: 'b/other/o/kept/x', resource: bare })).toBe(false);
  });

  it('read at most two Firestore documents', () => {
    const path = 'b/demo/o/greedy/x';
    expect(decision({ path, readFirestore: (name) => (name === 'b/b' ? aDocument(name, {}) : null) }).allowed).toBe(true);
    const refused = decision({ path, readFirestore: (name) => (name === 'c/c' ? aDocument(name, {}) : null) });
    expect(refused).toEqual({ allowed: false, reason: "\nToo many documents were read by the rules. for 'get' @ L16" });
  });

  it('are not Firestore rules', () => {
    const firestore = compileRules('service cloud.firestore {}');
    expect(() => checkStorage(firestore, {} as StorageRequest)).toThrowError(/cloud.firestore/);
    const doorless = compileRules(
      'service firebase.storage { match /b/{b}/o { match /x { allow read: if exists(/a/b); } } }',
      'firebase.storage',
    );
    expect(doorless.warnings.map(({ problem }) => problem)).toEqual(["Unknown function 'exists'"]);
  });
});
