import { provideStore } from '@ngrx/store';
import { provideJuryState } from '../jury.state';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Hub } from './hub';

describe('where a jury stands for a juror', () => {
  async function open(refused: Refusal | null): Promise<HTMLElement> {
    const documents = fakeDocuments({
      'juries/j1': { v: 1, programmeId: 'pins', name: 'Jury', callName: 'Appel', phase: 'declaring', readingClosesAt: null },
      'juries/j1/members/awa': { v: 1, name: 'Awa', declaredAt: new Date('2027-01-04T09:00:00Z') },
    });
    documents.refuse('juries/j1/recusals', refused);
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideRouter([]),
        provideFakes({ documents, session: { uid: 'awa', memberships: [{ role: 'juror', scopeId: 'j1' }] } }),
      ],
    });
    const fixture = TestBed.createComponent(Hub);
    fixture.componentRef.setInput('juryId', 'j1');
    await fixture.whenStable();
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('says that there is no recusal once that is known', async () => {
    expect((await open(null)).textContent).toContain('Aucun déport.');
  });

  for (const reason of ['permission', 'unavailable', 'offline'] as const)
    it(`says that recusals could not be read (${reason}), not that there are none`, async () => {
      const page = await open(new Refusal(reason));
      expect(page.textContent).not.toContain('Aucun déport.');
      expect(page.querySelectorAll('es-problem').length).toBe(1);
    });
});
