/** Why: the host says which Firebase project this is; a local host adds where its emulators listen. Nothing else in the app knows the difference. */
import type { FirebaseOptions } from 'firebase/app';
import { keepIn } from '@domain/shared/storage/keep-in';

export interface Listener {
  readonly host: string;
  readonly port: number;
}

export interface HostingConfig extends FirebaseOptions {
  readonly emulators?: Readonly<Record<'auth' | 'firestore' | 'functions' | 'storage', Listener>>;
  /** The data shown is fictional: the shell says so in a banner. */
  readonly demo?: boolean;
}

const remembered = 'essaim:hosting';

/** Reads the host's answer, or the last one known when the network is away. `date` is the server's clock, when it gave it. */
export async function readHostingConfig(): Promise<{ readonly config: HostingConfig; readonly date: Date | null }> {
  try {
    const answer = await fetch('/__/firebase/init.json');
    if (!answer.ok) throw new Error(`init.json: ${answer.status}`);
    const config = (await answer.json()) as HostingConfig;
    keepIn(localStorage, remembered, JSON.stringify(config));
    const date = answer.headers.get('date');
    return { config, date: date === null ? null : new Date(date) };
  } catch (error) {
    const last = localStorage.getItem(remembered);
    if (last === null) throw error;
    return { config: JSON.parse(last) as HostingConfig, date: null };
  }
}

/** Browsers allow six HTTP/1.1 connections per host name for all tabs together: on a laptop each tab takes its own name. */
export function hostForThisTab({ host }: Listener): string {
  return host === 'localhost' || host === '127.0.0.1' ? `t${Math.floor(Math.random() * 1e6)}.localhost` : host;
}
