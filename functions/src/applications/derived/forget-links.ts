/** Why: an upload brings an address that opens a file without asking who reads, and so does `getDownloadURL`: rules cannot see it, and it would outlive the right to read. */
import { bucket } from '../../platform/firebase';

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
