import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
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
});
