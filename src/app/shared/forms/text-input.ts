import { afterRenderEffect, Directive, ElementRef, inject, signal } from '@angular/core';
import { FieldControl } from './field-control';

/** On a native input, textarea or select inside `es-field`: looks like the house and is tied to its label, help and error. */
@Directive({
  selector: 'input[esInput], textarea[esInput], select[esInput]',
  providers: [{ provide: FieldControl, useExisting: TextInput }],
  host: { class: 'es-input', '(input)': 'measure()' },
})
export class TextInput extends FieldControl {
  private readonly element = inject<ElementRef<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>>(ElementRef).nativeElement;
  private readonly measured = signal(0);
  readonly length = this.measured.asReadonly();
  readonly problem = signal(null).asReadonly();

  constructor() {
    super();
    afterRenderEffect({ read: () => this.measure() });
  }

  describe(id: string, described: string, invalid: boolean): void {
    this.element.id = id;
    if (described === '') this.element.removeAttribute('aria-describedby');
    else this.element.setAttribute('aria-describedby', described);
    this.element.setAttribute('aria-invalid', String(invalid));
  }

  measure(): void {
    this.measured.set(this.element.value.length);
  }
}
