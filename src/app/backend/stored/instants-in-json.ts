/** Why: what is kept in the browser's own storage is text; the instants in it are read again as instants. */
const instant = 'essaim:instant';

function written(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const held = this[key];
  return held instanceof Date ? { [instant]: held.getTime() } : value;
}

const read = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && instant in value ? new Date(value[instant] as number) : value;

export const toJson = (value: unknown): string => JSON.stringify(value, written);
export const fromJson = (text: string): unknown => JSON.parse(text, read);
