import { ContentContainerComponentHarness, TestKey } from '@angular/cdk/testing';
import { MatButtonHarness } from '@angular/material/button/testing';

/** What a person does in a dialog: read what it asks, press what it offers, or go away from it. */
export class DialogHarness extends ContentContainerComponentHarness {
  static readonly hostSelector = 'mat-dialog-container';

  private readonly heading = this.locatorFor('h2');

  async name(): Promise<string> {
    const host = await this.host();
    const id = await host.getAttribute('aria-labelledby');
    if (id === null) return (await host.getAttribute('aria-label')) ?? '';
    return (await (await this.locatorFor(`#${id}`)()).text()).trim();
  }

  /** Where somebody who opened it goes on typing or reading. */
  async focused(): Promise<'heading' | 'first field' | 'elsewhere'> {
    if (await (await this.heading()).isFocused()) return 'heading';
    const [first] = await this.locatorForAll('mat-dialog-content :is(input, textarea, select, mat-select)')();
    return (await first?.isFocused()) === true ? 'first field' : 'elsewhere';
  }

  async text(): Promise<string> {
    return (await this.host()).text();
  }

  async press(words: string): Promise<void> {
    await (await this.getHarness(MatButtonHarness.with({ text: words }))).click();
  }

  async escape(): Promise<void> {
    await (await this.host()).sendKeys(TestKey.ESCAPE);
  }
}
