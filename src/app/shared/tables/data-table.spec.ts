import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '../../backend/session';
import { provideFakes } from '../../backend/testing/fakes';
import { Cell } from './cell';
import { ColumnChoice } from './column-choice';
import { tableColumns } from './columns';
import { DataTable } from './data-table';
import { ColumnChoiceHarness, DataTableHarness } from './testing/data-table.harness';

interface Boat {
  readonly id: string;
  readonly name: string;
  readonly days: number;
}
const boat = (name: string, days: number): Boat => ({ id: name, name, days });

@Component({
  imports: [Cell, ColumnChoice, DataTable],
  template: `
    <es-column-choice [columns]="columns" />
    <es-data-table label="Bateaux" [rows]="rows()" [columns]="columns" [opens]="true" [open]="open()" (opened)="open.set($event)">
      <ng-container *esCell="'name' of rows(); let row">{{ row.name }}</ng-container>
      <ng-container *esCell="'days' of rows(); let row">{{ row.days }}</ng-container>
      <ng-container *esCell="'port' of rows(); let row">Nantes {{ row.name }}</ng-container>
    </es-data-table>
  `,
})
class Fleet {
  readonly rows = signal<readonly Boat[]>([boat('Zoé', 9), boat('Étoile', 10), boat('Alba', 2)]);
  readonly open = signal<string | null>(null);
  readonly columns = tableColumns('fleet', inject(Session).uid, [
    { id: 'name', label: 'Bateau', kind: 'name', sortedBy: ({ name }: Boat) => name },
    { id: 'days', label: 'Jours', kind: 'figure', sortedBy: ({ days }: Boat) => days },
    { id: 'port', label: 'Port', spare: true },
  ]);
}

describe('a table of rows that are compared', () => {
  const shown = async (uid = 'claire') => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [...provideFakes({ session: { uid } })] });
    const fixture = TestBed.createComponent(Fleet);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    return {
      page: fixture.componentInstance,
      element: fixture.nativeElement as HTMLElement,
      table: await loader.getHarness(DataTableHarness),
      choice: await loader.getHarness(ColumnChoiceHarness),
    };
  };
  afterEach(() => {
    localStorage.removeItem('essaim:columns:claire:fleet');
    localStorage.removeItem('essaim:columns:driss:fleet');
  });

  it('is named, keeps the order of its page, and names each cell for the card of a phone', async () => {
    const { table, element } = await shown();
    expect(await table.name()).toBe('Bateaux');
    expect(await table.columns()).toEqual(['Bateau', 'Jours']);
    expect(await table.under('Bateau')).toEqual(['Zoé', 'Étoile', 'Alba']);
    expect([...element.querySelectorAll('tbody td')].map((cell) => cell.getAttribute('data-label'))).toEqual(['Jours', 'Jours', 'Jours']);
    expect(element.querySelector('tbody th')?.getAttribute('role')).toBe('rowheader');
  });

  it('sorts words as French does and figures as figures, then gives its order back', async () => {
    const { table } = await shown();
    await table.sortBy('Bateau');
    expect(await table.under('Bateau')).toEqual(['Alba', 'Étoile', 'Zoé']);
    await table.sortBy('Jours');
    expect(await table.under('Jours')).toEqual(['2', '9', '10']);
    await table.sortBy('Jours');
    expect(await table.under('Jours')).toEqual(['10', '9', '2']);
    await table.sortBy('Jours');
    expect(await table.under('Bateau')).toEqual(['Zoé', 'Étoile', 'Alba']);
  });

  it('shows the columns that its person chose, on their next visit too, and on no one else’s', async () => {
    const first = await shown();
    expect(await first.choice.chosen()).toEqual(['Jours']);
    await first.choice.toggle('Port');
    await first.choice.toggle('Jours');
    expect(await first.table.columns()).toEqual(['Bateau', 'Port']);
    expect(await (await shown()).table.columns()).toEqual(['Bateau', 'Port']);
    expect(await (await shown('driss')).table.columns()).toEqual(['Bateau', 'Jours']);
  });

  it('keeps one column at least', async () => {
    const { choice, table } = await shown();
    await choice.toggle('Jours');
    expect(await table.columns()).toEqual(['Bateau', 'Jours']);
  });

  it('tells which row is read', async () => {
    const { table } = await shown();
    expect(await table.read()).toBeNull();
    await table.open('Étoile');
    expect(await table.read()).toBe('Étoile');
  });

  it('draws all of a hundred rows, and only those in view beyond', async () => {
    const { table, page, element } = await shown();
    const many = (count: number) => Array.from({ length: count }, (_, index) => boat(`Bateau ${index}`, index));
    page.rows.set(many(100));
    expect(await table.drawn()).toBe(100);
    page.rows.set(many(400));
    await table.drawn();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const drawn = await table.drawn();
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(100);
    expect(element.querySelector('cdk-virtual-scroll-viewport')?.getAttribute('aria-label')).toBe('Bateaux');
  });

  it('puts every row on paper', async () => {
    const { table, page, element } = await shown();
    page.rows.set(Array.from({ length: 150 }, (_, index) => boat(`Bateau ${index}`, index)));
    await table.drawn();
    window.dispatchEvent(new Event('beforeprint'));
    expect(element.querySelectorAll('tbody tr').length).toBe(150);
    window.dispatchEvent(new Event('afterprint'));
    expect(element.querySelector('cdk-virtual-scroll-viewport')).not.toBeNull();
  });
});
