/** Why: every score of the product is given by the same keys, as the hint on the screen says. */
import { Directive, ElementRef, inject, input, output } from '@angular/core';

const arrowSteps: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The digit of a key: as printed, or by its place on keyboards whose digits want Shift (AZERTY). */
const digitOf = ({ key, code }: KeyboardEvent): number | null => {
  if (/^\d$/.test(key)) return Number(key);
  const place = /^Digit(\d)$/.exec(code)?.[1];
  return place === undefined ? null : Number(place);
};

/**
 * Around the radio buttons of one score, whose values are its levels from 0. A digit scores the criterion that has the focus and takes the
 * focus to that level, arrows move from the present score and stop at both ends, Tab goes to the next criterion. Shift+Tab stays the
 * browser's: it also leads back to what lies between two criteria, a comment.
 */
@Directive({ selector: '[esScoreKeys]', host: { '(keydown)': 'answer($event)', 'data-score-keys': '' } })
export class ScoreKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The present score, null when none was given. */
  readonly esScoreKeys = input.required<number | null>();
  readonly frozen = input(false);
  readonly scored = output<number>();

  protected answer(event: KeyboardEvent): void {
    if (this.frozen() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' && !event.shiftKey) {
      if (this.next()) event.preventDefault();
      return;
    }
    const level = this.levelOf(event);
    if (level === null) return;
    event.preventDefault();
    this.give(level);
  }

  private levelOf(event: KeyboardEvent): number | null {
    const last = levelsIn(this.element).length - 1;
    const step = arrowSteps[event.key];
    if (step !== undefined) return Math.min(last, Math.max(0, (this.esScoreKeys() ?? -1) + step));
    const digit = digitOf(event);
    return digit === null || digit > last ? null : digit;
  }

  /** Marked at once: the score itself may come back later, and the next Tab must leave from the level given. */
  private give(level: number): void {
    const radio = levelsIn(this.element).find(({ value }) => value === String(level));
    if (radio !== undefined) {
      radio.checked = true;
      radio.focus();
    }
    if (level !== this.esScoreKeys()) this.scored.emit(level);
  }

  private next(): boolean {
    const groups = [...this.element.ownerDocument.querySelectorAll<HTMLElement>('[data-score-keys]')];
    const after = groups.slice(groups.indexOf(this.element) + 1);
    const levels = after.map(levelsIn).find((found) => found.length > 0 && found.every(({ offsetParent }) => offsetParent !== null));
    const radio = levels?.find(({ checked }) => checked) ?? levels?.[0];
    radio?.focus();
    return radio !== undefined;
  }
}

const levelsIn = (group: HTMLElement): readonly HTMLInputElement[] => [
  ...group.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled'),
];
