import { ComponentHarness, HarnessPredicate, type TestKey } from '@angular/cdk/testing';

/** What a person does with one row in detail: read its name and place, go on by a key or a button, close it. */
export class SideSheetHarness extends ComponentHarness {
  static readonly hostSelector = 'es-side-sheet';

  static with(filters: { readonly label?: string }): HarnessPredicate<SideSheetHarness> {
    return new HarnessPredicate(SideSheetHarness, {}).addOption(
      'label',
      filters.label,
      async (sheet, label) => (await sheet.name()) === label,
    );
  }

  async name(): Promise<string | null> {
    return (await this.host()).getAttribute('aria-label');
  }

  async text(): Promise<string> {
    return (await this.host()).text();
  }

  async place(): Promise<string> {
    return (await (await this.locatorFor('header > span')()).text()).trim();
  }

  async hasFocus(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve));
    return (await this.host()).isFocused();
  }

  async press(key: TestKey | string): Promise<void> {
    await (await this.host()).sendKeys(key);
    await this.forceStabilize();
  }

  async choose(button: string): Promise<void> {
    for (const one of await this.locatorForAll('button')()) if ((await one.text()).includes(button)) return one.click();
    throw new Error(`No button ${button}`);
  }
}
