/** Why: Authentication writes and sends the mail of a sign-in link, so that its code is never among our own mails, which administrators read. */
import { applicationDefault } from 'firebase-admin/app';
import { addressOf } from '../mails/mail-text';

const service = '/v1/projects/';
const google = 'https://identitytoolkit.googleapis.com';

/** Where the app answers; on a laptop the page that asks says it, for it may be served from any port. */
export const appAddress = (origin: string): string => {
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin);
  return process.env['FUNCTIONS_EMULATOR'] === 'true' && isLocal ? origin : addressOf('');
};

interface Where {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const whereTo = async (): Promise<Where> => {
  const emulator = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  if (emulator !== undefined && emulator !== '')
    return { url: `http://${emulator}/identitytoolkit.googleapis.com/v1/accounts:sendOobCode?key=local`, headers: {} };
  const { access_token } = await applicationDefault().getAccessToken();
  const project = process.env['GCLOUD_PROJECT'] ?? process.env['GOOGLE_CLOUD_PROJECT'] ?? '';
  return { url: `${google}${service}${project}/accounts:sendOobCode`, headers: { authorization: `Bearer ${access_token}` } };
};

/** Asks Authentication to mail a sign-in link that opens `page`. */
export const sendSignInMail = async (email: string, page: string, locale: 'fr' | 'en'): Promise<void> => {
  const { url, headers } = await whereTo();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-firebase-locale': locale, ...headers },
    body: JSON.stringify({ requestType: 'EMAIL_SIGNIN', email, continueUrl: page, canHandleCodeInApp: true }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Error(`Authentication did not send the link: ${String(response.status)} ${await response.text()}`);
};
