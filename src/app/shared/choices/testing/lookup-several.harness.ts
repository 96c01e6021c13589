import { ComponentHarness, HarnessPredicate, TestKey } from '@angular/cdk/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatChipGridHarness } from '@angular/material/chips/testing';

/** What a person does to a list of several: type and choose, take a chip off, by pointer or keyboard. */
export class LookupSeveralHarness extends ComponentHarness {
  static hostSelector = 'es-lookup-several';
  private readonly list = this.locatorFor(MatAutocompleteHarness);
  private readonly grid = this.locatorFor(MatChipGridHarness);
  private readonly box = this.locatorFor('input');

  static with(options: { readonly label: string }): HarnessPredicate<LookupSeveralHarness> {
    return new HarnessPredicate(LookupSeveralHarness, {}).addOption('label', options.label, async (harness, label) =>
      HarnessPredicate.stringMatches(harness.name(), label),
    );
  }

  async name(): Promise<string> {
    const box = await this.box();
    const own = await box.getAttribute('aria-label');
    if (own !== null) return own;
    const label = await this.documentRootLocatorFactory().locatorForOptional(`label[for="${(await box.getAttribute('id')) ?? ''}"]`)();
    return (await label?.text())?.trim() ?? '';
  }

  async attribute(name: string): Promise<string | null> {
    return (await this.box()).getAttribute(name);
  }

  async chosen(): Promise<readonly string[]> {
    const rows = await (await this.grid()).getRows();
    return Promise.all(rows.map(async (row) => row.getText()));
  }

  async offers(): Promise<readonly string[]> {
    const list = await this.list();
    await list.focus();
    if (!(await list.isOpen())) await (await this.box()).sendKeys(TestKey.DOWN_ARROW);
    return Promise.all((await list.getOptions()).map(async (option) => option.getText()));
  }

  async type(words: string): Promise<void> {
    await (await this.list()).enterText(words);
  }

  async leave(): Promise<void> {
    await (await this.list()).blur();
  }

  /** Its panel, by the keyboard. */
  async close(): Promise<void> {
    await (await this.box()).sendKeys(TestKey.ESCAPE);
  }

  /** A line of the open list. */
  async press(label: string): Promise<void> {
    await (await this.list()).selectOption({ text: label });
  }

  async choose(label: string): Promise<void> {
    await (await this.list()).clear();
    await this.type(label);
    await this.press(label);
  }

  async drop(label: string): Promise<void> {
    const [row] = await (await this.grid()).getRows({ text: label });
    await (await row?.getRemoveButton())?.click();
  }

  /** By the keyboard alone: back from the empty box to the last chip. */
  async dropLast(): Promise<void> {
    await (await this.box()).sendKeys(TestKey.BACKSPACE);
    const rows = await (await this.grid()).getRows();
    await rows.at(-1)?.remove();
  }
}
