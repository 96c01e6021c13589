import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, signal } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton, MatIconButton } from '@angular/material/button';
import { departmentChoices } from '../../shared/choices/departments';
import { Lookup } from '../../shared/choices/lookup';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { FileDrop, type Sending } from '../../shared/forms/file-drop';
import { Icon } from '../../shared/icon/icon';

@Component({
  selector: 'es-form-samples',
  imports: [
    MatButton,
    MatCheckbox,
    MatIconButton,
    Busy,
    Field,
    FileDrop,
    CdkTextareaAutosize,
    MatFormField,
    MatInput,
    Icon,
    MatRadioButton,
    Lookup,
    Select,
  ],
  templateUrl: './form-samples.html',
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-4);
    }
  `,
})
export class FormSamples {
  protected readonly sending = signal<Sending | null>({
    name: 'bilan-social-2025-version-definitive.pdf',
    sent: 3_200_000,
    total: 5_000_000,
  });
  protected readonly text = signal('Nous réparons des vélos avec des personnes éloignées de l’emploi.');
  protected readonly departments = departmentChoices;
  protected readonly department = signal('971');
  protected readonly legalForms = ['Association', 'SCIC', 'SCOP', 'Fondation'].map((label) => ({ value: label, label }));
  protected readonly legalForm = signal('SCIC');
}
