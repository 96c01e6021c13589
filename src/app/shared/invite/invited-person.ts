import { Component, input } from '@angular/core';
import { FormField, maxLength, schema, validate, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import { MatFormField, MatInput } from '@angular/material/input';
import { isEmailAddress, longestAddress } from '@domain/people/email-address';
import { faultAt, faultIf } from '../forms/checks/faults';
import { Field } from '../forms/field';

/** Somebody who is invited, as every form asks for them. */
export interface InvitedPerson {
  readonly name: string;
  readonly email: string;
}

const longestName = 120;

/** The checks of every invitation, on the two fields of a form that name the person. */
export const checkInvited = ({ name, email }: { readonly name: SchemaPath<string>; readonly email: SchemaPath<string> }): void => {
  maxLength(name, longestName);
  maxLength(email, longestAddress);
  validate(name, ({ value }) =>
    faultIf(value().trim() === '', 'nameMissing', $localize`:@@shared.invitedNameMissing:Écrivez le nom de la personne.`),
  );
  validate(email, ({ value }) =>
    faultIf(
      !isEmailAddress(value()),
      'addressIncomplete',
      $localize`:@@shared.invitedAddressIncomplete:Écrivez une adresse complète, par exemple nom@exemple.org.`,
    ),
  );
};
export const invitedPerson = schema<InvitedPerson>(checkInvited);

/** Name and address of whoever is invited, for the forms of every room. */
@Component({
  selector: 'es-invited-person',
  imports: [Field, FormField, MatFormField, MatInput],
  template: `
    <es-field label="Nom" i18n-label="@@shared.invitedName" [error]="faultAt(name())">
      <mat-form-field><input matInput autocomplete="off" [formField]="name()" /></mat-form-field>
    </es-field>
    <es-field
      label="Adresse électronique"
      i18n-label="@@shared.invitedEmail"
      help="L'invitation ne s'ouvre qu'à qui prouve que cette adresse est la sienne. Elle est valable 30 jours."
      i18n-help="@@shared.invitedEmailHelp"
      [error]="refused() ?? faultAt(email())"
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

  protected readonly faultAt = faultAt;
}
