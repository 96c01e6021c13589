/** Why: functions learn where they run from environment variables: the documented ones of the official emulators, so that SDKs connect by themselves. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Gate } from '../owner/gate.ts';
import { secretEnvironment } from '../owner/send-secret.ts';
import type { LocalPorts } from '../ports.ts';

export type FromFunctions =
  | { readonly kind: 'ready'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'clock-set' };

export type { LocalPorts } from '../ports.ts';

/** What any Node program needs to talk to this local Firebase through the Admin SDK; behind a gate, one that calls `sendOwnerSecret`. */
export function emulatorEnvironment(project: string, ports: LocalPorts, gate: Gate | null): Readonly<Record<string, string>> {
  const host = (port: number): string => `127.0.0.1:${port}`;
  return {
    GCLOUD_PROJECT: project,
    GOOGLE_CLOUD_PROJECT: project,
    FIREBASE_CONFIG: JSON.stringify({ projectId: project, storageBucket: bucketOf(project) }),
    FIRESTORE_EMULATOR_HOST: host(ports.firestore),
    FIREBASE_AUTH_EMULATOR_HOST: host(ports.auth),
    FIREBASE_STORAGE_EMULATOR_HOST: host(ports.storage),
    STORAGE_EMULATOR_HOST: `http://${host(ports.storage)}`,
    CLOUD_TASKS_EMULATOR_HOST: host(ports.tasks),
    // Google's libraries would look for a Google machine around this one, on the network.
    METADATA_SERVER_DETECTION: 'none',
    ...(gate === null ? {} : secretEnvironment(gate.secret, ports)),
  };
}

/** The default bucket of a project created today. */
export function bucketOf(project: string): string {
  return `${project}.firebasestorage.app`;
}

/** The environment of the functions process: the emulators', Google's own, and the files a developer keeps beside the functions. */
export function functionsEnvironment(
  project: string,
  ports: LocalPorts,
  bundle: string,
  sources: string | undefined,
  gate: Gate | null,
): Readonly<Record<string, string>> {
  return {
    ...localFiles(sources),
    ...emulatorEnvironment(project, ports, gate),
    ...(gate === null ? {} : { LOCAL_TOKEN_KEY: gate.tokenKey }),
    LOCAL_FUNCTIONS_BUNDLE: bundle,
    LOCAL_FUNCTIONS_PORT: String(ports.functions),
    FUNCTIONS_EMULATOR: 'true',
    FIREBASE_DEBUG_MODE: 'true',
    FIREBASE_DEBUG_FEATURES: JSON.stringify({ skipTokenVerification: true, enableCors: true }),
    // Google's machines run in UTC: a function that leans on the laptop's zone must show it here.
    TZ: 'UTC',
  };
}

function localFiles(sources: string | undefined): Record<string, string> {
  if (sources === undefined) return {};
  const files = ['.env', '.env.local', '.secret.local'].map((name) => join(sources, name)).filter((file) => existsSync(file));
  return Object.assign({}, ...files.map((file) => parseEnv(readFileSync(file, 'utf8')))) as Record<string, string>;
}

/** The gate that stands before the functions of this environment. */
export function gateHere(): Gate | null {
  const secret = process.env['LOCAL_OWNER_SECRET'] ?? '';
  return secret === '' ? null : { secret, tokenKey: required('LOCAL_TOKEN_KEY') };
}

/** An environment variable that must be set. */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the functions process needs ${name}`);
  return value;
}
