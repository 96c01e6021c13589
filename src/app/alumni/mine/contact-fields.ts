import { Component, input, output } from '@angular/core';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import type { Draft, DraftErrors } from './profile-draft';

/** How I can be reached: read by nobody before a yes. */
@Component({
  selector: 'es-contact-fields',
  imports: [Field, TextInput],
  templateUrl: './contact-fields.html',
  styles: 'h2 { font-size: var(--es-size-2); }',
})
export class ContactFields {
  readonly draft = input.required<Draft>();
  readonly errors = input.required<DraftErrors>();
  readonly changed = output<Partial<Draft>>();
}
