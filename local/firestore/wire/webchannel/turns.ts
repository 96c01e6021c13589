/** Why: a browser opens six connections to a host, for all its tabs together: six waiting back channels would leave no way to say anything, so they take turns. */
import type { IncomingMessage } from 'node:http';
import type { Session } from './session.ts';

const CONNECTIONS = 6;
const TURN_MS = 250;

/** The back channels that share a browser's connections, as far as a server can tell; the longest open gives way. */
export class Turns {
  readonly #places = new Map<string, Set<Session>>();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#next(), TURN_MS);
    this.#timer.unref();
  }

  /** To be called when a session has a new back channel. */
  take(session: Session, request: IncomingMessage): void {
    this.leave(session);
    const place = `${request.headers.host ?? ''} ${request.headers['user-agent'] ?? ''}`;
    const sessions = this.#places.get(place) ?? new Set();
    this.#places.set(place, sessions.add(session));
  }

  /** Forgets a session. */
  leave(session: Session): void {
    for (const [place, sessions] of this.#places) if (sessions.delete(session) && sessions.size === 0) this.#places.delete(place);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #next(): void {
    for (const sessions of this.#places.values()) {
      if (sessions.size < CONNECTIONS) continue;
      for (const session of sessions) if (!session.hasBackChannel) sessions.delete(session);
      const [longest] = sessions;
      if (longest && sessions.size >= CONNECTIONS) longest.giveWay();
    }
  }
}
