export { browserPopupRedirectResolver, getRedirectResult, GoogleAuthProvider, signInWithRedirect } from 'firebase/auth';
