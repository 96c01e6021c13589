/** Why: the least a durable Firestore can cost here: gRPC, Firestore's protos, SQLite with the same durability and group commit. No rules, no listeners, no indexes. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Server, ServerCredentials, type handleServerStreamingCall, type handleUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import { firestoreService } from '../../../local/firestore/wire/protos.ts';
import { announce } from './announce.ts';

interface Document {
  readonly name: string;
}
interface CommitRequest {
  readonly writes: readonly { readonly update: Document }[];
}
interface Waiting {
  readonly request: CommitRequest;
  readonly answer: sendUnaryData<object>;
}

const service = firestoreService();
const documentCodec = service['GetDocument'];
if (!documentCodec) throw new Error('The Firestore service lacks GetDocument.');
const { responseSerialize: encode, responseDeserialize: decode } = documentCodec;

const db = new DatabaseSync(join(process.argv[2] ?? '.', 'floor.sqlite'));
db.exec(
  'PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-32000',
);
db.exec('CREATE TABLE IF NOT EXISTS documents(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, body BLOB NOT NULL)');
const put = db.prepare('INSERT INTO documents(path, body) VALUES(?, ?) ON CONFLICT(path) DO UPDATE SET body = excluded.body');
const read = db.prepare('SELECT body FROM documents WHERE path = ?');

const now = (): { readonly seconds: string; readonly nanos: number } => ({
  seconds: String(Math.floor(Date.now() / 1000)),
  nanos: (Date.now() % 1000) * 1_000_000,
});

let queue: Waiting[] = [];

const flush = (): void => {
  const items = queue;
  queue = [];
  const time = now();
  db.exec('BEGIN IMMEDIATE');
  for (const { request } of items) {
    for (const { update } of request.writes) put.run(update.name, encode({ ...update, createTime: time, updateTime: time }));
  }
  db.exec('COMMIT');
  for (const { request, answer } of items)
    answer(null, { commitTime: time, writeResults: request.writes.map(() => ({ updateTime: time })) });
};

const commit: handleUnaryCall<CommitRequest, object> = (call, answer) => {
  queue.push({ request: call.request, answer });
  if (queue.length === 1) setImmediate(flush);
};

const batchGet: handleServerStreamingCall<{ readonly documents: readonly string[] }, object> = (call) => {
  for (const name of call.request.documents) {
    const body = read.get(name)?.['body'];
    call.write({ ...(body instanceof Uint8Array ? { found: decode(Buffer.from(body)) as object } : { missing: name }), readTime: now() });
  }
  call.end();
};

const server = new Server({ 'grpc.max_receive_message_length': 100 * 1024 * 1024 });
server.addService(service, { Commit: commit, BatchGetDocuments: batchGet });
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  announce(port);
});
