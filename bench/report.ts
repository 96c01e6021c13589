/** Why: every benchmark prints the same lines, `measure · value · goal · ok|short`, and says by its exit code whether one is short. */

export class Report {
  private short = 0;

  line(measure: string, value: number, goal: string, met: boolean): void {
    if (!met) this.short += 1;
    console.log(`${measure} · ${String(value)} · ${goal} · ${met ? 'ok' : 'short'}`);
  }

  /** A figure without a goal. */
  note(measure: string, value: number): void {
    console.log(`${measure} · ${String(value)} · – · –`);
  }

  /** The exit code: 1 when a goal was missed. */
  end(): number {
    console.log(this.short === 0 ? 'every goal met' : `${String(this.short)} short`);
    return this.short === 0 ? 0 : 1;
  }
}
