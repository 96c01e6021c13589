import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { departmentChoices } from '../../shared/choices/departments';
import { Lookup } from '../../shared/choices/lookup';
import { LookupSeveral } from '../../shared/choices/lookup-several';
import { Field } from '../../shared/forms/field';
import { topicChoices } from '../community-words';
import { limits, type Draft, type DraftErrors } from './profile-draft';

/** What the community sees: each field with its limit, its help and its error. */
@Component({
  selector: 'es-profile-fields',
  imports: [Field, Lookup, LookupSeveral, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput],
  templateUrl: './profile-fields.html',
  styleUrl: './profile-fields.scss',
})
export class ProfileFields {
  readonly draft = input.required<Draft>();
  readonly errors = input.required<DraftErrors>();
  readonly changed = output<Partial<Draft>>();
  protected readonly limits = limits;
  protected readonly departments = departmentChoices;
  protected readonly topics = topicChoices;
}
