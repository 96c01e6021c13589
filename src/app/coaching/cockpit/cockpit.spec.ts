import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Cockpit } from './cockpit';

describe('the cockpit of a cohort', () => {
  const titleOf = async (edition: object): Promise<string> => {
    TestBed.configureTestingModule({
      providers: [
        provideFakes({
          documents: fakeDocuments({ 'editions/e': { v: 1, programmeId: 'pins', name: "P'INS 2022", year: 2022, ...edition } }),
          session: { uid: 'claire', memberships: [{ role: 'manager', programmeId: 'pins', scopeId: 'pins' }] },
        }),
        provideRouter([]),
      ],
    });
    const fixture = TestBed.createComponent(Cockpit);
    fixture.componentRef.setInput('editionId', 'e');
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).querySelector('es-empty')?.textContent.replace(/\s+/g, ' ') ?? '';
  };

  it('does not call empty a cohort of eight that was followed elsewhere', async () => {
    const said = await titleOf({ state: 'closed', laureateCount: 8 });
    expect(said).toContain('8 projets ont été accompagnés');
    expect(said).not.toContain('Cohorte vide');
  });

  it('says that a cohort has nobody yet', async () => {
    expect(await titleOf({ state: 'running', laureateCount: 0 })).toContain('Cohorte vide');
  });
});
