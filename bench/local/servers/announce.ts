/** Why: every measured server is a process of its own that says where it listens and, when asked, what it has used. */

/** What a server process has used since it began. */
export interface Usage {
  /** microseconds of processor, all threads */
  readonly cpu: number;
  /** resident bytes now, and at most so far */
  readonly rss: number;
  readonly peak: number;
}

/** Tells the parent the port and answers its questions; ends with it. */
export function announce(port: number): void {
  process.on('disconnect', () => process.exit());
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, rss: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 } satisfies Usage);
  });
  process.send?.({ port });
}
