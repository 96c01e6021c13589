import { ComponentHarness, type TestElement } from '@angular/cdk/testing';

const textsOf = (found: readonly TestElement[]): Promise<readonly string[]> => Promise.all(found.map((one) => one.text()));

/** The life of a project or of an edition, as a line with today on it. */
export class SpineHarness extends ComponentHarness {
  static readonly hostSelector = 'es-spine';

  async stages(): Promise<readonly string[]> {
    return textsOf(await this.locatorForAll('li')());
  }

  async past(): Promise<readonly string[]> {
    return textsOf(await this.locatorForAll('li.past')());
  }

  async today(): Promise<string> {
    return (await this.locatorFor('strong')()).text();
  }

  /** The sentence that a voice reads instead of the line. */
  async sentence(): Promise<string> {
    return (await (await this.locatorFor('p')()).text()).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
  }
}
