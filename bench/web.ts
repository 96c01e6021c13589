/** Why: the first load is measured, not guessed: bytes of script, Lighthouse both ways, and how far the largest paint is from bare HTML. */
import lighthouse, { type Flags } from 'lighthouse';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags } from '../tests/support/browser/chromium';
import { openStage } from '../tests/support/stage/open-stage';
import type { Stage } from '../tests/support/stage/stage';
import { Report } from './report';

const publicPage = '/appels/p-ins-2027-call';
const built = 'dist/app/browser';
const debuggingPort = 19_876;
const executablePath = process.env['CHROME_BIN'] ?? '/usr/bin/chromium';
/** As much of the journeys' browser as Lighthouse is used to. */
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage';

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;
const compressed = (text: string | Buffer): number => brotliCompressSync(text).length;

/** Scripts that index.html asks for, and all they import statically: what must be there before anything is drawn by Angular. */
const initialScripts = (): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const source = readFileSync(join(built, name), 'utf8');
    for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) visit(imported);
  };
  const index = readFileSync(join(built, 'index.html'), 'utf8');
  for (const [, name = ''] of index.matchAll(/<script src="([\w.-]+\.js)"/g)) visit(name);
  return found;
};

interface Visit {
  /** The pointer moves once the page is there: a public page starts the application then. */
  readonly gesture?: boolean;
  readonly signIn?: { readonly email: string; readonly password: string };
}

/** Every script a page fetches until it is quiet, compressed as Hosting serves them. */
const scriptsOf = async (browser: Browser, url: string, { gesture = false, signIn }: Visit = {}): Promise<number> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const seen = new Map<string, number>();
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    void response.body().then(
      (body) => seen.set(response.url(), compressed(body)),
      () => undefined,
    );
  });
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  if (gesture) await page.mouse.move(40, 400);
  if (signIn !== undefined) {
    await page.getByLabel('Adresse e-mail').fill(signIn.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(signIn.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL((at) => !at.pathname.startsWith('/connexion'));
  }
  await page.waitForTimeout(2500);
  await context.close();
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
};

interface Audit {
  readonly performance: number;
  readonly accessibility: number;
  /** Milliseconds. */
  readonly largestPaint: number;
}

const audit = async (url: string, throttlingMethod: NonNullable<Flags['throttlingMethod']>): Promise<Audit> => {
  const result = await lighthouse(url, {
    port: debuggingPort,
    output: 'json',
    logLevel: 'error',
    throttlingMethod,
    formFactor: 'mobile',
    onlyCategories: ['performance', 'accessibility'],
  });
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}`);
  const { categories, audits } = result.lhr;
  return {
    performance: Math.round((categories['performance']?.score ?? 0) * 100),
    accessibility: Math.round((categories['accessibility']?.score ?? 0) * 100),
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
  };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A page of plain HTML with about as many words, to know what this machine and this throttling cost anybody. */
const serveBarePage = async (): Promise<{ readonly url: string; readonly server: Server }> => {
  const words = 'Essaim accompagne les innovations sociales. '.repeat(60);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Page nue</title><h1>Page nue</h1><p>${words}</p></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, server };
};

const measureScripts = async (stage: Stage, report: Report): Promise<void> => {
  const initial = initialScripts();
  const bytes = [...initial].reduce((sum, name) => sum + compressed(readFileSync(join(built, name))), 0);
  report.line('initial JS, every page (kB brotli)', kilobytes(bytes), '≤ 150', kilobytes(bytes) <= 150);
  const read = await scriptsOf(stage.browser, stage.url + publicPage);
  report.line('public call page, JS fetched to read it (kB brotli)', kilobytes(read), '≤ 150', kilobytes(read) <= 150);
  const whole = await scriptsOf(stage.browser, stage.url + publicPage, { gesture: true });
  report.note('public call page, all JS after a gesture (kB brotli)', kilobytes(whole));
  const signedIn = await scriptsOf(stage.browser, `${stage.url}/connexion`, {
    signIn: { email: 'amina@volants.example.org', password: 'essaim-demo' },
  });
  report.line('signed-in first view, all JS (kB brotli)', kilobytes(signedIn), '≤ 305', kilobytes(signedIn) <= 305);
};

const measureLighthouse = async (stage: Stage, report: Report): Promise<void> => {
  const bare = await serveBarePage();
  for (const method of ['simulate', 'devtools'] as const) {
    const rounds: { readonly ours: Audit; readonly theirs: Audit }[] = [];
    for (let round = 0; round < 3; round += 1)
      rounds.push({ ours: await audit(stage.url + publicPage, method), theirs: await audit(bare.url, method) });
    const performance = median(rounds.map(({ ours }) => ours.performance));
    const accessibility = median(rounds.map(({ ours }) => ours.accessibility));
    const ratio = Math.round(median(rounds.map(({ ours, theirs }) => ours.largestPaint / theirs.largestPaint)) * 100) / 100;
    report.line(`Lighthouse mobile performance, ${method}`, performance, '≥ 95', performance >= 95);
    report.line(`Lighthouse accessibility, ${method}`, accessibility, '= 100', accessibility === 100);
    report.line(`LCP, ratio to bare HTML, ${method}`, ratio, '≤ 1.4', ratio <= 1.4);
  }
  bare.server.close();
};

const reading = await chromium.launch({ executablePath, args: chromiumFlags });
const stage = await openStage(reading, { project: 'demo-bench', withFiles: false });
const report = new Report();
await measureScripts(stage, report);
const browser = await chromium.launch({
  executablePath,
  args: [...flags.split(' '), `--remote-debugging-port=${String(debuggingPort)}`],
});
await measureLighthouse(stage, report);
await browser.close();
await stage.close();
await reading.close();
process.exit(report.end());
