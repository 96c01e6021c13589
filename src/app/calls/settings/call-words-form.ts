import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Call } from '@domain/calls/calls';
import { Field } from '../../shared/forms/field';
import type { CallWords } from '../calls-gateway';
import { calendarOf, calendarText, linesOf } from '../typed-lists';

/** As the rules of `calls/{id}` take them. */
const mostBenefits = 20;
const mostCalendarLines = 30;

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

  /** Lines last typed: beyond the most that rules take none is left out unseen, none is sent. */
  private readonly benefitsTyped = signal(0);
  private readonly calendarTyped = signal(0);
  protected readonly benefitsProblem = computed(() => this.tooMany(this.benefitsTyped(), mostBenefits));
  protected readonly calendarProblem = computed(() => this.tooMany(this.calendarTyped(), mostCalendarLines));

  private tooMany(typed: number, most: number): string | null {
    if (typed <= most) return null;
    return $localize`:@@calls.tooManyLines:${most}:most: lignes au plus, vous en avez écrit ${typed}:typed: : rien n'est enregistré tant qu'il y en a trop.`;
  }

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
    const lines = linesOf(this.textOf(event));
    this.benefitsTyped.set(lines.length);
    if (lines.length <= mostBenefits) this.tell({ benefits: lines });
  }

  protected writeCalendar(event: Event): void {
    const lines = calendarOf(this.textOf(event));
    this.calendarTyped.set(lines.length);
    if (lines.length <= mostCalendarLines) this.tell({ calendar: lines });
  }

  private tell(patch: Partial<CallWords>): void {
    this.changed.emit({ patch, seen: this.shown() });
  }

  private textOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
