/** Why: how fast and how small the embedded Firestore is, against goals, a floor and a peer, in one run of a few minutes. Arguments name the parts to run; then no file is written. */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { measureBrowser } from './local/measures/browser.ts';
import { measureElsewhere, measureFanOut } from './local/measures/fan-out.ts';
import { measureGrowth } from './local/measures/growth.ts';
import { measureLarge } from './local/measures/large.ts';
import type { Measured } from './local/measures/measured.ts';
import { measureRules } from './local/measures/rules.ts';
import { measureTransactions } from './local/measures/transactions.ts';
import { measureThroughput } from './local/measures/throughput.ts';
import { peerFolder } from './local/peer-package.ts';
import { writeReport } from './local/report-file.ts';
import { withFolder } from './local/servers/spawned.ts';
import { Report } from './report.ts';

const root = join(import.meta.dirname, '..');
const before = loadavg()[0] ?? 0;
const report = new Report();
const measured: Measured[] = [];

const parts: Readonly<Record<string, (folder: string) => Promise<readonly Measured[]>>> = {
  throughput: (folder) => measureThroughput(folder, peerFolder(root)),
  transactions: (folder) => measureTransactions(folder),
  growth: async (folder) => [await measureGrowth(folder)],
  'fan-out': async (folder) => [await measureFanOut(folder)],
  elsewhere: async () => [await measureElsewhere()],
  large: (folder) => measureLarge(folder),
  rules: async (folder) => [await measureRules(folder)],
  browser: async (folder) => [await measureBrowser(folder)],
};
const asked = process.argv.slice(2);
for (const name of asked)
  if (!(name in parts)) throw new Error(`No part is called ${name}: choose among ${Object.keys(parts).join(', ')}.`);

for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const line of await withFolder(part)) {
    report.line(line.measure, line.value, line.goal, line.met);
    measured.push(line);
  }
}
if (asked.length === 0) writeReport(join(root, 'docs', 'benchmarks.md'), measured, { before });
else for (const { measure, how } of measured) console.log(`  ${measure}: ${how}`);
process.exitCode = report.end();
