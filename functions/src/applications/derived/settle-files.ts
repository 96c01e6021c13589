/** Why: what a browser says of a file is not believed: its bytes are read when they are stored, and only then does it open for others. */
import { onObjectFinalized, onObjectMetadataUpdated } from 'firebase-functions/v2/storage';
import { mostFileBytes, mostFiles, type Application, type ApplicationFile, type FileState } from '@domain/applications/applications';
import { documentFault, savedName, type DocumentFault } from '@domain/applications/documents';
import { bucket, database, fromSnapshot, region } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { forgetLinks, linkSecrets } from './forget-links';
import { tellSetAside } from './tell-set-aside';

interface Verdict {
  readonly state: FileState;
  readonly fault: DocumentFault | null;
  readonly size: number;
}

/** Where the bytes of a document are, and what its path says; null for a path of something else. */
const placeOf = (path: string): { readonly application: string; readonly record: string; readonly name: string } | null => {
  const [room, application, file, name, ...more] = path.split('/');
  if (room !== 'applications' || application === undefined || file === undefined || name === undefined || more.length > 0) return null;
  return { application: `applications/${application}`, record: `applications/${application}/files/${file}`, name };
};

/** What came compressed opens to any size, a thousand times what was weighed: it is not read at all. */
const isCompressed = (encoding: string | undefined): boolean => !['', 'identity'].includes(encoding ?? '');

/** Reads the bytes once: the verdict is kept with them, so that a second event asks for nothing. Null when they are gone. */
const verdictOn = async (path: string, name: string): Promise<Verdict | null> => {
  const file = bucket().file(path);
  if (!(await file.exists())[0]) return null;
  const [{ size, contentType = '', contentEncoding, metadata = {} }] = await file.getMetadata();
  const [bytes, kept] = [Number(size), String(metadata['verdict'] ?? '')];
  if (kept === 'stored') return { state: 'stored', fault: null, size: bytes };
  if (kept === 'blocked') return { state: 'blocked', fault: String(metadata['fault']) as DocumentFault, size: bytes };
  const judged = async () =>
    isCompressed(contentEncoding) ? 'bytesDisagree' : documentFault(name, contentType, (await file.download())[0]);
  const fault = bytes > mostFileBytes ? 'tooLarge' : await judged();
  const state = fault === null ? 'stored' : 'blocked';
  await file.setMetadata({
    // Under a name of ours, never shown in a page: what came may still be something else than it says.
    contentDisposition: `attachment; filename="${savedName({ name, contentType })}"`,
    cacheControl: 'private, no-store',
    metadata: { verdict: state, fault: fault ?? '', [linkSecrets]: null },
  });
  return { state, fault, size: bytes };
};

/** Brings a document's record to what its bytes are. Either may come first, and each event may come twice. */
export const settleFile = async (path: string): Promise<void> => {
  const place = placeOf(path);
  if (place === null) return;
  const verdict = await verdictOn(path, place.name);
  await transact(async (transaction) => {
    const record = database.doc(place.record);
    const file = fromSnapshot<ApplicationFile>(await transaction.get(record));
    if (file?.storagePath !== path || file.state !== 'checking') return;
    const { state, fault, size } = verdict ?? { state: 'blocked', fault: 'missing', size: file.size };
    const application = state === 'stored' ? null : fromSnapshot<Application>(await transaction.get(database.doc(place.application)));
    if (application !== null) await tellSetAside(transaction, application, file.name);
    transaction.update(record, { state, size, ...(fault !== null && { fault }) });
  });
};

/** Uploads that were never filed count too: twice what an application may attach, and no more. */
const mostObjects = 2 * mostFiles;

/** Takes back the bytes just stored when their application already holds too many; answers whether it did. */
export const refuseExcess = async (path: string, most = mostObjects): Promise<boolean> => {
  const [room, application] = path.split('/');
  if (room !== 'applications' || application === undefined) return false;
  const [held] = await bucket().getFiles({ prefix: `applications/${application}/`, maxResults: most + 1, autoPaginate: false });
  if (held.length <= most) return false;
  await bucket().file(path).delete({ ignoreNotFound: true });
  return true;
};

export const onFileStored = onObjectFinalized({ region, retry: true }, async ({ data }) => {
  if (await refuseExcess(data.name)) return;
  await settleFile(data.name);
  await forgetLinks(data.name, data.metadata?.[linkSecrets]);
});

/** Whoever may read a file can ask for an address that opens it without asking who reads; it is forgotten as soon as it is made. */
export const onLinkMade = onObjectMetadataUpdated({ region, retry: true }, ({ data }) =>
  forgetLinks(data.name, data.metadata?.[linkSecrets]).then(() => undefined),
);
