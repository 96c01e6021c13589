/** Why: production may ask that calls come from our own pages; the host says with which key, and a laptop has none. */
import type { FirebaseApp } from 'firebase/app';
import type * as AppCheckSdk from './firebase-app-check';
import type { HostingConfig } from './hosting-config';

/** A static file of the site, written when it is deployed: `{ "siteKey": "…" }`, reCAPTCHA Enterprise's (docs/deploy.md). */
const keyFile = '/app-check.json';

/** Null: this site has no key, or its answer is not one (a page, in place of a file that is not there). */
const siteKey = async (): Promise<string | null> => {
  try {
    const answer = await fetch(keyFile);
    const found = (await answer.json()) as { readonly siteKey?: unknown } | null;
    return answer.ok && typeof found?.siteKey === 'string' && found.siteKey !== '' ? found.siteKey : null;
  } catch {
    return null;
  }
};

type Sdk = Pick<typeof AppCheckSdk, 'initializeAppCheck' | 'ReCaptchaEnterpriseProvider'>;

/** From then on every SDK sends a token of its own accord. Nothing is loaded, nor asked, against local emulators. */
export async function startAppCheck(
  app: FirebaseApp,
  config: HostingConfig,
  load: () => Promise<Sdk> = () => import('./firebase-app-check'),
): Promise<void> {
  const key = config.emulators === undefined ? await siteKey() : null;
  if (key === null) return;
  const sdk = await load();
  sdk.initializeAppCheck(app, { provider: new sdk.ReCaptchaEnterpriseProvider(key), isTokenAutoRefreshEnabled: true });
}
