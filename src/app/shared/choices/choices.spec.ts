import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from '../forms/field';
import { choiceNamed, choicesFor, type Choice } from './choice';
import { Lookup } from './lookup';
import { Select } from './select';
import { LookupHarness, SelectHarness } from './testing/choice-input.harness';

const departments = [
  { value: '22', label: "22 Côtes-d'Armor" },
  { value: '44', label: '44 Loire-Atlantique' },
  { value: '974', label: '974 La Réunion' },
];

@Component({
  imports: [Field, Select, Lookup],
  template: `
    <es-field label="Rôle" help="Un seul" [error]="error()">
      <es-select [choices]="roles" empty="Choisissez" [value]="role()" (valueChange)="chosen.push($event); role.set($event)" />
    </es-field>
    <es-field label="Département" [error]="error()">
      <es-lookup [choices]="departments()" empty="Partout" [(value)]="place" />
    </es-field>
    <es-select label="Sans champ" [choices]="roles" [(value)]="role" />
  `,
})
class Host {
  readonly roles = [
    { value: 'juror', label: 'Juré' },
    { value: 'coach', label: 'Accompagnateur' },
  ];
  readonly departments = signal<readonly Choice[]>(departments);
  readonly error = signal<string | null>(null);
  readonly role = signal('juror');
  readonly place = signal('44');
  readonly chosen: string[] = [];
}

async function host() {
  const fixture = TestBed.createComponent(Host);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const [select, lookup] = [await loader.getHarness(SelectHarness), await loader.getHarness(LookupHarness)];
  return { fixture, page: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, loader, select, lookup };
}

describe('a short list', () => {
  it('is named and described by its field, and says what is chosen', async () => {
    const { loader, element } = await host();
    const select = await loader.getHarness(SelectHarness.with({ label: 'Rôle' }));
    expect(await select.says()).toBe('Juré');
    expect(await select.offers()).toEqual(['Choisissez', 'Juré', 'Accompagnateur']);
    const described = element.querySelector('mat-select')?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Un seul');
    expect(await (await loader.getHarness(SelectHarness.with({ label: 'Sans champ' }))).says()).toBe('Juré');
  });

  it('gives what is chosen, and nothing when its empty line is', async () => {
    const { page, select } = await host();
    await select.choose('Accompagnateur');
    await select.choose('Choisissez');
    expect(page.chosen).toEqual(['coach', '']);
  });

  for (const key of [TestKey.DOWN_ARROW, TestKey.UP_ARROW, TestKey.END, 'a'])
    it(`opens on the key ${key} and chooses nothing before Enter`, async () => {
      const { page, select } = await host();
      await select.press(key);
      expect(page.chosen).toEqual([]);
      expect(await select.isOpen()).toBeTrue();
    });

  it('moves with the arrows once open, and chooses with Enter', async () => {
    const { page, select } = await host();
    for (const key of [TestKey.DOWN_ARROW, TestKey.DOWN_ARROW]) await select.press(key);
    expect(page.chosen).toEqual([]);
    await select.press(TestKey.ENTER);
    expect(page.chosen).toEqual(['coach']);
  });

  it('is refused with its field, and no more when the field is not', async () => {
    const { fixture, page, select } = await host();
    page.error.set('Choisissez un rôle.');
    await fixture.whenStable();
    expect(await select.isInvalid()).toBeTrue();
    page.error.set(null);
    await fixture.whenStable();
    expect(await select.isInvalid()).toBeFalse();
  });

  it('takes the focus when its label is pressed', async () => {
    const { element } = await host();
    element.querySelector('label')?.click();
    expect(document.activeElement?.tagName).toBe('MAT-SELECT');
  });
});

describe('a searched list', () => {
  it('is named by its field, says what is chosen and offers all until something is typed', async () => {
    const { loader } = await host();
    const lookup = await loader.getHarness(LookupHarness.with({ label: 'Département' }));
    expect(await lookup.says()).toBe('44 Loire-Atlantique');
    expect(await lookup.offers()).toEqual(departments.map(({ label }) => label));
  });

  it('finds by words without accents, and chooses', async () => {
    const { page, lookup } = await host();
    await lookup.type('reunion');
    expect(await lookup.offers()).toEqual(['974 La Réunion']);
    await lookup.choose('974 La Réunion');
    expect([page.place(), await lookup.says()]).toEqual(['974', '974 La Réunion']);
  });

  it('chooses the first with Enter', async () => {
    const { page, lookup } = await host();
    await lookup.type('cotes');
    await lookup.press(TestKey.ENTER);
    expect(page.place()).toBe('22');
  });

  it('takes the name of a choice when it is left', async () => {
    const { page, lookup } = await host();
    await lookup.type('974 la reunion');
    await lookup.leave();
    expect(page.place()).toBe('974');
  });

  it('keeps words that name nothing, says so once left, and holds no choice', async () => {
    const { page, lookup, element } = await host();
    await lookup.type('Atlantide');
    expect(await lookup.offers()).toEqual(['Rien ne correspond']);
    await lookup.leave();
    expect([page.place(), await lookup.says(), await lookup.isInvalid()]).toEqual(['', 'Atlantide', true]);
    expect(element.textContent).toContain("rien n'y porte ce nom");
  });

  it('is emptied by erasing, and follows a value that comes from elsewhere', async () => {
    const { fixture, page, lookup } = await host();
    await lookup.type('');
    await lookup.leave();
    expect([page.place(), await lookup.isInvalid()]).toEqual(['', false]);
    page.place.set('22');
    await fixture.whenStable();
    expect(await lookup.says()).toBe("22 Côtes-d'Armor");
  });

  it('says that more can be found in a list too long to show, and finds it', async () => {
    const { fixture, page, lookup } = await host();
    page.departments.set(Array.from({ length: 300 }, (_, index) => ({ value: `p${index}`, label: `Projet ${index}` })));
    await fixture.whenStable();
    const offered = await lookup.offers();
    expect([offered.length, offered.at(-1)]).toEqual([121, 'Écrivez quelques lettres pour voir les autres']);
    await lookup.type('projet 299');
    expect(await lookup.offers()).toEqual(['Projet 299']);
  });

  it('forgets what was typed when the form is emptied from elsewhere', async () => {
    const { fixture, page, lookup } = await host();
    page.place.set('');
    await fixture.whenStable();
    expect(await lookup.says()).toBe('');
  });
});

describe('choices for typed words', () => {
  const found = (typed: string) => choicesFor(departments, typed).map(({ value }) => value);
  it('finds by each word, in any order, through apostrophes and hyphens', () => {
    expect([found(''), found('armor'), found('loire 44'), found('cotesdarmor'), found('xyz')]).toEqual([
      ['22', '44', '974'],
      ['22'],
      ['44'],
      ['22'],
      [],
    ]);
  });
  it('names one choice only by its whole label', () => {
    expect([choiceNamed(departments, '44 LOIRE ATLANTIQUE')?.value, choiceNamed(departments, 'loire')]).toEqual(['44', null]);
  });
});
