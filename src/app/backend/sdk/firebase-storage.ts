export { connectStorageEmulator, deleteObject, getDownloadURL, getStorage, ref, uploadBytesResumable } from 'firebase/storage';
export type { FirebaseStorage } from 'firebase/storage';
