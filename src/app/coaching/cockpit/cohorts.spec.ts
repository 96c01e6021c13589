import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Cohorts } from './cohorts';

describe('the cohorts', () => {
  it('are those of every programme that one manages, however many', async () => {
    const programmes = ['a', 'b', 'c', 'd', 'e'];
    const editions = programmes.map((id) => [
      `editions/${id}`,
      { v: 1, programmeId: id, name: `Édition ${id}`, year: 2027, laureateCount: 3, state: 'running' },
    ]);
    TestBed.configureTestingModule({
      providers: [
        provideFakes({
          documents: fakeDocuments(Object.fromEntries(editions) as Record<string, object>),
          session: {
            uid: 'claire',
            memberships: programmes.map((id) => ({ role: 'manager' as const, programmeId: id, scopeId: id })),
          },
        }),
        provideRouter([]),
      ],
    });
    const fixture = TestBed.createComponent(Cohorts);
    await fixture.whenStable();
    const names = [...(fixture.nativeElement as HTMLElement).querySelectorAll('h2')].map((one) => one.textContent.trim());
    expect(names.sort()).toEqual(programmes.map((id) => `Édition ${id}`));
  });

  it('are those of every programme for an administrator, who holds no role in any', async () => {
    const documents = fakeDocuments({
      'programmes/a': { v: 1, name: 'A', active: true },
      'programmes/b': { v: 1, name: 'B', active: true },
      'editions/a': { v: 1, programmeId: 'a', name: 'Édition a', year: 2027, laureateCount: 3, state: 'running' },
      'editions/b': { v: 1, programmeId: 'b', name: 'Édition b', year: 2027, laureateCount: 2, state: 'closed' },
    });
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ documents, session: { uid: 'ada', memberships: [{ role: 'administrator', scopeId: 'essaim' }] } }),
        provideRouter([]),
      ],
    });
    const fixture = TestBed.createComponent(Cohorts);
    await fixture.whenStable();
    const names = [...(fixture.nativeElement as HTMLElement).querySelectorAll('h2')].map((one) => one.textContent.trim());
    expect(names.sort()).toEqual(['Édition a', 'Édition b']);
  });

  it('are not said to be none when the programmes could not be read', async () => {
    const documents = fakeDocuments({});
    documents.refuse('programmes', new Refusal('unavailable'));
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ documents, session: { uid: 'ada', memberships: [{ role: 'administrator', scopeId: 'essaim' }] } }),
        provideRouter([]),
      ],
    });
    const fixture = TestBed.createComponent(Cohorts);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('es-problem')).not.toBeNull();
    expect(page.textContent).not.toContain('Aucune cohorte');
  });
});
