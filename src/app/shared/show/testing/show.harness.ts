import { ComponentHarness } from '@angular/cdk/testing';

/** What is read, its no-break spaces as plain ones. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

/** What became of what was typed, in words. */
export class SaveStateHarness extends ComponentHarness {
  static readonly hostSelector = 'es-save-state';

  async words(): Promise<string> {
    return plain(await (await this.host()).text());
  }

  async isRefused(): Promise<boolean> {
    return (await this.host()).hasClass('refused');
  }
}

/** How long is left, and the date in full. */
export class CountdownHarness extends ComponentHarness {
  static readonly hostSelector = 'es-countdown';

  async left(): Promise<string> {
    return plain(await (await this.locatorFor('b')()).text());
  }

  /** In words, on the clocks of Paris and of the reader. */
  async moment(): Promise<string> {
    return plain(await (await this.locatorFor('time')()).text());
  }

  async isSoon(): Promise<boolean> {
    return (await this.host()).hasClass('soon');
  }
}

/** One step on a line of time. */
export class TimelineDotHarness extends ComponentHarness {
  static readonly hostSelector = 'es-timeline-dot';

  async words(): Promise<string> {
    return plain(await (await this.host()).text());
  }

  /** Its drawing, which says the state without colour. */
  async shape(): Promise<readonly string[]> {
    const drawn = await this.locatorForAll('circle, path')();
    return Promise.all(drawn.map(async (one) => (await one.getAttribute('d')) ?? 'disc'));
  }
}
