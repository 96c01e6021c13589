/** Why: who calls a function is the same shape for every handler, whatever brought them. */
import type { Actor } from '@domain/people/permissions';

/** Who calls, with the roles they hold now; `name` is what others read. */
export interface Caller extends Actor {
  readonly uid: string;
  readonly name: string;
}
