import { ComponentHarness } from '@angular/cdk/testing';

export interface IntervalRow {
  readonly rank: string;
  readonly name: string;
  /** What the drawing says to whoever does not see it. */
  readonly words: string;
  readonly isTied: boolean;
  /** Whether the line of the last place is drawn through it. */
  readonly isCut: boolean;
}

/** Scores on their intervals, one line a project. */
export class IntervalChartHarness extends ComponentHarness {
  static readonly hostSelector = 'es-interval-chart';

  async rows(): Promise<readonly IntervalRow[]> {
    const count = (await this.locatorForAll('li')()).length;
    return Promise.all(Array.from({ length: count }, (_, index) => this.row(index + 1)));
  }

  private async row(place: number): Promise<IntervalRow> {
    const within = `li:nth-child(${String(place)})`;
    const text = async (selector: string): Promise<string> => (await (await this.locatorFor(`${within} ${selector}`)()).text()).trim();
    const has = async (selector: string): Promise<boolean> => (await this.locatorForOptional(`${within} ${selector}`)()) !== null;
    return {
      rank: await text('.rank'),
      name: await text('.name b'),
      words: (await (await this.locatorFor(`${within} [role="img"]`)()).getAttribute('aria-label')) ?? '',
      isTied: await has('.interval.tied'),
      isCut: await has('.cut'),
    };
  }
}
