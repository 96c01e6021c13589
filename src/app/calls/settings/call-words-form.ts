import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Call } from '@domain/calls/calls';
import { Field } from '../../shared/forms/field';
import type { CallWords } from '../calls-gateway';
import { calendarOf, calendarText, linesOf } from '../typed-lists';

/** Words of a field, and the call as it was under the eyes of who typed them. */
export interface TypedWords {
  readonly patch: Partial<CallWords>;
  readonly seen: CallWords;
}

/** The texts of the public page; each leaves when its field is left. */
@Component({
  selector: 'es-call-words-form',
  imports: [Field, CdkTextareaAutosize, MatFormField, MatInput],
  templateUrl: './call-words-form.html',
  host: { '(focusin)': 'hold()', '(focusout)': 'release()' },
})
export class CallWordsForm {
  readonly call = input.required<Call>();
  readonly changed = output<TypedWords>();
  /** The call as it was when the caret entered: what somebody else writes meanwhile does not move under it. */
  private readonly held = signal<Call | null>(null);
  protected readonly shown = computed(() => this.held() ?? this.call());
  protected readonly benefits = computed(() => this.shown().benefits.join('\n'));
  protected readonly calendar = computed(() => calendarText(this.shown().calendar));

  protected hold(): void {
    this.held.set(this.call());
  }
  protected release(): void {
    this.held.set(null);
  }

  protected write(key: 'name' | 'tagline' | 'presentation' | 'expectedLoad' | 'contactEmail', event: Event): void {
    this.tell({ [key]: this.textOf(event) });
  }

  protected writeBenefits(event: Event): void {
    this.tell({ benefits: linesOf(this.textOf(event)).slice(0, 20) });
  }

  protected writeCalendar(event: Event): void {
    this.tell({ calendar: calendarOf(this.textOf(event)).slice(0, 30) });
  }

  private tell(patch: Partial<CallWords>): void {
    this.changed.emit({ patch, seen: this.shown() });
  }

  private textOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
