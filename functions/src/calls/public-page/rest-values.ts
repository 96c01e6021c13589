/** Why: a page may bring its document along, in the very shape Firestore's REST interface would have given it to a visitor. */

export type RestValue = Readonly<Record<string, unknown>>;

const textOfNumber = (value: number): RestValue => (Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value });

/** One value of the domain as REST writes it. Bytes, points and references are stored by no room: refused by name. */
export const toRest = (value: unknown): RestValue => {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') return textOfNumber(value);
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(toRest) } };
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) return { mapValue: { fields: fieldsToRest(value) } };
  throw new Error(`Not written as REST: ${Object.prototype.toString.call(value)}`);
};

/** The fields of a document, or of a map within one. */
export const fieldsToRest = (fields: object): Readonly<Record<string, RestValue>> =>
  Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, toRest(inner)]));
