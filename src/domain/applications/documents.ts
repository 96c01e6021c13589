/** Why: what may be attached is a closed list, and the name, the announced type and the bytes must say the same thing. */
import { mostFileBytes, type ApplicationFile } from './applications';
import { memberNames, startsWith, storedFirst } from './file-bytes';

/** Why a file is set aside. `missing`: its bytes never came. */
export type DocumentFault = 'typeNotListed' | 'nameDisagrees' | 'bytesDisagree' | 'empty' | 'tooLarge' | 'missing';

interface DocumentKind {
  readonly contentType: string;
  /** The first one is the one we give. */
  readonly extensions: readonly [string, ...string[]];
  readonly isTrue: (bytes: Uint8Array) => boolean;
}

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const beginsWith =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    startsWith(bytes, signature);
const isWebp = (bytes: Uint8Array): boolean => startsWith(bytes, ascii('RIFF')) && startsWith(bytes.subarray(8), ascii('WEBP'));
/** The container of Word, Excel and PowerPoint before 2007. */
const isCompound = beginsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const isOfficeWith =
  (folder: string) =>
  (bytes: Uint8Array): boolean => {
    const names = memberNames(bytes);
    return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
  };

const office = (contentType: string, extension: string, folder: string): DocumentKind => ({
  contentType: `application/vnd.openxmlformats-officedocument.${contentType}`,
  extensions: [extension],
  isTrue: isOfficeWith(folder),
});
/** An OpenDocument file opens with its own type, stored as it is. */
const openDocument = (what: string, extension: string): DocumentKind => {
  const contentType = `application/vnd.oasis.opendocument.${what}`;
  return { contentType, extensions: [extension], isTrue: (bytes) => storedFirst(bytes, 'mimetype') === contentType };
};

const kinds: readonly DocumentKind[] = [
  { contentType: 'application/pdf', extensions: ['pdf'], isTrue: beginsWith(...ascii('%PDF-')) },
  { contentType: 'image/png', extensions: ['png'], isTrue: beginsWith(0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a) },
  { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'], isTrue: beginsWith(0xff, 0xd8, 0xff) },
  { contentType: 'image/webp', extensions: ['webp'], isTrue: isWebp },
  { contentType: 'application/msword', extensions: ['doc'], isTrue: isCompound },
  { contentType: 'application/vnd.ms-excel', extensions: ['xls'], isTrue: isCompound },
  { contentType: 'application/vnd.ms-powerpoint', extensions: ['ppt'], isTrue: isCompound },
  office('wordprocessingml.document', 'docx', 'word/'),
  office('spreadsheetml.sheet', 'xlsx', 'xl/'),
  office('presentationml.presentation', 'pptx', 'ppt/'),
  openDocument('text', 'odt'),
  openDocument('spreadsheet', 'ods'),
  openDocument('presentation', 'odp'),
];

/** The types that may be attached, as browsers name them. */
export const acceptedTypes: readonly string[] = kinds.map(({ contentType }) => contentType);
/** Their extensions, by type. */
export const acceptedExtensions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  kinds.map(({ contentType, extensions }) => [contentType, extensions]),
);

const kindOf = (contentType: string): DocumentKind | undefined => kinds.find((kind) => kind.contentType === contentType);
const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** The type of a document: as the browser announced it, or by its extension where it knows none ('' or bytes), as on many systems for OpenDocument. */
export const typeOf = ({ name, type }: { readonly name: string; readonly type: string }): string => {
  if (type !== '' && type !== 'application/octet-stream') return type;
  return kinds.find(({ extensions }) => name.includes('.') && extensions.includes(extensionOf(name)))?.contentType ?? type;
};

/** A photograph as telephones take it: browsers and jurors' computers rarely open it. */
export const isHeic = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

/** What is wrong with a name and the type announced for it, before any byte is read; null when they agree. */
export const nameFault = (name: string, contentType: string): DocumentFault | null => {
  const kind = kindOf(contentType);
  if (kind === undefined) return 'typeNotListed';
  return name.includes('.') && kind.extensions.includes(extensionOf(name)) ? null : 'nameDisagrees';
};

/** What is wrong with the bytes that came under this name and type; null when all three agree. */
export const documentFault = (name: string, contentType: string, bytes: Uint8Array): DocumentFault | null => {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > mostFileBytes) return 'tooLarge';
  const named = nameFault(name, contentType);
  if (named !== null) return named;
  return kindOf(contentType)?.isTrue(bytes) === true ? null : 'bytesDisagree';
};

/** The name a document is saved under: letters, digits and dashes, and the extension of its type, whatever the name it came with. */
export const savedName = ({ name, contentType }: Pick<ApplicationFile, 'name' | 'contentType'>): string => {
  const dot = name.lastIndexOf('.');
  const stem = (dot > 0 ? name.slice(0, dot) : name)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${stem.slice(0, longestStem) || 'document'}.${kindOf(contentType)?.extensions[0] ?? 'bin'}`;
};

const longestStem = 80;

/** A document set aside opens for nobody but its authors; one that came before documents were checked counts as checked. */
export const isSetAside = (file: Pick<ApplicationFile, 'state'>): boolean => file.state === 'blocked';
