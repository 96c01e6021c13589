/** Why: what happens after a trigger has no moment of its own: a spec asks again until the answer comes, or says what it last saw. */

/** Repeats `read` until `accept` holds (15 s at most), and answers what was read. */
export async function eventually<T>(read: () => Promise<T>, accept: (value: T) => boolean): Promise<T> {
  const limit = performance.now() + 15_000;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (performance.now() > limit) throw new Error(`still ${JSON.stringify(value)} after 15 s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
