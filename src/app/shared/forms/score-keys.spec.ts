import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatInput } from '@angular/material/input';
import { ScoreKeys } from './score-keys';

@Component({
  imports: [MatInput, ScoreKeys],
  template: `
    @for (name of names; track name) {
      <div [id]="name" [esScoreKeys]="scores()[name] ?? null" [frozen]="frozen() === name" (scored)="score(name, $event)">
        @for (level of levels; track level) {
          <input type="radio" [name]="name" [value]="level" [checked]="scores()[name] === level" [disabled]="frozen() === name" />
        }
      </div>
      <textarea matInput [id]="name + '-comment'"></textarea>
    }
  `,
})
class TwoScores {
  readonly names = ['impact', 'model', 'team'];
  readonly levels = [0, 1, 2, 3, 4, 5];
  readonly scores = signal<Readonly<Record<string, number>>>({});
  readonly frozen = signal('');
  /** What came out, in order. */
  readonly given: (readonly [string, number])[] = [];
  score(name: string, score: number): void {
    this.given.push([name, score]);
    this.scores.update((scores) => ({ ...scores, [name]: score }));
  }
}

describe('ScoreKeys', () => {
  let fixture: ComponentFixture<TwoScores>;
  const radios = (name: string): HTMLInputElement[] => [
    ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLInputElement>(`#${name} input`),
  ];
  /** Presses where the focus is; answers whether the browser is left to do what it does with that key. */
  const press = async (key: string, more: KeyboardEventInit = {}): Promise<boolean> => {
    const left = document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await fixture.whenStable();
    return left ?? false;
  };
  const focused = (): string => {
    const { id, name, value } = document.activeElement as HTMLInputElement;
    return id === '' ? `${name} ${value}` : id;
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(TwoScores);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    radios('impact')[0]?.focus();
  });
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('scores one criterion after the other by a digit, Tab and a digit', async () => {
    for (const key of ['5', 'Tab', '1', 'Tab', '0']) await press(key);
    expect(fixture.componentInstance.given).toEqual([
      ['impact', 5],
      ['model', 1],
      ['team', 0],
    ]);
    expect(focused()).toBe('team 0');
  });
  it('moves by arrows from the present score, and stops at both ends', async () => {
    for (const key of ['4', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) await press(key);
    expect(fixture.componentInstance.given.map(([, score]) => score)).toEqual([4, 5, 4, 3]);
    for (const key of ['0', 'ArrowLeft', 'ArrowDown']) await press(key);
    expect(fixture.componentInstance.given.map(([, score]) => score)).toEqual([4, 5, 4, 3, 0, 1]);
  });
  it('moves from the present score although another level has the focus', async () => {
    fixture.componentInstance.score('impact', 3);
    await fixture.whenStable();
    radios('impact')[1]?.focus();
    await press('ArrowRight');
    expect(fixture.componentInstance.scores()['impact']).toBe(4);
    expect(focused()).toBe('impact 4');
  });
  it('begins at the first level by an arrow when nothing is scored', async () => {
    await press('ArrowRight');
    expect(fixture.componentInstance.given).toEqual([['impact', 0]]);
  });
  it('enters the next criterion at its score, and leaves the last one to the browser', async () => {
    fixture.componentInstance.score('model', 2);
    await fixture.whenStable();
    expect(await press('Tab')).toBeFalse();
    expect(focused()).toBe('model 2');
    await press('Tab');
    expect(await press('Tab')).toBeTrue();
  });
  it('leaves Shift and Tab to the browser, which leads back to the comment between two criteria', async () => {
    await press('Tab');
    expect(await press('Tab', { shiftKey: true })).toBeTrue();
  });
  it('reads the digits of a keyboard on which they want Shift', async () => {
    await press('"', { code: 'Digit3' });
    expect(fixture.componentInstance.given).toEqual([['impact', 3]]);
  });
  it('passes over a criterion that is frozen, and scores none by it', async () => {
    fixture.componentInstance.frozen.set('model');
    await fixture.whenStable();
    await press('Tab');
    expect(focused()).toBe('team 0');
  });
  it('leaves alone what is no level, a key with a modifier, and what is typed in a comment', async () => {
    for (const [key, more] of [
      ['7', {}],
      ['3', { ctrlKey: true }],
      ['é', { code: 'KeyE' }],
    ] as const)
      expect(await press(key, more)).toBeTrue();
    (fixture.nativeElement as HTMLElement).querySelector<HTMLTextAreaElement>('#impact-comment')?.focus();
    expect(await press('3')).toBeTrue();
    expect(fixture.componentInstance.given).toEqual([]);
  });
});
