import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { topics, type Topic } from '@domain/alumni/profile';
import { departmentChoices } from '../../shared/choices/departments';
import { Lookup } from '../../shared/choices/lookup';
import { Field } from '../../shared/forms/field';
import { topicWords } from '../community-words';
import { limits, type Draft, type DraftErrors } from './profile-draft';

/** What the community sees: each field with its limit, its help and its error. */
@Component({
  selector: 'es-profile-fields',
  imports: [Field, Lookup, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput],
  templateUrl: './profile-fields.html',
  styleUrl: './profile-fields.scss',
})
export class ProfileFields {
  readonly draft = input.required<Draft>();
  readonly errors = input.required<DraftErrors>();
  readonly changed = output<Partial<Draft>>();
  protected readonly limits = limits;
  protected readonly departments = departmentChoices;
  protected readonly topics = topics.map((key) => ({ key, words: topicWords[key] })).sort((a, b) => a.words.localeCompare(b.words));
  private readonly chosen = computed(() => this.draft().topics);

  protected toggle(topic: Topic, chosen: boolean): void {
    const others = this.chosen().filter((one) => one !== topic);
    this.changed.emit({ topics: chosen ? [...others, topic] : others });
  }
}
