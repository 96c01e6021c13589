/** Why: in production each session keeps the instant it began in `auth_time`, and ends when its account's tokens are revoked; the official emulator knows one instant an account, and never ends a session. */
import { authErrors, authState, type AuthUser, type ProjectState } from '../firebase-tools.ts';

/** What a refresh token says, and when the session it renews began (milliseconds). */
interface RefreshRecord {
  readonly sessionStart?: string;
  readonly [field: string]: unknown;
}
interface Renewed {
  readonly user: AuthUser;
}
interface Sessions {
  createRefreshTokenFor: (this: ProjectState, user: AuthUser, ...more: readonly unknown[]) => string;
  validateRefreshToken: (this: ProjectState, token: string) => Renewed;
  updateUserByLocalId: (this: ProjectState, id: string, fields: object, options?: object) => AuthUser;
}

const decode = (token: string): RefreshRecord => JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as RefreshRecord;
const encode = (record: RefreshRecord): string => Buffer.from(JSON.stringify(record), 'utf8').toString('base64');

const isRevoked = (start: string, { validSince }: AuthUser): boolean =>
  typeof validSince === 'string' && Math.floor(Number(start) / 1000) < Number(validSince);

let hooked = false;

/** Once per process. Renewing a token is one synchronous act: between its two halves, `renewed` is the start of the session at hand. */
export function followSessions(): void {
  if (hooked) return;
  hooked = true;
  const prototype = authState.ProjectState.prototype as unknown as Sessions;
  const { createRefreshTokenFor, validateRefreshToken, updateUserByLocalId } = prototype;
  let renewed: string | null = null;
  prototype.validateRefreshToken = function (token) {
    const found = validateRefreshToken.call(this, token);
    const { sessionStart } = decode(token);
    if (sessionStart !== undefined && isRevoked(sessionStart, found.user)) throw new authErrors.BadRequestError('TOKEN_EXPIRED');
    renewed = sessionStart ?? null;
    return found;
  };
  prototype.updateUserByLocalId = function (id, fields, options) {
    const user = updateUserByLocalId.call(this, id, fields, options);
    return renewed === null || !('lastRefreshAt' in fields) ? user : { ...user, lastLoginAt: renewed };
  };
  prototype.createRefreshTokenFor = function (user, ...more) {
    renewed = null;
    const start = user['lastLoginAt'];
    const token = createRefreshTokenFor.call(this, user, ...more);
    return typeof start === 'string' ? encode({ ...decode(token), sessionStart: start }) : token;
  };
}
