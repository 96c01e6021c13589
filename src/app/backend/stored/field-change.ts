/** Why: changes that only the server can compute (its time, a sum, a union) are named here so that no other room names the SDK. */

const mark = 'essaim:change';

export type FieldChange =
  | { readonly [mark]: 'serverTime' }
  | { readonly [mark]: 'absent' }
  | { readonly [mark]: 'increment'; readonly by: number }
  | { readonly [mark]: 'union' | 'without'; readonly items: readonly unknown[] };

/** The server's clock at the moment of the write. */
export const serverTime = (): FieldChange => ({ [mark]: 'serverTime' });
/** Takes the field away (update only). */
export const absent = (): FieldChange => ({ [mark]: 'absent' });
export const increment = (by: number): FieldChange => ({ [mark]: 'increment', by });
/** Adds items to an array, once each. */
export const union = (...items: readonly unknown[]): FieldChange => ({ [mark]: 'union', items });
/** Takes items out of an array. */
export const without = (...items: readonly unknown[]): FieldChange => ({ [mark]: 'without', items });

export const isFieldChange = (value: unknown): value is FieldChange => typeof value === 'object' && value !== null && mark in value;
export const kindOf = (change: FieldChange): FieldChange[typeof mark] => change[mark];
