/** Why: Firestore's REST answers wrap each value in its type; the domain wants plain values and Dates. */
export interface RestValue {
  readonly nullValue?: null;
  readonly booleanValue?: boolean;
  readonly integerValue?: string;
  readonly doubleValue?: number | string;
  readonly timestampValue?: string;
  readonly stringValue?: string;
  readonly referenceValue?: string;
  readonly arrayValue?: { readonly values?: readonly RestValue[] };
  readonly mapValue?: { readonly fields?: Readonly<Record<string, RestValue>> };
}

/** Bytes and points are stored by no room; they are refused by name rather than read wrongly. */
export function fromRest(value: RestValue): unknown {
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.booleanValue !== undefined) return value.booleanValue;
  if (value.integerValue !== undefined) return Number(value.integerValue);
  if (value.doubleValue !== undefined) return Number(value.doubleValue);
  if (value.timestampValue !== undefined) return new Date(value.timestampValue);
  if (value.referenceValue !== undefined) return value.referenceValue;
  if (value.arrayValue !== undefined) return (value.arrayValue.values ?? []).map(fromRest);
  if (value.mapValue !== undefined)
    return Object.fromEntries(Object.entries(value.mapValue.fields ?? {}).map(([key, inner]) => [key, fromRest(inner)]));
  if ('nullValue' in value) return null;
  throw new Error(`Not read from the store: ${Object.keys(value).join(', ')}`);
}
