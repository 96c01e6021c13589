/** Why: a browser opens six connections to a host, for all its tabs together: six waiting back channels would leave no way to say anything, so they take turns. */
import type { IncomingMessage } from 'node:http';
import type { Session } from './session.ts';

const CONNECTIONS = 6;
/** Between two turns while the browser has things to say, and while it seems to have none. */
const BUSY_MS = 30;
const QUIET_MS = 240;
const BUSY_FOR_MS = 1000;

/** What shares one browser's connections, as far as a server can tell; the session whose back channel is the oldest comes first. */
interface Place {
  readonly sessions: Set<Session>;
  lastHeard: number;
  lastTurn: number;
}

/** The back channels of every browser. */
export class Turns {
  readonly #places = new Map<string, Place>();
  #timer: NodeJS.Timeout | null = null;

  /** To be called when a session has a new back channel. */
  take(session: Session, request: IncomingMessage): void {
    this.leave(session);
    const name = placeOf(request);
    const place = this.#places.get(name) ?? { sessions: new Set(), lastHeard: 0, lastTurn: 0 };
    this.#places.set(name, place);
    place.sessions.add(session);
    if (place.sessions.size < CONNECTIONS || this.#timer) return;
    this.#timer = setInterval(() => this.#next(), BUSY_MS);
    this.#timer.unref();
  }

  /** To be called when a browser says something: it may have more to say. */
  heard(request: IncomingMessage): void {
    const place = this.#places.get(placeOf(request));
    if (place) place.lastHeard = Date.now();
  }

  /** Forgets a session. */
  leave(session: Session): void {
    for (const [name, { sessions }] of this.#places) if (sessions.delete(session) && sessions.size === 0) this.#places.delete(name);
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #next(): void {
    const full = [...this.#places.values()].filter(isFull);
    if (full.length === 0) this.close();
    const now = Date.now();
    for (const place of full) {
      if (now - place.lastTurn < QUIET_MS && now - place.lastHeard > BUSY_FOR_MS) continue;
      place.lastTurn = now;
      const [oldest] = place.sessions;
      oldest?.giveWay();
    }
  }
}

function placeOf({ headers }: IncomingMessage): string {
  return `${headers.host ?? ''} ${headers['user-agent'] ?? ''}`;
}

function isFull({ sessions }: Place): boolean {
  for (const session of sessions) if (!session.hasBackChannel) sessions.delete(session);
  return sessions.size >= CONNECTIONS;
}
