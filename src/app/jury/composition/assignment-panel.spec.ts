import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import type { Jury, JuryPhase } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { fakeCallables, provideFakes } from '../../backend/testing/fakes';
import { provideJuryState } from '../jury.state';
import { AssignmentPanel } from './assignment-panel';

const aJury = (phase: JuryPhase, readingGroups: number | undefined): Identified<Jury> =>
  ({
    id: 'j1',
    phase,
    programmeId: 'pins',
    reviewsPerApplication: 2,
    applicationCount: 4,
    assignmentCount: 8,
    readingGroups,
  }) as unknown as Identified<Jury>;

const open = async (jury: Identified<Jury>) => {
  const callables = fakeCallables({
    assignJury: () => ({
      ok: true,
      assigned: 8,
      loads: [],
      alternatesCalled: false,
      groups: [
        ['Anne', 'Paul'],
        ['Léa', 'Hugo'],
      ],
    }),
  });
  TestBed.configureTestingModule({
    providers: [
      provideStore(),
      provideJuryState(),
      provideFakes({ callables, session: { uid: 'claire', memberships: [{ role: 'manager', scopeId: 'pins' }] } }),
    ],
  });
  const fixture = TestBed.createComponent(AssignmentPanel);
  fixture.componentRef.setInput('jury', jury);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const button = [...page.querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (button === undefined) throw new Error(`No button ${words}`);
    button.click();
    await fixture.whenStable();
  };
  return { page, press, calls: callables.calls };
};

describe('how dossiers are assigned', () => {
  it('says that jurors read apart when they do, and who with whom once it is assigned again', async () => {
    const { page, press, calls } = await open(aJury('scoring', 2));
    expect(page.textContent).toMatch(/sans aucun dossier en commun\s: 2/);
    await press('Répartir à nouveau');
    expect(page.textContent).toContain('Anne, Paul');
    expect(page.textContent).toContain('Léa, Hugo');
    await press('Équilibrer les piles');
    expect(calls).toEqual([
      ['assignJury', { juryId: 'j1', evenOut: false }],
      ['assignJury', { juryId: 'j1', evenOut: true }],
    ]);
  });

  it('says nothing of groups when all jurors are linked, or when an older distribution does not tell', async () => {
    for (const groups of [1, undefined]) {
      const { page } = await open(aJury('scoring', groups));
      expect(page.textContent).not.toContain('Groupes de jurés');
      TestBed.resetTestingModule();
    }
  });

  it('moves known readings only once there are any', async () => {
    const { page } = await open(aJury('declaring', 1));
    expect(page.textContent).toContain('Répartir à nouveau');
    expect(page.textContent).not.toContain('Équilibrer les piles');
  });
});
