/** Why: the good requests that hostile ones are bent from: one of each call, with every part a message can have. */
import type { Json } from './mutation.ts';

export const PROJECT = 'demo-fuzz';
const DATABASE = `projects/${PROJECT}/databases/(default)`;
const ROOT = `${DATABASE}/documents`;

const fields = {
  n: { integerValue: '1' },
  x: { doubleValue: 1.5 },
  t: { timestampValue: '2026-01-02T03:04:05.000006Z' },
  s: { stringValue: 'text' },
  b: { bytesValue: 'AAEC' },
  r: { referenceValue: `${ROOT}/fuzz/b` },
  g: { geoPointValue: { latitude: 1, longitude: 2 } },
  l: { arrayValue: { values: [{ nullValue: null }, { booleanValue: true }] } },
  m: { mapValue: { fields: { a: { stringValue: 'b' } } } },
};
const update = { update: { name: `${ROOT}/fuzz/a`, fields }, updateMask: { fieldPaths: ['n', 'm.a'] }, currentDocument: { exists: true } };
const transforms = {
  update: { name: `${ROOT}/fuzz/c`, fields },
  updateTransforms: [
    { fieldPath: 'n', increment: { integerValue: '2' } },
    { fieldPath: 'now', setToServerValue: 'REQUEST_TIME' },
    { fieldPath: 'l', appendMissingElements: { values: [{ stringValue: 'z' }] } },
    { fieldPath: 'x', maximum: { doubleValue: 3 } },
  ],
};
const structuredQuery = {
  from: [{ collectionId: 'fuzz', allDescendants: false }],
  where: {
    compositeFilter: {
      op: 'AND',
      filters: [
        { fieldFilter: { field: { fieldPath: 'n' }, op: 'GREATER_THAN', value: { integerValue: '0' } } },
        { unaryFilter: { field: { fieldPath: 's' }, op: 'IS_NOT_NULL' } },
      ],
    },
  },
  orderBy: [{ field: { fieldPath: 'n' }, direction: 'DESCENDING' }],
  startAt: { values: [{ integerValue: '100' }], before: true },
  select: { fields: [{ fieldPath: 'n' }] },
  limit: 5,
  offset: 1,
};
const simpleQuery = {
  from: [{ collectionId: 'fuzz' }],
  where: { fieldFilter: { field: { fieldPath: 's' }, op: 'IN', value: { arrayValue: { values: [{ stringValue: 'text' }] } } } },
};
const aggregation = {
  structuredQuery: simpleQuery,
  aggregations: [
    { alias: 'c', count: { upTo: '10' } },
    { alias: 's', sum: { field: { fieldPath: 'n' } } },
  ],
};

/** Messages by gRPC method; REST's are the same. */
export const CALLS: Readonly<Record<string, Json>> = {
  GetDocument: { name: `${ROOT}/fuzz/a`, mask: { fieldPaths: ['n'] } },
  ListDocuments: { parent: ROOT, collectionId: 'fuzz', pageSize: 3, pageToken: '1', orderBy: 'n desc', showMissing: false },
  CreateDocument: { parent: ROOT, collectionId: 'fuzz', documentId: '', document: { fields } },
  UpdateDocument: { document: { name: `${ROOT}/fuzz/a`, fields }, updateMask: { fieldPaths: ['n'] }, currentDocument: { exists: true } },
  DeleteDocument: { name: `${ROOT}/fuzz/d`, currentDocument: { updateTime: '2026-01-02T03:04:05Z' } },
  BatchGetDocuments: { database: DATABASE, documents: [`${ROOT}/fuzz/a`, `${ROOT}/fuzz/none`], mask: { fieldPaths: ['s'] } },
  Commit: { database: DATABASE, writes: [update, transforms, { delete: `${ROOT}/fuzz/e` }, { verify: `${ROOT}/fuzz/f` }] },
  BatchWrite: {
    database: DATABASE,
    writes: [update, { transform: { document: `${ROOT}/fuzz/h`, fieldTransforms: transforms.updateTransforms } }],
    labels: { a: 'b' },
  },
  BeginTransaction: { database: DATABASE, options: { readOnly: { readTime: '2026-01-02T03:04:05Z' } } },
  Rollback: { database: DATABASE, transaction: 'YWJj' },
  RunQuery: { parent: ROOT, structuredQuery },
  RunAggregationQuery: { parent: ROOT, structuredAggregationQuery: aggregation },
  ListCollectionIds: { parent: ROOT, pageSize: 2, pageToken: '' },
  PartitionQuery: { parent: ROOT, structuredQuery: simpleQuery },
};

/** First messages of streams. */
export const STREAMS: Readonly<Record<'Listen' | 'Write', readonly Json[]>> = {
  Listen: [
    { database: DATABASE, addTarget: { targetId: 2, query: { parent: ROOT, structuredQuery: simpleQuery }, resumeToken: 'AAAA' } },
    { database: DATABASE, addTarget: { targetId: 4, documents: { documents: [`${ROOT}/fuzz/a`] } } },
    { database: DATABASE, removeTarget: 2 },
  ],
  Write: [
    { database: DATABASE },
    { streamToken: 'MQ==', writes: [{ update: { name: `${ROOT}/fuzz/a`, fields } }] },
    { streamToken: 'MQ==', writes: [] },
  ],
};

/** REST verbs by call. */
export const VERBS: readonly (readonly [method: string, path: string, call: string])[] = [
  ['POST', `/v1/${ROOT}:commit`, 'Commit'],
  ['POST', `/v1/${ROOT}:batchWrite`, 'BatchWrite'],
  ['POST', `/v1/${ROOT}:batchGet`, 'BatchGetDocuments'],
  ['POST', `/v1/${ROOT}:beginTransaction`, 'BeginTransaction'],
  ['POST', `/v1/${ROOT}:rollback`, 'Rollback'],
  ['POST', `/v1/${ROOT}:runQuery`, 'RunQuery'],
  ['POST', `/v1/${ROOT}/fuzz/a:runQuery`, 'RunQuery'],
  ['POST', `/v1/${ROOT}:runAggregationQuery`, 'RunAggregationQuery'],
  ['POST', `/v1/${ROOT}:listCollectionIds`, 'ListCollectionIds'],
  ['GET', `/v1/${ROOT}/fuzz/a?mask.fieldPaths=n&readTime=2026-01-02T03:04:05Z`, 'GetDocument'],
  ['PATCH', `/v1/${ROOT}/fuzz/a?updateMask.fieldPaths=n&currentDocument.exists=true`, 'CreateDocument'],
  ['DELETE', `/v1/${ROOT}/fuzz/a?currentDocument.updateTime=x`, 'GetDocument'],
  ['GET', `/v1/${ROOT}/fuzz?pageSize=2&pageToken=1&orderBy=n%20desc&showMissing=true`, 'GetDocument'],
  ['POST', `/v1/${ROOT}/fuzz?documentId=z`, 'CreateDocument'],
  ['DELETE', `/emulator/v1/projects/${PROJECT}-gone/databases/(default)/documents/a/b`, 'GetDocument'],
  ['GET', `/emulator/v1/projects/${PROJECT}:ruleCoverage`, 'GetDocument'],
  ['PUT', `/emulator/v1/projects/${PROJECT}-gone/triggers/x`, 'GetDocument'],
  ['POST', `/emulator/v1/projects/${PROJECT}-gone/eventarcTrigger?eventarcTriggerId=x`, 'GetDocument'],
  ['GET', `/emulator/v1/projects/${PROJECT}:usage`, 'GetDocument'],
  ['POST', `/emulator/v1/projects/${PROJECT}:export`, 'GetDocument'],
];

export const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{db}/documents {
    function member(uid, role) {
      let person = get(/databases/$(db)/documents/people/$(uid)).data;
      return role in person.roles && person.get('age', 0) >= 18 ? true : !('banned' in person);
    }
    match /fuzz/{id=**} {
      allow read: if request.auth != null || resource.data.n > 1 && "a\\n".matches('[a-z]+.*') && [1, 2][0:1].hasAny([1]);
      allow write: if member(request.auth.uid, 'author') && request.resource.data.diff(resource.data).affectedKeys().hasOnly(['n']);
    }
    match /{any} { allow list: if request.query.limit <= 10 && duration.value(1, 'h') < request.time - timestamp.date(2026, 1, 1); }
  }
}`;
