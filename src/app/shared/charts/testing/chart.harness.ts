import { ComponentHarness } from '@angular/cdk/testing';

/** What a person sees of a chart, hears of it, and reads in its table. */
export class ChartHarness extends ComponentHarness {
  static readonly hostSelector = 'es-chart';

  async words(): Promise<string | null> {
    return (await this.locatorFor('[role="img"]')()).getAttribute('aria-label');
  }

  /** Words written in the drawing itself, in its order; empty until it is drawn. */
  async written(): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll('[role="img"] text')()).map((one) => one.text()));
  }

  /** The table's rows, each as its cells; empty where the chart has none. */
  async table(): Promise<readonly (readonly string[])[]> {
    const rows = await this.locatorForAll('tbody tr')();
    const cells = await this.locatorForAll('tbody tr > *')();
    const texts = await Promise.all(cells.map((one) => one.text()));
    const width = cells.length / Math.max(1, rows.length);
    return rows.map((_, index) => texts.slice(index * width, (index + 1) * width));
  }

  async take(kind: 'PNG' | 'SVG'): Promise<void> {
    const buttons = await this.locatorForAll('.pictures button')();
    for (const button of buttons) if ((await button.text()) === kind) await button.click();
  }
}
