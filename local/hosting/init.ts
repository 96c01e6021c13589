/** Why: the application reads its configuration where Firebase Hosting serves it; the `emulators` map, which production never has, is the one sign that it is local. */
import { bucketOf, type LocalPorts } from '../functions-host/settings.ts';

export interface InitJson {
  readonly projectId: string;
  readonly appId: string;
  readonly apiKey: string;
  readonly authDomain: string;
  readonly storageBucket: string;
  readonly messagingSenderId: string;
  /** The data are a demonstration: the application says so on every page. */
  readonly demo?: true;
  readonly emulators: Readonly<Record<'auth' | 'firestore' | 'functions' | 'storage', { readonly host: string; readonly port: number }>>;
}

/** The answer of `/__/firebase/init.json`. */
export function initJson(project: string, ports: LocalPorts, demo = false): InitJson {
  const at = (port: number): { host: string; port: number } => ({ host: 'localhost', port });
  return {
    ...(demo ? { demo: true as const } : {}),
    projectId: project,
    appId: '1:12345:web:local',
    apiKey: 'local',
    authDomain: 'localhost',
    storageBucket: bucketOf(project),
    messagingSenderId: '12345',
    emulators: { auth: at(ports.auth), firestore: at(ports.firestore), functions: at(ports.functions), storage: at(ports.storage) },
  };
}

/** Opens the page's security policy to the local services, and to nothing else. */
export function allowLocalServices(policy: string, ports: LocalPorts): string {
  const hosts = [ports.auth, ports.firestore, ports.functions, ports.storage].flatMap((port) => [
    `http://localhost:${port}`,
    `http://*.localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ]);
  const files = [`http://localhost:${ports.storage}`, `http://127.0.0.1:${ports.storage}`];
  return policy
    .replace(/connect-src ([^;]*)/, `connect-src $1 ${hosts.join(' ')}`)
    .replace(/img-src ([^;]*)/, `img-src $1 ${files.join(' ')}`)
    .replace(/frame-src ([^;]*)/, `frame-src $1 ${files.join(' ')}`);
}
