import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { DiagnosticSide } from '@domain/coaching/coaching';
import { ScoreSheet, type AxisScore } from './score-sheet';

const look = (scores: DiagnosticSide['scores']): DiagnosticSide => ({ v: 1, scores, comment: '', updatedAt: new Date(0) });

describe('the score sheet of a diagnostic', () => {
  let fixture: ComponentFixture<ScoreSheet>;
  let given: AxisScore[];
  const press = async (key: string): Promise<void> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };
  beforeEach(async () => {
    fixture = TestBed.createComponent(ScoreSheet);
    fixture.componentRef.setInput('axes', [
      { id: 'strategy', label: 'Stratégie' },
      { id: 'model', label: 'Modèle' },
    ]);
    fixture.componentRef.setInput('look', look({}));
    given = [];
    // As the page does: what is scored comes back as the look.
    fixture.componentInstance.scored.subscribe((one) => {
      given.push(one);
      fixture.componentRef.setInput('look', look(Object.fromEntries(given.map(({ axis, score }) => [axis, score]))));
    });
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  });
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('scores one axis after the other by a digit, Tab and a digit', async () => {
    for (const key of ['5', 'Tab', '1']) await press(key);
    expect(given).toEqual([
      { axis: 'strategy', score: 5 },
      { axis: 'model', score: 1 },
    ]);
  });

  it('moves by arrows from the present score', async () => {
    for (const key of ['4', 'ArrowRight']) await press(key);
    expect(given.at(-1)).toEqual({ axis: 'strategy', score: 5 });
  });
});
