/** Why: a browser of a test starts alone and asks the network for nothing; who reads is in Paris. */
import type { BrowserContextOptions } from '@playwright/test';

/** The last list given is the one that counts, so this one repeats what Playwright turns off. */
const featuresOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Chromium draws the lists of its address bar beforehand, as two pages a window: eight windows cost 23 s of processor, without them 4 s.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Without it, a page that asks to be printed opens a preview that nobody closes, and prints nothing more.
  '--disable-print-preview',
  `--disable-features=${featuresOff.join(',')}`,
];

export const asFrench: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  reducedMotion: 'reduce',
};
