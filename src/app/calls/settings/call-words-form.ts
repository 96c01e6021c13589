import { Component, computed, input, output } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import type { CallWords } from '../calls-gateway';
import { calendarOf, calendarText, linesOf } from '../typed-lists';

/** The texts of the public page; each leaves when its field is left. */
@Component({
  selector: 'es-call-words-form',
  imports: [Field, TextInput],
  templateUrl: './call-words-form.html',
})
export class CallWordsForm {
  readonly call = input.required<Call>();
  readonly changed = output<Partial<CallWords>>();
  protected readonly benefits = computed(() => this.call().benefits.join('\n'));
  protected readonly calendar = computed(() => calendarText(this.call().calendar));

  protected write(key: 'name' | 'tagline' | 'presentation' | 'expectedLoad' | 'contactEmail', event: Event): void {
    this.changed.emit({ [key]: this.textOf(event) });
  }

  protected writeBenefits(event: Event): void {
    this.changed.emit({ benefits: linesOf(this.textOf(event)).slice(0, 20) });
  }

  protected writeCalendar(event: Event): void {
    this.changed.emit({ calendar: calendarOf(this.textOf(event)).slice(0, 30) });
  }

  private textOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
