/** Why: every callable authenticates, checks its input and maps refusals the same way. */
import { isEmailAddress, longestAddress } from '@domain/people/email-address';
import { oneLine } from '@domain/people/one-line';
import { isDay, startOfYear } from '@domain/shared/time';
import * as v from 'valibot';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { onCall, type CallableFunction, type CallableOptions, type CallableRequest } from 'firebase-functions/v2/https';
import { checkAccount } from './accounts/account';
import { checkApp } from './accounts/app-check';
import { actorFor, signedInAt, type Caller } from './actor';
import { misshapen, Refused, toHttpsError, unauthenticated } from './refusals';

export type { Caller } from './actor';

/** Whatever may be changed in it, or left out as undefined, what travels is the same. */
type Plain<T> = T extends object ? { readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>> } : T;
type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** `true` when two types hold the same values under the same keys. */
type Same<A, B> = Both<Plain<A>, Plain<B>> extends true ? Both<keyof A, keyof B> : false;

/** What arrives of a value: an instant does not travel. */
type Travelling<T> = T extends Date ? never : T extends object ? { readonly [Key in keyof T]: Travelling<T[Key]> } : T;

/** What an act's schema reads must be what its contract names, and nothing it answers may change on its way: the client knows the contract alone. */
type Keeping<Name extends ActName, Schema extends v.GenericSchema> =
  Same<InputOf<Name>, v.InferInput<Schema>> extends true
    ? Same<OutputOf<Name>, Travelling<OutputOf<Name>>> extends true
      ? Name
      : { readonly doesNotTravel: OutputOf<Name> }
    : { readonly contractTakes: InputOf<Name> };

/**
 * A callable of the product, by its name in the contract (`domain/acts`). The input is parsed by `schema` (a refused field answers
 * `invalid-argument` naming it); the handler receives the caller with memberships and throws `Refused` for expected refusals.
 */
export const callable = <Name extends ActName, Schema extends v.GenericSchema>(
  _name: Name & Keeping<Name, Schema>,
  schema: Schema,
  handle: (input: v.InferOutput<Schema>, caller: Caller) => Promise<OutputOf<Name>>,
  options: CallableOptions = {},
): CallableFunction<unknown, Promise<OutputOf<Name>>> =>
  onCall<unknown, Promise<OutputOf<Name>>>(options, async (request) => {
    // The instant the request arrived judges it, whatever waits follow.
    const now = new Date();
    try {
      checkApp(request);
      if (request.auth === undefined) throw unauthenticated();
      const parsed = v.safeParse(schema, request.data);
      if (!parsed.success) throw misshapen(parsed.issues[0]);
      const { uid, token } = request.auth;
      const [caller] = await Promise.all([actorFor(uid, token, now), checkAccount(uid, signedInAt(token))]);
      return await handle(parsed.output, caller);
    } catch (error) {
      if (error instanceof Refused) throw toHttpsError(error);
      throw error;
    }
  });

/** What is known of somebody who did not sign in: enough to count how often they ask. */
export interface Visitor {
  readonly now: Date;
  /** Of the network; the last proxy before us is Google's own, what the others say is anybody's word. */
  readonly address: string;
  /** Of the page that asks, '' when no browser said it. */
  readonly origin: string;
}

const visitorOf = ({ rawRequest }: CallableRequest): Visitor => {
  const headers = rawRequest.headers as Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  const forwarded = String(headers?.['x-forwarded-for'] ?? '').split(',');
  return { now: new Date(), address: forwarded.at(-1)?.trim() || (rawRequest.ip ?? ''), origin: String(headers?.['origin'] ?? '') };
};

/** A callable that visitors may use too: it learns nothing about who calls, so it may only count or compute. */
export const visitorCallable = <Name extends ActName, Schema extends v.GenericSchema>(
  _name: Name & Keeping<Name, Schema>,
  schema: Schema,
  handle: (input: v.InferOutput<Schema>, visitor: Visitor) => Promise<OutputOf<Name>>,
): CallableFunction<unknown, Promise<OutputOf<Name>>> =>
  onCall<unknown, Promise<OutputOf<Name>>>(async (request) => {
    try {
      checkApp(request);
      const parsed = v.safeParse(schema, request.data);
      if (!parsed.success) throw misshapen(parsed.issues[0]);
      return await handle(parsed.output, visitorOf(request));
    } catch (error) {
      if (error instanceof Refused) throw toHttpsError(error);
      throw error;
    }
  });

/** Half a character is no text: the store would change it. */
const wellFormed = v.regex(/^\P{Surrogate}*$/u);
/** Text typed by a person: trimmed, at least `min` and at most `max` characters. */
export const text = (max: number, min = 1) =>
  v.pipe(v.string(), v.maxLength(max * 4), v.trim(), v.minLength(min), v.maxLength(max), wellFormed);
const longestName = 120;
/** The name of a person as it was typed, on one line. */
export const personName = v.pipe(v.string(), v.maxLength(longestName * 4), v.transform(oneLine), text(longestName));
/** An address, in lower case as accounts and invitations keep it. */
export const emailAddress = v.pipe(v.string(), v.maxLength(longestAddress * 4), v.trim(), v.toLowerCase(), v.check(isEmailAddress));
/** A document id: one path segment, and none of the names that Firestore keeps for itself. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^(?!\.{1,2}$)(?!__.*__$)[^/]+$/s), wellFormed);
const [earliest, latest] = [startOfYear(2000), startOfYear(2200)];
/** An instant sent as ISO 8601. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((value) => new Date(value)),
  v.check((value) => value >= earliest && value < latest, 'out of any programme'),
);
/** A civil day that exists, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay, 'no such day'));
