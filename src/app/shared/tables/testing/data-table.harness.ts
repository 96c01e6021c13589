import { ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { MatSortHarness } from '@angular/material/sort/testing';
import { MatTableHarness } from '@angular/material/table/testing';

/** What a person does to rows that are compared: read them by their column's name, sort them, open one. */
export class DataTableHarness extends ComponentHarness {
  static readonly hostSelector = 'es-data-table';

  static with(filters: { readonly label?: string }): HarnessPredicate<DataTableHarness> {
    return new HarnessPredicate(DataTableHarness, {}).addOption(
      'label',
      filters.label,
      async (table, label) => (await table.name()) === label,
    );
  }

  readonly table = this.locatorFor(MatTableHarness);
  private readonly sort = this.locatorFor(MatSortHarness);
  private readonly lines = this.locatorForAll('tbody tr');

  async name(): Promise<string | null> {
    return (await this.locatorFor('[role=region]')()).getAttribute('aria-label');
  }

  async columns(): Promise<readonly string[]> {
    const [header] = await (await this.table()).getHeaderRows();
    return (await header?.getCellTextByIndex()) ?? [];
  }

  /** The text of each row under a column's name. */
  async under(column: string): Promise<readonly string[]> {
    const at = (await this.columns()).indexOf(column);
    return (await (await this.table()).getCellTextByIndex()).map((cells) => cells[at] ?? '');
  }

  async sortBy(column: string): Promise<void> {
    const [header] = await (await this.sort()).getSortHeaders({ label: column });
    await header?.click();
  }

  async open(name: string): Promise<void> {
    for (const button of await this.locatorForAll('tbody th button')()) if ((await button.text()).trim() === name) return button.click();
    throw new Error(`No row ${name} to open`);
  }

  /** The name of the row that is read; null when none is. */
  async read(): Promise<string | null> {
    for (const line of await this.lines())
      if ((await line.getAttribute('aria-selected')) === 'true') return (await this.locatorFor('tr[aria-selected=true] th')()).text();
    return null;
  }

  /** The name of the row that has the focus. */
  async focused(): Promise<string | null> {
    for (const button of await this.locatorForAll('tbody th button')()) if (await button.isFocused()) return button.text();
    return null;
  }

  /** How many rows are drawn. */
  async drawn(): Promise<number> {
    return (await this.lines()).length;
  }
}

/** The menu of a table's columns: which are shown, and a press on one. */
export class ColumnChoiceHarness extends ComponentHarness {
  static readonly hostSelector = 'es-column-choice';
  private readonly menu = this.locatorFor(MatMenuHarness);

  async chosen(): Promise<readonly string[]> {
    return this.named('true');
  }

  async toggle(column: string): Promise<void> {
    const menu = await this.menu();
    await menu.open();
    const [item] = await menu.getItems({ text: column });
    await item?.click();
  }

  private async named(checked: string): Promise<readonly string[]> {
    const menu = await this.menu();
    await menu.open();
    const names: string[] = [];
    for (const item of await menu.getItems())
      if ((await (await item.host()).getAttribute('aria-checked')) === checked) names.push(await item.getText());
    return names;
  }
}
