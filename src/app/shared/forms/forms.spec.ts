import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from './field';
import { FileDrop } from './file-drop';
import { TextInput } from './text-input';
import { wordsForErrors } from './words-for-errors';

describe('es-field', () => {
  @Component({
    imports: [Field, TextInput],
    template: `<es-field label="Nom" help="Au registre" [error]="error()" [max]="5"
      ><input esInput #field [value]="text()" (input)="text.set(field.value)"
    /></es-field>`,
  })
  class Host {
    readonly error = signal<string | null>(null);
    readonly text = signal('');
  }

  async function host() {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input');
    if (!input) throw new Error('no input');
    return { fixture, element, input };
  }

  it('ties the label and the help to the native control', async () => {
    const { element, input } = await host();
    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    expect(input.getAttribute('aria-describedby')).toContain(`${input.id}-help`);
    expect(input.getAttribute('aria-invalid')).toBe('false');
  });

  it('shows the error at the field and says so to assistive technology', async () => {
    const { fixture, element, input } = await host();
    fixture.componentInstance.error.set('Écrivez le nom.');
    await fixture.whenStable();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector(`[id="${input.id}-error"]`)?.textContent).toContain('Écrivez le nom.');
  });

  it('counts characters as they are typed and marks the excess', async () => {
    const { fixture, element, input } = await host();
    input.value = 'abcdef';
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(element.querySelector('.counter')?.textContent).toBe('6/5');
    expect(element.querySelector('.counter')?.classList).toContain('over');
  });
});

describe('es-file-drop', () => {
  async function dropped(file: File) {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'fr' }] });
    const fixture = TestBed.createComponent(FileDrop);
    fixture.componentRef.setInput('label', 'Statuts');
    fixture.componentRef.setInput('types', ['application/pdf']);
    fixture.componentRef.setInput('typeWords', 'PDF');
    fixture.componentRef.setInput('maxBytes', 10);
    const chosen: File[] = [];
    fixture.componentInstance.chosen.subscribe((one) => chosen.push(one));
    await fixture.whenStable();
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const element = fixture.nativeElement as HTMLElement;
    element.querySelector('label')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    return { chosen, words: element.querySelector('.error')?.textContent ?? '' };
  }

  it('hands over a file of the right type and size', async () => {
    const { chosen, words } = await dropped(new File(['abc'], 'a.pdf', { type: 'application/pdf' }));
    expect(chosen.map(({ name }) => name)).toEqual(['a.pdf']);
    expect(words.trim()).toBe('');
  });

  it('refuses another type before anything leaves', async () => {
    const { chosen, words } = await dropped(new File(['abc'], 'a.docx', { type: 'application/msword' }));
    expect(chosen).toEqual([]);
    expect(words).toContain('a.docx');
  });

  it('refuses a file that is too big, and an empty one', async () => {
    expect((await dropped(new File(['abcdefghijkl'], 'a.pdf', { type: 'application/pdf' }))).words).toContain('limite');
    TestBed.resetTestingModule();
    expect((await dropped(new File([], 'a.pdf', { type: 'application/pdf' }))).words).toContain('vide');
  });
});

describe('wordsForErrors', () => {
  it('says nothing without error and speaks of the first one', () => {
    expect(wordsForErrors(null)).toBeNull();
    expect(wordsForErrors({ maxlength: { requiredLength: 1500, actualLength: 1600 } })).toContain('1500');
  });
});
