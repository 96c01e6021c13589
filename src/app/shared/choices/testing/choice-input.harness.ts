import type { TestKey } from '@angular/cdk/testing';
import { ComponentHarness, HarnessPredicate, type TestElement } from '@angular/cdk/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatSelectHarness } from '@angular/material/select/testing';

interface Filters {
  readonly label?: string | RegExp;
  /** Of the control itself. */
  readonly id?: string;
}

/** What a person does to a list, short or searched: read its name, what it says and offers, choose one line. */
abstract class ChoiceInputHarness extends ComponentHarness {
  protected abstract control(): Promise<TestElement>;
  abstract choose(label: string | RegExp): Promise<void>;
  abstract says(): Promise<string>;
  abstract offers(): Promise<readonly string[]>;

  async name(): Promise<string> {
    const control = await this.control();
    const own = await control.getAttribute('aria-label');
    if (own !== null && own !== '') return own;
    const id = (await control.getAttribute('aria-labelledby'))?.trim();
    const selector = id === undefined ? `label[for="${(await control.getAttribute('id')) ?? ''}"]` : `#${id}`;
    const label = await this.documentRootLocatorFactory().locatorForOptional(selector)();
    return (await label?.text())?.trim() ?? '';
  }

  async id(): Promise<string | null> {
    return (await this.control()).getAttribute('id');
  }

  async isInvalid(): Promise<boolean> {
    return (await (await this.control()).getAttribute('aria-invalid')) === 'true';
  }

  async press(key: TestKey | string): Promise<void> {
    await (await this.control()).sendKeys(key);
  }

  async isOpen(): Promise<boolean> {
    return (await (await this.control()).getAttribute('aria-expanded')) === 'true';
  }
}

const matching = <H extends ChoiceInputHarness>(all: HarnessPredicate<H>, { label, id }: Filters): HarnessPredicate<H> =>
  all
    .addOption('label', label, (one, words) => HarnessPredicate.stringMatches(one.name(), words))
    .addOption('id', id, async (one, asked) => (await one.id()) === asked);

export class SelectHarness extends ChoiceInputHarness {
  static readonly hostSelector = 'es-select';
  static with(filters: Filters): HarnessPredicate<SelectHarness> {
    return matching(new HarnessPredicate(SelectHarness, {}), filters);
  }
  private readonly select = this.locatorFor(MatSelectHarness);
  protected readonly control = async (): Promise<TestElement> => (await this.select()).host();

  async choose(label: string | RegExp): Promise<void> {
    await (await this.select()).clickOptions({ text: label });
  }

  async says(): Promise<string> {
    return (await this.select()).getValueText();
  }

  async offers(): Promise<readonly string[]> {
    const select = await this.select();
    await select.open();
    const offered = await Promise.all((await select.getOptions()).map((option) => option.getText()));
    await select.close();
    return offered;
  }
}

export class LookupHarness extends ChoiceInputHarness {
  static readonly hostSelector = 'es-lookup';
  static with(filters: Filters): HarnessPredicate<LookupHarness> {
    return matching(new HarnessPredicate(LookupHarness, {}), filters);
  }
  private readonly box = this.locatorFor(MatAutocompleteHarness);
  protected readonly control = async (): Promise<TestElement> => (await this.box()).host();

  async type(text: string): Promise<void> {
    const control = await this.control();
    await control.clear();
    if (text !== '') await control.sendKeys(text);
  }

  /** It opens with the focus; once a line was chosen it keeps the focus, and a press opens it again. */
  private async open(): Promise<void> {
    const box = await this.box();
    await box.focus();
    if (!(await box.isOpen())) await (await box.host()).click();
  }

  async leave(): Promise<void> {
    await (await this.control()).blur();
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.open();
    await (await this.box()).selectOption({ text: label });
  }

  async says(): Promise<string> {
    return (await this.box()).getValue();
  }

  async offers(): Promise<readonly string[]> {
    const box = await this.box();
    await this.open();
    return Promise.all((await box.getOptions()).map((option) => option.getText()));
  }
}
