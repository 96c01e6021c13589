import { Component, input } from '@angular/core';
import { FormField, max, maxLength, min, schema, validate, type FieldTree } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { isCapacity, greatestCapacity } from '@domain/jury/composition';
import type { Quality } from '@domain/jury/jury';
import type { Choice } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { faultAt, faultIf } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';

/** What the invitation of a juror carries to the jury. */
export interface Details {
  readonly quality: Quality;
  readonly organisationName: string;
  readonly capacity: number;
  readonly voting: boolean;
  readonly alternate: boolean;
}

export const noDetails: Details = { quality: 'expert', organisationName: '', capacity: 15, voting: true, alternate: false };

/** What the jury takes of them. */
export const jurorDetails = schema<Details>((details) => {
  maxLength(details.organisationName, 200);
  min(details.capacity, 1);
  max(details.capacity, greatestCapacity);
  validate(details.capacity, ({ value }) =>
    faultIf(!isCapacity(value()), 'capacityWrong', $localize`:@@programmes.capacityWrong:Écrivez un nombre de dossiers, de 1 à 200.`),
  );
});

/** In which quality a juror sits, for whom, and how much they accept to read. */
@Component({
  selector: 'es-juror-details',
  imports: [Field, FormField, MatCheckbox, MatFormField, MatInput, Select],
  template: `
    <es-field label="Qualité" i18n-label="@@programmes.quality">
      <es-select [choices]="qualities" [formField]="fields().quality" />
    </es-field>
    <es-field
      label="Organisation"
      i18n-label="@@programmes.organisation"
      help="Sert à repérer les conflits d'intérêts."
      i18n-help="@@programmes.organisationHelp"
      [optional]="true"
    >
      <mat-form-field><input matInput [formField]="fields().organisationName" /></mat-form-field>
    </es-field>
    <es-field label="Dossiers à lire, au plus" i18n-label="@@programmes.capacity" [error]="faultAt(fields().capacity)">
      <mat-form-field><input matInput type="number" [formField]="fields().capacity" /></mat-form-field>
    </es-field>
    <mat-checkbox [formField]="fields().alternate"
      ><span i18n="@@programmes.alternate">Suppléant : lit si un membre manque</span></mat-checkbox
    >
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-3);
    }
  `,
})
export class JurorDetails {
  readonly fields = input.required<FieldTree<Details>>();
  protected readonly faultAt = faultAt;
  protected readonly qualities: readonly Choice<Quality>[] = [
    { value: 'expert', label: $localize`:@@programmes.qualityExpert:Expert` },
    { value: 'peer', label: $localize`:@@programmes.qualityPeer:Pair (ancien lauréat)` },
    { value: 'funder', label: $localize`:@@programmes.qualityFunder:Financeur` },
    { value: 'institution', label: $localize`:@@programmes.qualityInstitution:Institution` },
    { value: 'organiser', label: $localize`:@@programmes.qualityOrganiser:Organisateur` },
  ];
}
