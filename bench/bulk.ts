/** Why: what is asked of a whole jury at once is done within production's limits, 10 MiB a transaction and 60 s an act, at 1,000 dossiers and 60 jurors. */
import { availableParallelism, loadavg } from 'node:os';
import type { Decision } from '@domain/jury/jury';
import { aJury, aWorld, loadRoom, now, type Room, type World } from '../functions/src/jury/testing/world';
import { Weights, weightOf } from '../local/firestore/store/commit/weights.ts';
import { stopSharedLocal } from '../tests/support/local';
import { Report } from './report';

const dossiers = Number(process.env['BENCH_DOSSIERS'] ?? 1_000);
const jurors = Number(process.env['BENCH_JURORS'] ?? 60);
const longestMs = 60_000;
const mostBytes = 10 * 1024 * 1024;

/** The heaviest commit since the last question, as the local Firestore weighs it. */
let heaviest = { bytes: 0, writes: 0 };
type Changes = Parameters<typeof weightOf>[0];
const check = Object.getOwnPropertyDescriptor(Weights.prototype, 'check')?.value as (this: Weights, changes: Changes) => void;
Weights.prototype.check = function (changes: Changes): void {
  const { bytes } = weightOf(changes, this['declared']());
  if (bytes > heaviest.bytes) heaviest = { bytes, writes: changes.length };
  check.call(this, changes);
};

const report = new Report();
const measured = async <T>(act: string, work: () => Promise<T>): Promise<T> => {
  heaviest = { bytes: 0, writes: 0 };
  const started = performance.now();
  const answer = await work();
  const tookMs = Math.round(performance.now() - started);
  const kilobytes = Math.round(heaviest.bytes / 1024);
  report.line(`${act}: ms`, tookMs, `< ${String(longestMs)}`, tookMs < longestMs);
  report.line(`${act}: KiB of its heaviest commit (${String(heaviest.writes)} writes)`, kilobytes, '< 10240', heaviest.bytes < mostBytes);
  return answer;
};

const reviewAll = async ({ database }: Room, juryId: string, programmeId: string): Promise<void> => {
  const writer = database.bulkWriter({ throttling: false });
  for (const one of (await database.collection(`juries/${juryId}/assignments`).get()).docs) {
    const { applicationId, jurorUid } = one.data() as { readonly applicationId: string; readonly jurorUid: string };
    const level = 1 + (Number(applicationId.slice(1, 5)) % 5);
    void writer.set(database.doc(`juries/${juryId}/reviews/${one.id}`), {
      v: 1,
      programmeId,
      applicationId,
      jurorUid,
      scores: { impact: level, model: level },
      comments: { impact: 'Un avis motivé. '.repeat(20) },
      commentToCandidate: 'Un conseil. '.repeat(20),
      recommendation: 'discuss',
      state: 'submitted',
      updatedAt: now,
      submittedAt: now,
    });
  }
  await writer.close();
};

const decideAll = async ({ database }: Room, juryId: string, world: World): Promise<void> => {
  const writer = database.bulkWriter({ throttling: false });
  for (const [index, applicationId] of world.applications.entries()) {
    const decision: Decision = {
      v: 1,
      programmeId: world.programmeId,
      applicationId,
      projectName: applicationId,
      outcome: index < 10 ? 'laureate' : 'notSelected',
      feedback: [{ label: 'Impact', text: 'Un retour écrit. '.repeat(40) }],
      reason: 'Un projet utile, qui doit encore dire comment il tient sans sa fondatrice. '.repeat(7),
      orientation: [],
      votes: { for: jurors, against: 0, abstain: 0 },
      present: jurors,
      quorum: 1,
      recusedNames: [],
      visibleTo: [],
      decidedAt: now,
      announcedAt: null,
    };
    void writer.set(database.doc(`juries/${juryId}/decisions/${applicationId}`), decision);
  }
  await writer.close();
};

const main = async (): Promise<void> => {
  console.log(`${String(dossiers)} dossiers, ${String(jurors)} jurors`);
  const room = await loadRoom();
  const world = await aWorld(
    room,
    Array.from({ length: dossiers }, (_, index) => `P${String(index).padStart(4, '0')}`),
  );
  const names = Array.from({ length: jurors }, (_, index) => `j${String(index)}`);
  const juryId = await measured('candidates added', () => aJury(room, world, names, Math.ceil((3 * dossiers) / jurors)));
  await measured('declaring opened', () => room.askToMove({ juryId, to: 'declaring' }, world.manager));
  for (const name of names) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
  await measured('dossiers assigned', () => room.assignJuryAs({ juryId, evenOut: false }, world.manager));
  await measured('reading opened, task included', () => room.moveJuryAs({ juryId, to: 'scoring' }, world.manager));
  await reviewAll(room, juryId, world.programmeId);
  await measured('standings recomputed', () => room.refreshStandings(juryId, now));
  const leaving = world.uid(names.at(-1) ?? '');
  await measured('juror removed', () => room.removeJurorAs({ juryId, jurorUid: leaving }, world.manager));
  await measured('dossiers assigned again', () => room.assignJuryAs({ juryId, evenOut: false }, world.manager));
  await measured('deliberation opened', () => room.askToMove({ juryId, to: 'deliberating' }, world.manager));
  await decideAll(room, juryId, world);
  await measured('minutes sealed', () => room.sealMinutesAs({ juryId }, world.manager));
  await measured('letters previewed', () => room.previewAnnouncementsAs({ juryId }, world.manager));
  const { sent } = await measured('letters sent', () => room.sendAnnouncementsAs({ juryId }, world.manager));
  report.line('letters sent', sent, String(dossiers), sent === dossiers);
  report.note(`load average (${String(availableParallelism())} cores), minute`, Math.round((loadavg()[0] ?? 0) * 10) / 10);
  process.exitCode = report.end();
};

await main().finally(() => stopSharedLocal());
