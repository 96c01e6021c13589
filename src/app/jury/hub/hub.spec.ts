import { provideStore } from '@ngrx/store';
import { provideJuryState } from '../jury.state';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, fakeOutbox, provideFakes } from '../../backend/testing/fakes';
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

  it('counts an opinion that is on its way from this device as given', async () => {
    const outbox = fakeOutbox();
    const documents = fakeDocuments({
      'juries/j1': { v: 1, programmeId: 'pins', name: 'Jury', callName: 'Appel', phase: 'scoring', readingClosesAt: null },
      'juries/j1/members/awa': { v: 1, name: 'Awa', declaredAt: new Date('2027-01-04T09:00:00Z') },
      'juries/j1/assignments/a1~awa': { v: 1, jurorUid: 'awa', applicationId: 'a1', projectName: 'Ruche', position: 0, state: 'assigned' },
      'juries/j1/reviews/a1~awa': { v: 1, jurorUid: 'awa', applicationId: 'a1', state: 'draft' },
    });
    outbox.send({ path: 'juries/j1/reviews/a1~awa', mode: 'revise', label: 'Ruche', patch: { state: 'submitted' } });
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideJuryState(),
        provideRouter([]),
        provideFakes({ documents, outbox, session: { uid: 'awa', memberships: [{ role: 'juror', scopeId: 'j1' }] } }),
      ],
    });
    const fixture = TestBed.createComponent(Hub);
    fixture.componentRef.setInput('juryId', 'j1');
    await fixture.whenStable();
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Tous vos avis sont rendus.');
  });

  for (const reason of ['permission', 'unavailable', 'offline'] as const)
    it(`says that recusals could not be read (${reason}), not that there are none`, async () => {
      const page = await open(new Refusal(reason));
      expect(page.textContent).not.toContain('Aucun déport.');
      expect(page.querySelectorAll('es-problem').length).toBe(1);
    });
});
