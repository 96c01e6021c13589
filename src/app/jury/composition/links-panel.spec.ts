import { TestBed } from '@angular/core/testing';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { LinksPanel } from './links-panel';

const link = (jurorUid: string, answer: string, sign: string) => ({
  v: 1,
  applicationId: 'a1',
  jurorUid,
  jurorName: jurorUid,
  projectName: 'Barque',
  organisationName: 'Structure Barque',
  sign,
  answer,
});

describe('the possible links of a jury', () => {
  const open = async (seed: Readonly<Record<string, object>>): Promise<HTMLElement> => {
    TestBed.configureTestingModule({ providers: [provideFakes({ documents: fakeDocuments(seed), session: { uid: 'claire' } })] });
    const fixture = TestBed.createComponent(LinksPanel);
    fixture.componentRef.setInput('jury', { id: 'j1', name: 'Jury', phase: 'declaring' });
    fixture.componentRef.setInput(
      'members',
      ['Anne', 'Malik', 'Paul'].map((id) => ({ id, name: id })),
    );
    await fixture.whenStable();
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('are listed with what each juror said, those who have not answered first, and nobody who left', async () => {
    const page = await open({
      'juries/j1/possibleLinks/a1~Anne': link('Anne', 'confirmed', 'organisationName'),
      'juries/j1/possibleLinks/a1~Malik': link('Malik', 'waiting', 'emailDomain'),
      'juries/j1/possibleLinks/a1~Paul': link('Paul', 'dismissed', 'earlierCoaching'),
      'juries/j1/possibleLinks/a1~Zoe': link('Zoe', 'waiting', 'emailDomain'),
    });
    const rows = [...page.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' · '),
    );
    expect(rows).toEqual([
      'Malik · BarqueStructure Barque · adresses du même domaine · pas encore répondu',
      'Paul · BarqueStructure Barque · structure accompagnée auparavant · écarté par le juré',
      'Anne · BarqueStructure Barque · noms de structure · confirmé : déporté',
    ]);
  });

  it('say nothing when there is none', async () => {
    expect((await open({})).textContent.trim()).toBe('');
  });
});
