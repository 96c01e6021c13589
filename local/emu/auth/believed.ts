/** Why: the Auth emulator believes any token it is shown, even one that a page made up; behind a gate it believes those it gave. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestListener } from 'node:http';
import { isOwner, sameText, tokenIn, type Gate } from '../../owner/gate.ts';
import { isVouchedFor, proofOf, vouchFor } from '../../owner/vouching.ts';
import { authErrors, authState, jsonWebTokens, type AuthUser, type ProjectState } from '../firebase-tools.ts';

interface Refreshing {
  createRefreshTokenFor: (this: ProjectState, user: AuthUser, ...more: readonly unknown[]) => string;
  validateRefreshToken: (this: ProjectState, token: string) => unknown;
}

/** A page may ask for these; beside them only the owner asks. Tokens of other makers, which the emulator takes unsigned, are the owner's too. */
const anybodys = /^\/($|identitytoolkit\.googleapis\.com\/|securetoken\.googleapis\.com\/|emulator\/(action$|auth\/|openapi\.json$))/;
const unsignedByNature = /signInWithCustomToken|signInWithIdp/i;

/** Whether a path of Auth is the owner's alone: mails, accounts to clear, settings, credentials that nobody signed. */
export function isOwnersInAuth(path: string): boolean {
  return !anybodys.test(path) || unsignedByNature.test(path);
}

type RefreshRecord = Readonly<Record<string, unknown>>;

const encode = (record: RefreshRecord): string => Buffer.from(JSON.stringify(record), 'utf8').toString('base64');
function decode(token: string): RefreshRecord {
  try {
    return JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as RefreshRecord;
  } catch {
    throw new authErrors.BadRequestError('INVALID_REFRESH_TOKEN');
  }
}

const ownerAsks = new AsyncLocalStorage<boolean>();

/** Tells, further in, whether the owner asks: whatever tokens come with such a request are believed. */
export function knowingTheOwner(gate: Gate | null, handler: RequestListener): RequestListener {
  return (request, response) => ownerAsks.run(isOwner(gate, tokenIn(request.headers.authorization)), () => handler(request, response));
}

/** Once per process: tokens are vouched for when they are given, and asked for that when they come back. */
export function believeOwnTokens(gate: Gate): void {
  const { sign, decode: read } = jsonWebTokens;
  jsonWebTokens.sign = (payload, key, options) => vouchFor(gate, sign(payload, key, options));
  jsonWebTokens.decode = (token, options) => (ownerAsks.getStore() === true || isVouchedFor(gate, token) ? read(token, options) : null);
  const prototype = authState.ProjectState.prototype as unknown as Refreshing;
  const { createRefreshTokenFor, validateRefreshToken } = prototype;
  prototype.createRefreshTokenFor = function (user, ...more) {
    const record = decode(createRefreshTokenFor.call(this, user, ...more));
    return encode({ ...record, proof: proofOf(gate.tokenKey, JSON.stringify(record)) });
  };
  prototype.validateRefreshToken = function (token) {
    const { proof = '', ...record } = decode(token);
    if (!sameText(String(proof), proofOf(gate.tokenKey, JSON.stringify(record))))
      throw new authErrors.BadRequestError('INVALID_REFRESH_TOKEN');
    return validateRefreshToken.call(this, token);
  };
}
