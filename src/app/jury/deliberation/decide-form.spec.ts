import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { Decision } from '@domain/jury/jury';
import { Refusal } from '../../backend/refusal';
import {
  fakeCallables,
  fakeDocuments,
  MemoryStorage,
  provideFakes,
  type FakeAnswers,
  type FakeCallables,
} from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { DecideForm } from './decide-form';

const aDecision = (change: Partial<Decision>): Partial<Decision> => ({
  outcome: 'notSelected',
  reason: 'Motif de Claire.',
  orientation: [],
  feedback: [],
  decidedAt: new Date('2027-06-01T10:00:00Z'),
  ...change,
});

describe('a decision being typed', () => {
  let fixture: ComponentFixture<DecideForm>;
  let callables: FakeCallables;
  let kept: MemoryStorage;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const reason = (): HTMLTextAreaElement => page().querySelector('textarea')!;
  const open = async (applicationId: string, decision: Partial<Decision> | null): Promise<void> => {
    fixture.componentRef.setInput('applicationId', applicationId);
    fixture.componentRef.setInput('decision', decision);
    await fixture.whenStable();
  };
  const begin = async (answer: FakeAnswers['recordDecision'] = () => ({ decided: 1, castingVote: false })): Promise<void> => {
    callables = fakeCallables({ recordDecision: answer });
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ documents: fakeDocuments({}), callables, kept, session: { uid: 'claire', memberships: [] } }),
        provideStore(),
        provideJuryState(),
      ],
    });
    fixture = TestBed.createComponent(DecideForm);
    fixture.componentRef.setInput('jury', { id: 'j1' });
    fixture.componentRef.setInput('voted', true);
    await open('a', null);
  };
  const type = async (words: string, outcome = 1): Promise<void> => {
    page().querySelectorAll<HTMLInputElement>('input[type=radio]')[outcome]?.click();
    reason().value = words;
    reason().dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (words: string): Promise<void> => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const asked = () => callables.calls.map(([, input]) => input as { readonly reason: string; readonly seen: string | null });
  beforeEach(() => {
    kept = new MemoryStorage();
  });

  it('keeps its words when another decision is recorded, and shows both until one is chosen', async () => {
    await begin();
    await type('Motif de Gilles.');
    await open('a', aDecision({}));
    expect(reason().value).toBe('Motif de Gilles.');
    expect(page().querySelector('es-met-words')?.textContent).toContain('Motif de Claire.');
    await press('Garder la mienne');
    expect(page().querySelector('es-met-words')).toBeNull();
    await press('Modifier la décision');
    expect(asked()).toEqual([jasmine.objectContaining({ reason: 'Motif de Gilles.', seen: '2027-06-01T10:00:00.000Z' })]);
  });

  it('takes the other one when it is chosen', async () => {
    await begin();
    await type('Motif de Gilles.');
    await open('a', aDecision({}));
    await press("Garder l'autre");
    expect([reason().value, page().querySelector('es-met-words')]).toEqual(['Motif de Claire.', null]);
  });

  it('keeps its words while another project is shown, and when the page opens again', async () => {
    await begin();
    await type('Motif de Gilles.');
    await open('b', null);
    expect(reason().value).toBe('');
    await open('a', null);
    expect(reason().value).toBe('Motif de Gilles.');
    TestBed.resetTestingModule();
    await begin();
    expect(reason().value).toBe('Motif de Gilles.');
  });

  it('says that nothing was recorded when the server met another decision, and keeps the words', async () => {
    await begin(() => {
      throw new Refusal('conflict', 'decisionChanged');
    });
    await type('Motif de Gilles.');
    await press('Enregistrer la décision');
    expect(page().querySelector('es-problem')?.textContent).toContain('Votre texte est conservé');
    expect(reason().value).toBe('Motif de Gilles.');
  });

  it('is forgotten once it is recorded', async () => {
    await begin();
    await type('Motif de Gilles.');
    await press('Enregistrer la décision');
    await open('a', aDecision({ outcome: 'waitingList', reason: 'Motif de Gilles.', feedback: [{ label: 'Impact', text: 'Clair.' }] }));
    expect(page().querySelector('es-met-words')).toBeNull();
    expect(page().querySelectorAll('textarea').length).toBe(2);
    expect(kept.records.size).toBe(0);
  });

  const proposedFeedback = [{ label: 'Impact', text: 'Point à renforcer.' }];

  it('leaves out feedback from too few opinions until somebody joins it', async () => {
    await begin();
    await open('a', aDecision({ proposedFeedback }));
    expect(page().textContent).toContain('Retours au candidat, à approuver');
    await press('Modifier la décision');
    expect(callables.calls.map(([, input]) => 'feedback' in (input as object))).toEqual([false]);
  });

  it('sends it once they do', async () => {
    await begin();
    await open('a', aDecision({ proposedFeedback }));
    await press('Relire et joindre ces retours');
    expect(page().textContent).not.toContain('à approuver');
    await press('Modifier la décision');
    expect(asked()).toEqual([jasmine.objectContaining({ feedback: proposedFeedback })]);
  });
});
