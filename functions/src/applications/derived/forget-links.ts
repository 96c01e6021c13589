/** Why: an upload brings an address that opens a file without asking who reads; it is forgotten at once, so that rules judge every reading. */
import { onObjectFinalized } from 'firebase-functions/v2/storage';
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

export const onFileStored = onObjectFinalized({ region }, async ({ data }) => {
  await forgetLinks(data.name, data.metadata?.[linkSecrets]);
});
