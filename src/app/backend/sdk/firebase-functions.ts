export { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
export type { Functions } from 'firebase/functions';
