/** Why: Ctrl-C once stops everything in order, and twice stops waiting. */

/** Waits for the first Ctrl-C (or a kill), then closes; a second one leaves at once. */
export async function untilStopped(close: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  process.stdout.write('\n· Arrêt… / stopping…\n');
  process.once('SIGINT', () => process.exit(130));
  await close();
  process.stdout.write('· Arrêté. / Stopped.\n');
  process.exit(0);
}
