import type { ScreeningDraft } from '@domain/applications/acts';
import { TestBed } from '@angular/core/testing';
import type { Verdict } from '@domain/calls/calls';
import { provideFakes } from '../../backend/testing/fakes';

import { DecisionForm } from './decision-form';

describe('DecisionForm', () => {
  const shown = async (...verdicts: readonly Verdict[]) => {
    TestBed.configureTestingModule({ providers: provideFakes() });
    const fixture = TestBed.createComponent(DecisionForm);
    fixture.componentRef.setInput('verdicts', verdicts);
    const sent: ScreeningDraft[] = [];
    fixture.componentInstance.decided.subscribe((decision) => sent.push(decision));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const choose = async (position: number): Promise<void> => {
      element.querySelectorAll<HTMLInputElement>('input[type=radio]')[position]?.click();
      await fixture.whenStable();
    };
    const write = async (reason: string): Promise<void> => {
      const area = element.querySelector('textarea')!;
      area.value = reason;
      area.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const submit = async (): Promise<void> => {
      element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await fixture.whenStable();
    };
    return { element, sent, choose, write, submit };
  };

  it('accepts an eligible dossier without a reason', async () => {
    const form = await shown('eligible');
    await form.choose(0);
    await form.submit();
    expect(form.sent).toEqual([{ decision: 'eligible', reason: '', orientation: [] }]);
  });

  it('asks for a decision before anything leaves', async () => {
    const form = await shown('eligible');
    await form.submit();
    expect(form.sent).toEqual([]);
    expect(form.element.querySelector('[role=alert]')?.textContent).toContain('Choisissez une décision');
  });

  it('asks why when one of the computed verdicts is contradicted', async () => {
    const form = await shown('eligible', 'notEligible');
    await form.choose(0);
    await form.submit();
    expect(form.sent).toEqual([]);
    expect(form.element.textContent).toContain("contre l'éligibilité calculée");
    await form.write('Statuts vérifiés');
    await form.submit();
    expect(form.sent[0]?.reason).toBe('Statuts vérifiés');
  });

  it('asks where to go before a dossier is directed elsewhere', async () => {
    const form = await shown('toCheck');
    await form.choose(1);
    await form.write('Un seul département');
    await form.submit();
    expect(form.sent).toEqual([]);
    form.element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await form.submit();
    expect(form.sent).toEqual([{ decision: 'reoriented', reason: 'Un seul département', orientation: ['Fabrique à initiatives'] }]);
  });

  it('keeps what is typed of a dossier while another is read, and gives it to no other', async () => {
    TestBed.configureTestingModule({ providers: provideFakes({ session: { uid: 'claire' } }) });
    const fixture = TestBed.createComponent(DecisionForm);
    const element = fixture.nativeElement as HTMLElement;
    const read = async (place: string): Promise<void> => {
      fixture.componentRef.setInput('place', place);
      await fixture.whenStable();
    };
    const held = () => [element.querySelector('textarea')?.value, element.querySelector<HTMLInputElement>('input:checked') !== null];
    fixture.componentRef.setInput('verdicts', ['toCheck']);
    await read('claire.a');
    element.querySelectorAll<HTMLInputElement>('input[type=radio]')[2]?.click();
    await fixture.whenStable();
    const area = element.querySelector('textarea')!;
    area.value = 'Hors du champ.';
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await read('claire.b');
    expect(held()).toEqual([undefined, false]);
    await read('claire.a');
    expect(held()).toEqual(['Hors du champ.', true]);
  });
});
