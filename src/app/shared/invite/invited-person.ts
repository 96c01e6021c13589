import { Component, input } from '@angular/core';
import { FormField, maxLength, schema, validate, type FieldTree } from '@angular/forms/signals';
import { MatFormField, MatInput } from '@angular/material/input';
import { isEmailAddress, longestAddress } from '@domain/people/email-address';
import { Field } from '../forms/field';

/** Somebody who is invited, as every form asks for them. */
export interface InvitedPerson {
  readonly name: string;
  readonly email: string;
}

const longestName = 120;

/** The checks of every invitation; a form applies them to the part of its model that names the person. */
export const invitedPerson = schema<InvitedPerson>((person) => {
  maxLength(person.name, longestName);
  maxLength(person.email, longestAddress);
  validate(person.name, ({ value }) =>
    value().trim() === ''
      ? { kind: 'nameMissing', message: $localize`:@@shared.invitedNameMissing:Écrivez le nom de la personne.` }
      : undefined,
  );
  validate(person.email, ({ value }) =>
    isEmailAddress(value())
      ? undefined
      : {
          kind: 'addressIncomplete',
          message: $localize`:@@shared.invitedAddressIncomplete:Écrivez une adresse complète, par exemple nom@exemple.org.`,
        },
  );
});

/** Shows what is wrong with the first faulty field, and leads there; answers whether nothing is. */
export const isSound = (fields: readonly FieldTree<string>[], form: FieldTree<InvitedPerson>): boolean => {
  for (const field of fields) {
    field().markAsTouched();
    field().markAsDirty();
  }
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
  return form().valid();
};

/** Name and address of whoever is invited, for the forms of every room. */
@Component({
  selector: 'es-invited-person',
  imports: [Field, FormField, MatFormField, MatInput],
  template: `
    <es-field label="Nom" i18n-label="@@shared.invitedName" [error]="wordsOf(name())">
      <mat-form-field><input matInput autocomplete="off" [formField]="name()" /></mat-form-field>
    </es-field>
    <es-field
      label="Adresse électronique"
      i18n-label="@@shared.invitedEmail"
      help="L'invitation ne s'ouvre qu'à qui prouve que cette adresse est la sienne. Elle est valable 30 jours."
      i18n-help="@@shared.invitedEmailHelp"
      [error]="refused() ?? wordsOf(email())"
    >
      <mat-form-field><input matInput type="email" autocomplete="off" [formField]="email()" /></mat-form-field>
    </es-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class InvitedPersonFields {
  readonly name = input.required<FieldTree<string>>();
  readonly email = input.required<FieldTree<string>>();
  /** Words of what the server refused about the address; null when it did not. */
  readonly refused = input<string | null>(null);

  /** Nothing is said of a field that was only passed by. */
  protected wordsOf(field: FieldTree<string>): string | null {
    const state = field();
    return state.touched() && state.dirty() ? (state.errors()[0]?.message ?? null) : null;
  }
}
