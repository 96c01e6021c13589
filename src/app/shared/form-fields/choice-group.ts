import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatCheckbox } from '@angular/material/checkbox';
import type { Answer } from '@domain/calls/calls';
import { LookupSeveral } from '../choices/lookup-several';
import type { Choice } from './field-choices';

/** More are found by typing. */
const boxesInView = 12;

/** Radios for one answer, boxes for several, chips for several of many; stands inside a fieldset that carries the question. */
@Component({
  selector: 'es-choice-group',
  imports: [LookupSeveral, NgTemplateOutlet, MatCheckbox, MatRadioButton],
  templateUrl: './choice-group.html',
  styleUrl: './choice-group.scss',
})
export class ChoiceGroup {
  readonly choices = input.required<readonly Choice[]>();
  readonly answer = input<Answer>(null);
  readonly several = input(false);
  readonly name = input.required<string>();
  /** The question, for what a legend does not name. */
  readonly label = input.required<string>();
  protected readonly boxesInView = boxesInView;
  protected readonly held = computed(() => {
    const answer = this.answer();
    return typeof answer === 'object' && answer !== null ? answer : [];
  });
  readonly answered = output<Answer>();

  protected isChosen(value: string): boolean {
    const answer = this.answer();
    return typeof answer === 'object' && answer !== null ? answer.includes(value) : answer === value;
  }

  protected toggle(value: string, ticked: boolean): void {
    const kept = this.held().filter((one) => one !== value);
    this.answered.emit(ticked ? [...kept, value] : kept);
  }
}
