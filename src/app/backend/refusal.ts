/** Why: every "no" of the server reaches screens in one shape, with a typed reason; words are chosen by the screen. */

import { isMissingScript } from './loading/missing-script';

export type RefusalReason =
  | 'unauthenticated'
  | 'permission'
  | 'deadline'
  | 'offline'
  | 'missing'
  | 'conflict'
  | 'invalid'
  | 'limit'
  | 'unavailable'
  | 'outdated'
  | 'unknown';

/** `outdated`: this page is of an earlier version than what it meets; it must be loaded again. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** The server's own typed reason when it gave one (`details.reason`), else ''. */
  readonly detail: string;
  /** The field that the refusal is about, when there is one. */
  readonly field: string | null;
  /** When asking again may be answered (`details.until`), where the server said it. */
  readonly until: Date | null;

  /** How many may be given (`details.most`), where more were. */
  readonly most: number | null;

  constructor(
    reason: RefusalReason,
    detail = '',
    field: string | null = null,
    cause?: unknown,
    { until = null, most = null }: { readonly until?: Date | null; readonly most?: number | null } = {},
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`, { cause });
    this.name = 'Refusal';
    this.reason = reason;
    this.detail = detail;
    this.field = field;
    this.until = until;
    this.most = most;
  }
}

/** Nobody said no: what is to be sent waits, and is asked again. */
export const isAway = ({ reason }: Refusal): boolean => reason === 'offline' || reason === 'unavailable' || reason === 'outdated';

const reasons: Readonly<Record<string, RefusalReason>> = {
  unauthenticated: 'unauthenticated',
  'permission-denied': 'permission',
  unauthorized: 'permission',
  'not-found': 'missing',
  'object-not-found': 'missing',
  'already-exists': 'conflict',
  'failed-precondition': 'conflict',
  aborted: 'conflict',
  'invalid-argument': 'invalid',
  'out-of-range': 'invalid',
  'resource-exhausted': 'limit',
  'quota-exceeded': 'limit',
  'deadline-exceeded': 'unavailable',
  'retry-limit-exceeded': 'unavailable',
  unavailable: 'unavailable',
  'network-request-failed': 'unavailable',
  internal: 'unavailable',
};

/** Codes of Authentication: reason, detail, field. */
const signIn: Readonly<Record<string, readonly [RefusalReason, string, string | null]>> = {
  'auth/invalid-email': ['invalid', 'invalidEmail', 'email'],
  'auth/missing-email': ['invalid', 'invalidEmail', 'email'],
  'auth/email-already-in-use': ['conflict', 'emailInUse', 'email'],
  'auth/weak-password': ['invalid', 'weakPassword', 'password'],
  'auth/password-does-not-meet-requirements': ['invalid', 'weakPassword', 'password'],
  'auth/missing-password': ['invalid', 'wrongPassword', 'password'],
  'auth/wrong-password': ['invalid', 'wrongPassword', 'password'],
  'auth/user-not-found': ['invalid', 'wrongPassword', 'password'],
  'auth/invalid-credential': ['invalid', 'wrongPassword', 'password'],
  'auth/user-disabled': ['permission', 'userDisabled', 'email'],
  'auth/too-many-requests': ['limit', 'tooManyAttempts', null],
  'auth/invalid-action-code': ['invalid', 'usedLink', null],
  'auth/expired-action-code': ['deadline', 'expiredLink', null],
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Turns whatever an SDK threw into a Refusal. A network that is away wins over any other reading of "unavailable". */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isMissingScript(error)) return new Refusal(navigator.onLine ? 'outdated' : 'offline', '', null, error);
  const code = isRecord(error) ? text(error['code']) : '';
  const known = signIn[code];
  if (known) return new Refusal(known[0], known[1], known[2], error);
  const details = isRecord(error) && isRecord(error['details']) ? error['details'] : {};
  const detail = text(details['reason']);
  const field = text(details['field']) || null;
  const reason = detail.toLowerCase().includes('deadline') ? 'deadline' : (reasons[code.split('/').pop() ?? ''] ?? 'unknown');
  const [until, most] = [text(details['until']), details['most']];
  return new Refusal(reason === 'unavailable' && !navigator.onLine ? 'offline' : reason, detail, field, error, {
    until: until === '' ? null : new Date(until),
    most: typeof most === 'number' ? most : null,
  });
}
