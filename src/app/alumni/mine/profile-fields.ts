import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { topics, type Topic } from '@domain/alumni/profile';
import { places } from '@domain/shared/territories';
import { Field } from '../../shared/forms/field';
import { topicWords } from '../community-words';
import { limits, type Draft, type DraftErrors } from './profile-draft';

/** What the community sees: each field with its limit, its help and its error. */
@Component({
  selector: 'es-profile-fields',
  imports: [Field, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput],
  templateUrl: './profile-fields.html',
  styleUrl: './profile-fields.scss',
})
export class ProfileFields {
  readonly draft = input.required<Draft>();
  readonly errors = input.required<DraftErrors>();
  readonly changed = output<Partial<Draft>>();
  protected readonly limits = limits;
  protected readonly departments = places;
  protected readonly topics = topics.map((key) => ({ key, words: topicWords[key] })).sort((a, b) => a.words.localeCompare(b.words));
  private readonly chosen = computed(() => this.draft().topics);

  protected toggle(topic: Topic, chosen: boolean): void {
    const others = this.chosen().filter((one) => one !== topic);
    this.changed.emit({ topics: chosen ? [...others, topic] : others });
  }
}
