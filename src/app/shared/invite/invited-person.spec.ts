import { Component, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatInputHarness } from '@angular/material/input/testing';
import { isSound } from '../forms/checks/faults';
import { invitedPerson, InvitedPersonFields, type InvitedPerson } from './invited-person';

@Component({
  imports: [InvitedPersonFields],
  template: '<es-invited-person [name]="form.name" [email]="form.email" [refused]="refused()" />',
})
class Page {
  readonly person = signal<InvitedPerson>({ name: '', email: '' });
  readonly form = form(this.person, invitedPerson);
  readonly refused = signal<string | null>(null);
  readonly send = (): boolean => isSound(this.form);
}

describe('es-invited-person', () => {
  let fixture: ComponentFixture<Page>;
  const errors = (): readonly string[] =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('.error')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  const inputs = (): Promise<MatInputHarness[]> => TestbedHarnessEnvironment.loader(fixture).getAllHarnesses(MatInputHarness);

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
  });
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('says nothing of a field that was only passed by', async () => {
    const [name] = await inputs();
    await name?.focus();
    await name?.blur();
    expect(errors()).toEqual(['', '']);
  });

  it('says what is wrong with what was typed, once the field is left', async () => {
    const [, email] = await inputs();
    await email?.setValue('ada@exemple');
    await email?.blur();
    expect(errors()).toEqual(['', 'Écrivez une adresse complète, par exemple nom@exemple.org.']);
    await email?.setValue('ada@exemple.org');
    expect(errors()).toEqual(['', '']);
  });

  it('sends nothing that is faulty, and leads to the first fault', async () => {
    expect(fixture.componentInstance.send()).toBeFalse();
    await fixture.whenStable();
    expect(errors()).toEqual(['Écrivez le nom de la personne.', 'Écrivez une adresse complète, par exemple nom@exemple.org.']);
    const [name] = await inputs();
    expect(await name?.isFocused()).toBeTrue();
  });

  it('sends what is sound, as it is typed', async () => {
    const [name, email] = await inputs();
    await name?.setValue('Ada');
    await email?.setValue('ada@exemple.org');
    expect([fixture.componentInstance.send(), fixture.componentInstance.person()]).toEqual([
      true,
      { name: 'Ada', email: 'ada@exemple.org' },
    ]);
  });

  it('says at the address what the server refused about it', async () => {
    fixture.componentInstance.refused.set('Une invitation attend déjà.');
    await fixture.whenStable();
    expect(errors()).toEqual(['', 'Une invitation attend déjà.']);
  });
});
