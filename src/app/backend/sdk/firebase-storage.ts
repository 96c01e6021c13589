export { connectStorageEmulator, deleteObject, getBlob, getStorage, ref, uploadBytesResumable } from 'firebase/storage';
export type { FirebaseStorage } from 'firebase/storage';
