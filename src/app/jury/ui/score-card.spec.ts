import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ScoreCard } from './score-card';

describe('ScoreCard', () => {
  let fixture: ComponentFixture<ScoreCard>;
  let scored: number[];
  const radios = (): HTMLInputElement[] => [
    ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLInputElement>('input[type=radio]'),
  ];
  const press = (target: Element | undefined, key: string, more: KeyboardEventInit = {}): boolean =>
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })) ?? false;

  beforeEach(async () => {
    fixture = TestBed.createComponent(ScoreCard);
    fixture.componentRef.setInput('criterion', {
      id: 'impact',
      label: 'Impact',
      help: '',
      weight: 40,
      anchors: ['Rien', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq'],
    });
    scored = [];
    fixture.componentInstance.scored.subscribe((score) => scored.push(score));
    await fixture.whenStable();
  });

  it('names each level with what it looks like', () => expect(radios()[3]?.labels?.[0]?.textContent).toContain('Trois'));
  it('scores by digits from any of its levels, zero included', () => {
    press(radios()[0], '4');
    press(radios()[0], '0');
    expect(scored).toEqual([4, 0]);
  });
  it('leaves digits alone in the comment, with a modifier, and out of 0–5', () => {
    press((fixture.nativeElement as HTMLElement).querySelector('textarea') ?? undefined, '3');
    press(radios()[0], '3', { ctrlKey: true });
    press(radios()[0], '7');
    expect(scored).toEqual([]);
  });
  it('shows the anchor of the level given', async () => {
    fixture.componentRef.setInput('score', 2);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('.chosen')?.textContent).toBe('Deux');
    expect(radios()[2]?.checked).toBeTrue();
  });
  it('unfolds its anchors on focus, but not while a press is under way, so that the click lands where it was aimed', async () => {
    const card = fixture.nativeElement as HTMLElement;
    document.body.append(card);
    radios()[0]?.focus();
    await fixture.whenStable();
    expect(card.classList).toContain('unfolded');
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    radios()[0]?.blur();
    await fixture.whenStable();
    expect(card.classList).toContain('unfolded');
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(card.classList).not.toContain('unfolded');
    card.remove();
  });
  it('changes nothing once frozen, and shows the comment as text', async () => {
    fixture.componentRef.setInput('frozen', true);
    fixture.componentRef.setInput('comment', 'Bien étayé');
    await fixture.whenStable();
    press(radios()[0], '4');
    expect(scored).toEqual([]);
    expect((fixture.nativeElement as HTMLElement).querySelector('textarea')).toBeNull();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Bien étayé');
  });
  it('says at the criterion that its score is missing', async () => {
    fixture.componentRef.setInput('error', 'Notez ce critère de 0 à 5.');
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('.error')?.textContent).toContain('Notez ce critère');
  });
});
