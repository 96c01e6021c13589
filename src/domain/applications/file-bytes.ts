/** Why: the kind of a file is read in its bytes; a ZIP archive is recognised by the names it holds, without unpacking anything. */

export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.length <= bytes.length && signature.every((byte, index) => bytes[index] === byte);

const localHeader = [0x50, 0x4b, 0x03, 0x04];
const centralHeader = [0x50, 0x4b, 0x01, 0x02];
const directoryEnd = [0x50, 0x4b, 0x05, 0x06];
const directoryEndSize = 22;
const longestComment = 0xffff;
/** More than any office document holds: a directory that goes on is not read to its end. */
const mostMembers = 10_000;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const endOfDirectory = (bytes: Uint8Array): number | null => {
  const first = Math.max(0, bytes.length - directoryEndSize - longestComment);
  for (let at = bytes.length - directoryEndSize; at >= first; at--) if (startsWith(bytes.subarray(at), directoryEnd)) return at;
  return null;
};

/** The names in a ZIP archive's directory; none when the bytes are no archive. */
export const memberNames = (bytes: Uint8Array): readonly string[] => {
  const end = startsWith(bytes, localHeader) ? endOfDirectory(bytes) : null;
  if (end === null) return [];
  const data = view(bytes);
  const names: string[] = [];
  let at = data.getUint32(end + 16, true);
  while (names.length < mostMembers && at + 46 <= end && startsWith(bytes.subarray(at), centralHeader)) {
    const length = data.getUint16(at + 28, true);
    names.push(textOf(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return names;
};

/** The text of an archive's first member, when it has this name and is stored as it is; else null. */
export const storedFirst = (bytes: Uint8Array, name: string): string | null => {
  if (bytes.length < 30 || !startsWith(bytes, localHeader)) return null;
  const data = view(bytes);
  const [method, size, nameLength, extra] = [
    data.getUint16(8, true),
    data.getUint32(18, true),
    data.getUint16(26, true),
    data.getUint16(28, true),
  ];
  if (method !== 0 || textOf(bytes.subarray(30, 30 + nameLength)) !== name) return null;
  const from = 30 + nameLength + extra;
  return textOf(bytes.subarray(from, from + size));
};
