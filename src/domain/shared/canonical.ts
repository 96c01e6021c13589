/** Why: hashes must not depend on the order in which keys were written. */

/** A map of fields. What a store's own classes hold (references, bytes) is none: walked through, some of them never end. */
export const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** What can be said of a value that is no map: its kind, and where it leads when it is a reference. */
export const inShort = (value: object): string => {
  const path = 'path' in value && typeof value.path === 'string' ? ` ${value.path}` : '';
  return `<${value.constructor.name}${path}>`;
};

/** JSON with keys sorted, dates as ISO 8601, undefined left out: equal values give equal text. */
export const canonical = (value: unknown): string => {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    if (!isPlain(value)) return JSON.stringify(inShort(value));
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
};
