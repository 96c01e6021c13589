/** Why: an upload brings an address that opens a file without asking who reads, and may come once too often: rules cannot see either, so it is looked at when it lands. */
import { onObjectFinalized } from 'firebase-functions/v2/storage';
import { mostFiles } from '@domain/applications/applications';
import { bucket, region } from '../../platform/firebase';

/** The metadata under which Cloud Storage for Firebase keeps those addresses' secrets. */
export const linkSecrets = 'firebaseStorageDownloadTokens';

/** Nothing to forget is fine; so is a file already gone. */
export const forgetLinks = async (path: string, secrets: string | undefined): Promise<boolean> => {
  if (secrets === undefined || secrets === '') return false;
  const file = bucket().file(path);
  const [exists] = await file.exists();
  if (exists) await file.setMetadata({ metadata: { [linkSecrets]: null } });
  return exists;
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

export const onFileStored = onObjectFinalized({ region }, async ({ data }) => {
  if (!(await refuseExcess(data.name))) await forgetLinks(data.name, data.metadata?.[linkSecrets]);
});
