import { NgTemplateOutlet } from '@angular/common';
import { Component, input, output } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatCheckbox } from '@angular/material/checkbox';
import type { Answer } from '@domain/calls/calls';
import type { Choice } from './field-choices';

/** Radios for one answer, boxes for several; stands inside a fieldset that carries the question. */
@Component({
  selector: 'es-choice-group',
  imports: [NgTemplateOutlet, MatCheckbox, MatRadioButton],
  templateUrl: './choice-group.html',
  styleUrl: './choice-group.scss',
})
export class ChoiceGroup {
  readonly choices = input.required<readonly Choice[]>();
  readonly answer = input<Answer>(null);
  readonly several = input(false);
  readonly name = input.required<string>();
  readonly answered = output<Answer>();

  protected isChosen(value: string): boolean {
    const answer = this.answer();
    return typeof answer === 'object' && answer !== null ? answer.includes(value) : answer === value;
  }

  protected toggle(value: string, ticked: boolean): void {
    const before = this.answer();
    const kept = (typeof before === 'object' && before !== null ? before : []).filter((one) => one !== value);
    this.answered.emit(ticked ? [...kept, value] : kept);
  }
}
