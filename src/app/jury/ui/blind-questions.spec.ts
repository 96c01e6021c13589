import { TestBed } from '@angular/core/testing';
import { BlindQuestions } from './blind-questions';

describe('the questions that keep a jury from reading blind', () => {
  const show = (refused: { detail: string; field: string | null } | null) => {
    const fixture = TestBed.createComponent(BlindQuestions);
    fixture.componentRef.setInput('refused', refused);
    const hidden: (readonly string[])[] = [];
    fixture.componentInstance.hide.subscribe((ids) => hidden.push(ids));
    fixture.detectChanges();
    return { page: fixture.nativeElement as HTMLElement, hidden };
  };
  const field = JSON.stringify([
    { id: 'q1', label: 'Raison sociale' },
    { id: 'q2', label: 'Adresse du siège' },
  ]);

  it('are named one by one, and hidden together when asked', () => {
    const { page, hidden } = show({ detail: 'blindFormShowsIdentity', field });
    expect([...page.querySelectorAll('li')].map((one) => one.textContent.trim())).toEqual(['Raison sociale', 'Adresse du siège']);
    page.querySelector('button')?.click();
    expect(hidden).toEqual([['q1', 'q2']]);
  });
  it('say nothing of another refusal, nor when nothing is refused', () => {
    expect(show({ detail: 'settingFrozen', field: 'blind' }).page.textContent.trim()).toBe('');
    expect(show(null).page.textContent.trim()).toBe('');
  });
});
