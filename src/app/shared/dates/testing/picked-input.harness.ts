import { ComponentHarness } from '@angular/cdk/testing';

/** What a person does to a day or an hour: type, leave, choose from the panel, read what it says. */
abstract class PickedInputHarness extends ComponentHarness {
  private readonly input = this.locatorFor('input');

  async type(text: string): Promise<void> {
    const input = await this.input();
    await input.clear();
    if (text !== '') await input.sendKeys(text);
    await input.blur();
  }

  async text(): Promise<string> {
    return (await this.input()).getProperty<string>('value');
  }

  async isInvalid(): Promise<boolean> {
    return (await (await this.input()).getAttribute('aria-invalid')) === 'true';
  }

  async open(): Promise<void> {
    await (await this.locatorFor('button')()).click();
  }
}

export class DayInputHarness extends PickedInputHarness {
  static readonly hostSelector = 'es-day-input';

  /** Opens the calendar and presses a day of the month it shows. */
  async choose(day: number): Promise<void> {
    await this.open();
    const cells = await this.documentRootLocatorFactory().locatorForAll('.mat-calendar-body-cell')();
    for (const cell of cells) if ((await cell.text()) === String(day)) await cell.click();
  }
}

export class TimeInputHarness extends PickedInputHarness {
  static readonly hostSelector = 'es-time-input';

  async choose(time: string): Promise<void> {
    await this.open();
    const options = await this.documentRootLocatorFactory().locatorForAll('mat-option')();
    for (const option of options) if ((await option.text()) === time) await option.click();
  }
}
