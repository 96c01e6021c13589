import { Component, input, output } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { Field } from '../../shared/forms/field';
import type { Draft, DraftErrors } from './profile-draft';

/** How I can be reached: read by nobody before a yes. */
@Component({
  selector: 'es-contact-fields',
  imports: [Field, MatFormField, MatInput],
  templateUrl: './contact-fields.html',
  styles: 'h2 { font-size: var(--es-size-2); }',
})
export class ContactFields {
  readonly draft = input.required<Draft>();
  readonly errors = input.required<DraftErrors>();
  readonly changed = output<Partial<Draft>>();
}
