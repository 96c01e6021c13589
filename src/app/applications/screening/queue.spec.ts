import { Location } from '@angular/common';
import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatChipListboxHarness } from '@angular/material/chips/testing';
import { provideRouter, Router } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { provideApplicationsActs } from '../applications.state';
import { ApplicationsGateway } from '../applications-gateway';
import { aDossier, aDraft, aField, aForm, anOpenCall } from '../testing/dossier';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
import { SideSheetHarness } from '../../shared/side-sheet/testing/side-sheet.harness';
import { ColumnChoiceHarness, DataTableHarness } from '../../shared/tables/testing/data-table.harness';
import { ScreeningQueue } from './queue';

/** The address after a step back. */
const settled = async (fixture: ComponentFixture<unknown>): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await fixture.whenStable();
};

describe('ScreeningQueue', () => {
  const sent = (name: string, day: number, more: object = {}) => ({
    ...aDraft({
      state: 'submitted',
      projectName: name,
      number: `PINS27-00${day}`,
      submittedAt: new Date(2027, 2, day),
      verdict: 'eligible',
    }),
    keywords: [name.toLowerCase()],
    ...more,
  });
  const shown = async (more: Readonly<Record<string, object>> = {}) => {
    const documents = fakeDocuments({
      ...aDossier(aDraft(), aForm(aField('projectName')), {}, anOpenCall()),
      'applications/a1': sent('Alpha', 3),
      'applications/a2': sent('Beta', 2, { verdict: 'notEligible' }),
      'applications/a3': sent('Gamma', 1, { state: 'eligible' }),
      'applications/a4': sent('Autre', 1, { programmeId: 'other' }),
      'callFunnels/c1': { v: 1, programmeId: 'pins', counts: { submitted: 2, eligible: 1, 'submitted~toCheck': 0 }, updatedAt: new Date() },
      ...more,
    });
    TestBed.configureTestingModule({
      providers: [...provideFakes({ documents, session: { uid: 'claire' } }), provideRouter([]), provideStore(), provideApplicationsActs()],
    });
    TestBed.inject(Router).initialNavigation();
    const fixture = TestBed.createComponent(ScreeningQueue);
    fixture.componentRef.setInput('programmeId', 'pins');
    fixture.componentRef.setInput('callId', 'c1');
    await fixture.whenStable();
    // Counts are answered after the first drawing.
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const names = (): readonly string[] => [...element.querySelectorAll('tbody th')].map((cell) => cell.textContent.trim());
    const press = async (key: string, on: Element = document.activeElement ?? document.body): Promise<void> => {
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    const views = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatChipListboxHarness);
    const view = async (): Promise<string> => (await (await views.getChips({ selected: true }))[0]?.getText()) ?? '';
    return { fixture, element, names, press, documents, views, view };
  };
  afterEach(() => localStorage.removeItem('essaim:columns:claire:queue'));

  it('shows what waits, latest first, with the counts of the funnel', async () => {
    const { view, names } = await shown();
    expect(names()).toEqual(['Alpha', 'Beta']);
    expect(await view()).toBe('À examiner 2');
  });

  it('offers boxes of a finger, named by what they do to their row', async () => {
    const { element } = await shown();
    element.style.width = '360px';
    const boxes = [...element.querySelectorAll<HTMLElement>('.es-box mat-checkbox')];
    expect(boxes.length).toBe(3);
    for (const box of boxes) {
      const { width, height } = box.querySelector('input')?.getBoundingClientRect() ?? new DOMRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    const names = boxes.map((box) => box.querySelector('input')?.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(3);
    expect(names.slice(1)).toEqual(['Choisir Alpha', 'Choisir Beta']);
  });

  it('asks for what is open to the lane of somebody who stepped aside, in the table and in an export', async () => {
    const openTo = (name: string, day: number, b: boolean) => sent(name, day, { openAs: { a: true, b, c: true, d: true } });
    const { names, documents } = await shown({
      'bindings/claire': { v: 1, lane: 'b', since: new Date() },
      'applications/a1': openTo('Alpha', 3, false),
      'applications/a2': openTo('Beta', 2, true),
    });
    expect(names()).toEqual(['Beta']);
    const exported = spyOn(documents, 'readEvery').and.callThrough();
    await TestBed.inject(ApplicationsGateway).wholeQueue({
      programmeId: 'pins',
      callId: 'c1',
      states: ['submitted'],
      verdict: null,
      search: '',
    });
    expect(exported.calls.mostRecent().args[0].where).toContain(['openAs.b', '==', true]);
  });

  it('counts for somebody who stepped aside what they list, never the whole call', async () => {
    const openTo = (name: string, day: number, b: boolean) => sent(name, day, { openAs: { a: true, b, c: true, d: true } });
    const { view } = await shown({
      'bindings/claire': { v: 1, lane: 'b', since: new Date() },
      'applications/a1': openTo('Alpha', 3, false),
      'applications/a2': openTo('Beta', 2, true),
    });
    expect(await view()).toBe('À examiner 1');
  });

  it('counts again for them when they come back to the page', async () => {
    const openTo = (name: string, day: number) => sent(name, day, { openAs: { a: true, b: true, c: true, d: true } });
    const { fixture, view, documents } = await shown({
      'bindings/claire': { v: 1, lane: 'b', since: new Date() },
      'applications/a1': openTo('Alpha', 3),
    });
    expect(await view()).toBe('À examiner 1');
    documents.seed('applications/a5', openTo('Delta', 4));
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(await view()).toBe('À examiner 2');
  });

  it('counts nothing for somebody who stepped aside and lists nothing yet', async () => {
    const { view } = await shown({ 'bindings/claire': { v: 1, lane: null, since: new Date() } });
    expect(await view()).toBe('À examiner 0');
  });

  it('filters by state and by verdict', async () => {
    const { fixture, views, names } = await shown();
    await views.selectChips({ text: /^Recevables/ });
    expect(names()).toEqual(['Gamma']);
    await views.selectChips({ text: /^À examiner/ });
    const verdict = await TestbedHarnessEnvironment.loader(fixture).getHarness(SelectHarness.with({ label: 'Éligibilité' }));
    await verdict.choose('Non éligible');
    expect(names()).toEqual(['Beta']);
  });

  it('asks once for a word, and keeps the table meanwhile', async () => {
    const { fixture, element, names, documents } = await shown();
    const asked = spyOn(documents, 'watchAll').and.callThrough();
    const input = element.querySelector<HTMLInputElement>('#queue-search')!;
    jasmine.clock().install();
    try {
      for (const typed of ['b', 'be', 'bet', 'beta']) {
        input.value = typed;
        input.dispatchEvent(new Event('input'));
        fixture.detectChanges();
        expect(names()).toEqual(['Alpha', 'Beta']);
      }
      expect(asked).not.toHaveBeenCalled();
      jasmine.clock().tick(250);
    } finally {
      jasmine.clock().uninstall();
    }
    await fixture.whenStable();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(names()).toEqual(['Beta']);
  });

  it('takes no letter while its list has not the focus', async () => {
    const { element, press } = await shown();
    for (const place of [document.body, element, element.querySelector('[role=option]')!, element.querySelector('#queue-search')!])
      for (const key of ['j', 'k', 'x']) await press(key, place);
    expect(element.querySelector('tr[aria-selected=true]')).toBeNull();
    expect(element.querySelector('.chosen')).toBeNull();
  });

  it('moves with J and K in its list, the focus with them, selects with X, closes with Escape', async () => {
    const { fixture, element, press } = await shown();
    const open = (): string => element.querySelector('tr[aria-selected=true] th')?.textContent.trim() ?? '';
    element.querySelector<HTMLElement>('tbody th button')!.focus();
    await press('j');
    expect(document.activeElement?.textContent.trim()).toBe('Alpha');
    expect(open()).toBe('Alpha');
    await press('j');
    expect(open()).toBe('Beta');
    await press('k');
    await press('x');
    expect(open()).toBe('Alpha');
    expect(element.querySelector('.chosen')?.textContent).toContain('1');
    await press('Escape');
    await settled(fixture);
    expect(open()).toBe('');
  });

  it('remembers the columns chosen, for whoever chose them', async () => {
    const { fixture } = await shown();
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const table = await loader.getHarness(DataTableHarness.with({ label: 'File des dossiers' }));
    expect(await table.columns()).not.toContain('Auteurs');
    const choice = await loader.getHarness(ColumnChoiceHarness);
    expect(await choice.chosen()).not.toContain('Auteurs');
    await choice.toggle('Auteurs');
    expect(await table.columns()).toContain('Auteurs');
    expect(localStorage.getItem('essaim:columns:claire:queue')).toContain('authors');
  });

  it('reads a dossier beside the list: its address names it, and it gives the focus back to its row', async () => {
    const { fixture } = await shown();
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const table = await loader.getHarness(DataTableHarness);
    const router = TestBed.inject(Router);
    await table.open('Alpha');
    const sheet = await loader.getHarness(SideSheetHarness.with({ label: 'Dossier' }));
    expect(router.url).toBe('/?dossier=a1');
    expect(await sheet.hasFocus()).toBeTrue();
    expect(await sheet.place()).toBe('1 sur 2');
    await sheet.press('j');
    expect([router.url, await table.read(), await sheet.hasFocus()]).toEqual(['/?dossier=a2', 'Beta', true]);
    await sheet.press(TestKey.ESCAPE);
    await settled(fixture);
    expect([router.url, await table.focused()]).toEqual(['/', 'Beta']);
    expect(await loader.hasHarness(SideSheetHarness)).toBeFalse();
  });

  it('opens the dossier that an address names, and closes it by going back', async () => {
    const { fixture } = await shown();
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const table = await loader.getHarness(DataTableHarness);
    await TestBed.inject(Router).navigateByUrl('/?dossier=a2');
    expect(await table.read()).toBe('Beta');
    await (await loader.getHarness(SideSheetHarness)).press('k');
    expect(await table.read()).toBe('Alpha');
    TestBed.inject(Location).back();
    await settled(fixture);
    expect(await table.read()).toBeNull();
  });
});
