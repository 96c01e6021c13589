/** Why: the gRPC service definition comes from the protos the Admin SDK ships, plus the one field Google leaves out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';

interface ProtoNode {
  readonly nested?: Readonly<Record<string, ProtoNode>>;
  readonly fields?: Record<string, { type: string; id: number }>;
  readonly oneofs?: Record<string, { oneof: string[] }>;
}

/** The `google.firestore.v1.Firestore` service with `Write.verify` (field 5). Int64 as text, enums as names, no defaults: nearly ProtoJSON. */
export function firestoreService(): ServiceDefinition {
  const admin = createRequire(import.meta.url).resolve('firebase-admin/firestore');
  const file = join(dirname(createRequire(admin).resolve('@google-cloud/firestore')), '../protos/v1.json');
  const root = JSON.parse(readFileSync(file, 'utf8')) as ProtoNode;
  const write = ['google', 'firestore', 'v1', 'Write'].reduce<ProtoNode | undefined>((node, name) => node?.nested?.[name], root);
  if (!write?.fields || !write.oneofs?.['operation'])
    throw new Error('The installed @google-cloud/firestore has no Write message where expected.');
  write.fields['verify'] = { type: 'string', id: 5 };
  write.oneofs['operation'].oneof.push('verify');
  const definition = fromJSON(root, { longs: String, enums: String, defaults: false, oneofs: false });
  const loaded = loadPackageDefinition(definition)['google'] as unknown as {
    firestore: { v1: { Firestore: { service: ServiceDefinition } } };
  };
  return loaded.firestore.v1.Firestore.service;
}
