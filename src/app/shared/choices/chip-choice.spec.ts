import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatChipListboxHarness } from '@angular/material/chips/testing';
import { ChipChoice, type CountedChoice } from './chip-choice';

@Component({
  imports: [ChipChoice],
  template: `<es-chip-choice label="Vues" [choices]="choices()" [(value)]="view" />`,
})
class Host {
  readonly choices = signal<readonly CountedChoice[]>([
    { value: 'waiting', label: 'À examiner', count: 2 },
    { value: 'all', label: 'Toutes', count: null },
  ]);
  readonly view = signal('waiting');
}

async function host() {
  const fixture = TestBed.createComponent(Host);
  const chips = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatChipListboxHarness);
  const chosen = async () => Promise.all((await chips.getChips({ selected: true })).map(async (chip) => chip.getText()));
  return { page: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, chips, chosen };
}

describe('a choice of chips', () => {
  it('is named, says what is chosen and how many each would show', async () => {
    const { chips, chosen } = await host();
    expect(await (await chips.host()).getAttribute('aria-label')).toBe('Vues');
    expect(await chosen()).toEqual(['À examiner 2']);
    expect(await (await chips.getChips())[1]?.getText()).toBe('Toutes');
  });

  it('gives what is pressed', async () => {
    const { page, chips, chosen } = await host();
    await chips.selectChips({ text: 'Toutes' });
    expect([page.view(), await chosen()]).toEqual(['all', ['Toutes']]);
  });

  it('keeps its choice when that is pressed again', async () => {
    const { page, chips, chosen } = await host();
    await (await chips.getChips({ selected: true }))[0]?.toggle();
    expect([page.view(), await chosen()]).toEqual(['waiting', ['À examiner 2']]);
  });

  it('moves by the arrows without choosing', async () => {
    const { page, chips, element } = await host();
    const [first] = await chips.getChips();
    const primary = element.querySelector<HTMLElement>('[role=option]');
    primary?.focus();
    await (await first!.host()).sendKeys(TestKey.RIGHT_ARROW);
    expect(document.activeElement?.textContent).toContain('Toutes');
    expect(page.view()).toBe('waiting');
  });

  it('follows what its page chooses, and keeps it when its counts come', async () => {
    const { page, chosen } = await host();
    page.view.set('all');
    page.choices.update((choices) => choices.map((one) => ({ ...one, count: 7 })));
    expect(await chosen()).toEqual(['Toutes 7']);
  });
});
