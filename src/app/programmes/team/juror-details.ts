import { Component, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Quality } from '@domain/jury/jury';
import type { Choice } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
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

/** In which quality a juror sits, for whom, and how much they accept to read. */
@Component({
  selector: 'es-juror-details',
  imports: [Field, MatCheckbox, MatFormField, MatInput, Select],
  template: `
    <es-field label="Qualité" i18n-label="@@programmes.quality">
      <es-select [choices]="qualities" [value]="details().quality" (valueChange)="change({ quality: $event })" />
    </es-field>
    <es-field
      label="Organisation"
      i18n-label="@@programmes.organisation"
      help="Sert à repérer les conflits d'intérêts."
      i18n-help="@@programmes.organisationHelp"
      [optional]="true"
    >
      <mat-form-field
        ><input matInput maxlength="200" [value]="details().organisationName" (input)="change({ organisationName: text($event) })"
      /></mat-form-field>
    </es-field>
    <es-field label="Dossiers à lire, au plus" i18n-label="@@programmes.capacity">
      <mat-form-field
        ><input matInput type="number" min="1" max="200" [value]="details().capacity" (input)="measure($event)"
      /></mat-form-field>
    </es-field>
    <mat-checkbox [checked]="details().alternate" (change)="change({ alternate: $event.checked })"
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
  readonly details = input.required<Details>();
  readonly changed = output<Details>();
  protected readonly qualities: readonly Choice<Quality>[] = [
    { value: 'expert', label: $localize`:@@programmes.qualityExpert:Expert` },
    { value: 'peer', label: $localize`:@@programmes.qualityPeer:Pair (ancien lauréat)` },
    { value: 'funder', label: $localize`:@@programmes.qualityFunder:Financeur` },
    { value: 'institution', label: $localize`:@@programmes.qualityInstitution:Institution` },
    { value: 'organiser', label: $localize`:@@programmes.qualityOrganiser:Organisateur` },
  ];

  protected change(change: Partial<Details>): void {
    this.changed.emit({ ...this.details(), ...change });
  }

  protected measure(event: Event): void {
    const capacity = Math.round((event.target as HTMLInputElement).valueAsNumber);
    if (capacity >= 1 && capacity <= 200) this.change({ capacity });
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
