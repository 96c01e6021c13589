import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatFormField, MatInput } from '@angular/material/input';
import { Field } from './field';
import { FileDrop } from './file-drop';

describe('es-field', () => {
  @Component({
    imports: [Field, MatFormField, MatInput],
    template: `<es-field label="Nom" help="Au registre" [error]="error()" [max]="5"
      ><mat-form-field><input matInput #field [value]="text()" (input)="text.set(field.value)" aria-describedby="aside" /></mat-form-field>
    </es-field>`,
  })
  class Host {
    readonly error = signal<string | null>(null);
    readonly text = signal('');
  }

  const wordsAbout = (input: Element) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent.trim())
      .filter((words) => words !== undefined);

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
    expect(wordsAbout(input)).toEqual(['Au registre', '0 / 5']);
    expect(input.getAttribute('aria-describedby')).toContain('aside');
    expect(input.getAttribute('aria-invalid')).toBe('false');
  });

  it('says that a label which a programme wrote is in French', async () => {
    const fixture = TestBed.createComponent(Field);
    fixture.componentRef.setInput('label', 'Impact');
    fixture.componentRef.setInput('ownWords', true);
    fixture.componentRef.setInput('optional', true);
    await fixture.whenStable();
    const label = (fixture.nativeElement as HTMLElement).querySelector('label');
    expect(label?.querySelector('[lang="fr"]')?.textContent).toBe('Impact');
    expect(label?.textContent.replace(/\s+/g, ' ').trim()).toBe('Impact (facultatif)');
  });

  it('shows the error at the field and says so to assistive technology', async () => {
    const { fixture, element, input } = await host();
    fixture.componentInstance.error.set('Écrivez le nom.');
    await fixture.whenStable();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(wordsAbout(input)).toEqual(['Au registre', 'Écrivez le nom.', '0 / 5']);
    expect(element.querySelector('mat-form-field')?.className).toContain('mat-form-field-invalid');
    fixture.componentInstance.error.set(null);
    await fixture.whenStable();
    expect(input.getAttribute('aria-invalid')).toBe('false');
    expect(wordsAbout(input)).toEqual(['Au registre', '0 / 5']);
  });

  it('counts what is emptied by the form', async () => {
    const { fixture, element } = await host();
    fixture.componentInstance.text.set('abc');
    await fixture.whenStable();
    expect(element.querySelector('.counter')?.textContent.trim()).toBe('3 / 5');
    fixture.componentInstance.text.set('');
    await fixture.whenStable();
    expect(element.querySelector('.counter')?.textContent.trim()).toBe('0 / 5');
  });

  it('counts characters as they are typed and marks the excess', async () => {
    const { fixture, element, input } = await host();
    input.value = 'abcdef';
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(element.querySelector('.counter')?.textContent.trim()).toBe('6 / 5');
    expect(element.querySelector('.counter')?.classList).toContain('over');
  });
});

describe('es-file-drop', () => {
  async function dropped(file: File) {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'fr' }] });
    const fixture = TestBed.createComponent(FileDrop);
    fixture.componentRef.setInput('label', 'Statuts');
    fixture.componentRef.setInput('types', ['application/pdf', 'application/vnd.oasis.opendocument.text']);
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

  it('takes an OpenDocument file whose type the browser does not know, by its extension', async () => {
    for (const type of ['', 'application/octet-stream']) {
      expect((await dropped(new File(['abc'], 'Bilan.ODT', { type }))).chosen.map(({ name }) => name)).toEqual(['Bilan.ODT']);
      TestBed.resetTestingModule();
    }
    expect((await dropped(new File(['abc'], 'bilan.exe', { type: '' }))).chosen).toEqual([]);
  });

  it('says what to do with a photo of a telephone', async () => {
    for (const [name, type] of [
      ['IMG_1.HEIC', ''],
      ['IMG_1.heic', 'image/heic'],
    ] as const) {
      const { chosen, words } = await dropped(new File(['abc'], name, { type }));
      expect(chosen).toEqual([]);
      expect(words).toContain('enregistrez-la en JPEG');
      TestBed.resetTestingModule();
    }
  });
});
