import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { Jury } from '@domain/jury/jury';
import type { Preparing } from '@domain/jury/opening/preparing';
import { fakeCallables, fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { PhaseGate } from './phase-gate';

const preparing: Preparing = { generation: 1, done: 25, total: 40, state: 'running', reason: '', at: new Date() };
const aJury = (given: Preparing | null) =>
  ({
    id: 'j1',
    phase: 'declaring',
    reviewsPerApplication: 1,
    applicationCount: 40,
    assignmentCount: 40,
    submittedCount: 0,
    preparing: given,
  }) as unknown as Jury & { readonly id: string };

describe('the gate to the reading', () => {
  let fixture: ComponentFixture<PhaseGate>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const show = (given: Preparing | null): void => {
    const callables = fakeCallables({ moveJury: () => null });
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideFakes({ documents: fakeDocuments({}), callables, session: { uid: 'claire' } }),
      ],
    });
    fixture = TestBed.createComponent(PhaseGate);
    fixture.componentRef.setInput('jury', aJury(given));
    fixture.componentRef.setInput('members', [{ id: 'anne', alternate: false, declaredAt: new Date() }]);
    fixture.detectChanges();
  };

  it('shows how far the preparation is to whoever looks, asked by them or not', () => {
    show(preparing);
    expect(page().querySelector('es-progress')?.textContent).toContain('25');
    expect(page().querySelector('es-problem')).toBeNull();
    expect(page().querySelector('button')?.getAttribute('aria-busy')).toBe('true');
    expect(page().querySelector('button')?.disabled).toBeTrue();
  });

  it('says why nothing was opened, and lets it be begun again', () => {
    show({ ...preparing, state: 'failed', reason: 'formMissing' });
    expect(page().querySelector('es-progress')).toBeNull();
    expect(page().querySelector('es-problem')?.textContent).toContain("Le formulaire d'un dossier est introuvable");
    expect(page().querySelector('button')?.disabled).toBeFalse();
  });

  it('takes a preparation that no longer goes on for interrupted', () => {
    show({ ...preparing, at: new Date(Date.now() - 90_000) });
    expect(page().querySelector('es-problem')?.textContent).toContain("s'est interrompue");
    expect(page().querySelector('button')?.disabled).toBeFalse();
  });

  it('says nothing of a preparation that other settings dropped, nor of none', () => {
    for (const given of [{ ...preparing, state: 'dropped' as const }, null]) {
      TestBed.resetTestingModule();
      show(given);
      expect(page().querySelector('es-problem, es-progress')).toBeNull();
    }
  });
});
