/** Why: how journeys run: each act with a limit, what fails tried once more on a fresh stage, and pictures of what failed kept. */
import { defineConfig, firefox, webkit, type BrowserType, type Project } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags } from '../support/browser/chromium';

const root = join(import.meta.dirname, '..', '..');
const kept = join(root, '.reports', 'journeys');

/** The same stories, where the machine has another browser; the closing lines name the others. */
const others: readonly BrowserType[] = [firefox, webkit];
const hasIt = (browser: BrowserType): boolean => existsSync(browser.executablePath());

const onChromium: Project['use'] = {
  browserName: 'chromium',
  launchOptions: { executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium', args: chromiumFlags },
};

/** A page that is only opened and judged needs no copy of itself at each act. */
const traced = { mode: 'on-first-retry', screenshots: false, snapshots: true, sources: false } as const;

const storyLimitMs = 900_000;
const actLimitMs = 30_000;

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.journey.ts',
  tsconfig: join(root, 'tsconfig.node.json'),
  outputDir: join(kept, 'failures'),
  timeout: storyLimitMs,
  globalTimeout: 3_600_000,
  expect: { timeout: actLimitMs },
  retries: 1,
  workers: '100%',
  forbidOnly: true,
  reporter: [
    [join(root, 'tools', 'proving', 'journey-reporter.ts'), { absent: others.filter((one) => !hasIt(one)).map((one) => one.name()) }],
    ['html', { open: 'never', outputFolder: join(kept, 'report') }],
  ],
  use: {
    actionTimeout: actLimitMs,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    trace: traced,
    // No video: it needs the runner's own ffmpeg, which is a download; the trace shows each act.
  },
  projects: [
    // The longest file begins first, so that the others are told beside it.
    { name: 'pages', testMatch: 'pages.journey.ts', use: { ...onChromium, trace: { ...traced, snapshots: false } } },
    { name: 'chromium', testIgnore: 'pages.journey.ts', use: onChromium },
    ...others.filter(hasIt).map((one): Project => ({
      name: one.name(),
      // What a page reads and what axe says of it do not depend on the browser.
      testIgnore: 'pages.journey.ts',
      use: { browserName: one.name() as 'firefox' | 'webkit' },
    })),
  ],
});
