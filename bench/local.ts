/** Why: how fast and how small the embedded Firestore is, against goals, a floor and a peer, in one run of a few minutes. */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { measureBrowser } from './local/measures/browser.ts';
import { measureElsewhere, measureFanOut } from './local/measures/fan-out.ts';
import { measureGrowth } from './local/measures/growth.ts';
import { measureLarge } from './local/measures/large.ts';
import type { Measured } from './local/measures/measured.ts';
import { measureRules } from './local/measures/rules.ts';
import { measureThroughput } from './local/measures/throughput.ts';
import { peerFolder } from './local/peer-package.ts';
import { writeReport } from './local/report-file.ts';
import { withFolder } from './local/servers/spawned.ts';
import { Report } from './report.ts';

const root = join(import.meta.dirname, '..');
const before = loadavg()[0] ?? 0;
const report = new Report();
const measured: Measured[] = [];

const parts: readonly ((folder: string) => Promise<readonly Measured[]>)[] = [
  (folder) => measureThroughput(folder, peerFolder(root)),
  async (folder) => [await measureGrowth(folder)],
  async (folder) => [await measureFanOut(folder)],
  async () => [await measureElsewhere()],
  (folder) => measureLarge(folder),
  async (folder) => [await measureRules(folder)],
  async (folder) => [await measureBrowser(folder)],
];

for (const part of parts) {
  for (const line of await withFolder(part)) {
    report.line(line.measure, line.value, line.goal, line.met);
    measured.push(line);
  }
}
writeReport(join(root, 'docs', 'benchmarks.md'), measured, { before });
process.exitCode = report.end();
