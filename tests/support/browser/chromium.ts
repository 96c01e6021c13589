/** Why: a browser of a test starts alone and asks the network for nothing; who reads is in Paris. */
import type { BrowserContextOptions } from 'playwright-core';

export const chromiumFlags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage';

export const asFrench: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  reducedMotion: 'reduce',
};
