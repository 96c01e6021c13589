import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { Field } from '../forms/field';
import { LookupSeveral } from './lookup-several';
import { LookupSeveralHarness } from './testing/lookup-several.harness';

@Component({
  imports: [Field, LookupSeveral],
  template: `
    <es-field label="Sujets" help="Douze au plus" [error]="error()">
      <es-lookup-several [choices]="topics" empty="Un sujet" [(value)]="chosen" />
    </es-field>
  `,
})
class Host {
  readonly topics = [
    { value: 'legal', label: 'Juridique' },
    { value: 'health', label: 'Santé' },
    { value: 'hiring', label: 'Recrutement' },
  ];
  readonly error = signal<string | null>(null);
  readonly chosen = signal<readonly string[]>(['hiring', 'gone']);
}

async function host() {
  const fixture = TestBed.createComponent(Host);
  const list = await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupSeveralHarness.with({ label: 'Sujets' }));
  return { fixture, page: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, list };
}

describe('several of many', () => {
  it('shows each chosen one as a chip, even one that left the list, and offers the others', async () => {
    const { list } = await host();
    expect(await list.chosen()).toEqual(['Recrutement', 'gone']);
    expect(await list.offers()).toEqual(['Juridique', 'Santé']);
  });

  it('adds what is found by typing, accents aside, and is ready for the next', async () => {
    const { page, list } = await host();
    await list.type('sante');
    expect(await list.offers()).toEqual(['Santé']);
    await list.choose('Santé');
    expect(page.chosen()).toEqual(['hiring', 'gone', 'health']);
    expect(await list.offers()).toEqual(['Juridique']);
  });

  it('adds once what is pressed while its words name it', async () => {
    const { page, list } = await host();
    await list.type('Santé');
    await list.leave();
    await list.press('Santé');
    expect(page.chosen()).toEqual(['hiring', 'gone', 'health']);
  });

  it('adds what its words name when its list is closed and it is left', async () => {
    const { page, list } = await host();
    await list.type('sante');
    await list.close();
    expect(page.chosen()).toEqual(['hiring', 'gone']);
    await list.leave();
    expect(page.chosen()).toEqual(['hiring', 'gone', 'health']);
  });

  it('takes a chip off by its cross and by the keyboard', async () => {
    const { page, list } = await host();
    await list.drop('Recrutement');
    expect(page.chosen()).toEqual(['gone']);
    await list.dropLast();
    expect(page.chosen()).toEqual([]);
  });

  it('keeps words that name nothing, and says so at the field', async () => {
    const { page, list, element } = await host();
    await list.type('jardin');
    await list.close();
    await list.leave();
    expect(page.chosen()).toEqual(['hiring', 'gone']);
    expect(element.querySelector('.error')?.textContent).toContain("rien n'y porte ce nom");
    expect(await list.attribute('aria-invalid')).toBe('true');
  });

  it('takes what its words name before its form is sent, and lets no form go with words that name nothing', async () => {
    const { fixture, page, list } = await host();
    const control = fixture.debugElement.query(By.directive(LookupSeveral)).componentInstance as LookupSeveral;
    await list.type('sante');
    expect(control.settles()).toBeTrue();
    expect(page.chosen()).toEqual(['hiring', 'gone', 'health']);
    await list.type('jardin');
    expect(control.settles()).toBeFalse();
    await fixture.whenStable();
    expect(control.problem()).toContain("rien n'y porte ce nom");
  });

  it('is described by its field: help, then error', async () => {
    const { fixture, page, list } = await host();
    page.error.set('Choisissez au moins un sujet.');
    await fixture.whenStable();
    const ids = ((await list.attribute('aria-describedby')) ?? '').split(' ');
    const told = ids.map((id) => document.getElementById(id)?.textContent.trim());
    expect(told.slice(0, 2)).toEqual(['Douze au plus', 'Choisissez au moins un sujet.']);
  });
});
