import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { provideRouter } from '@angular/router';
import type { Enrolment } from '@domain/coaching/coaching';
import { fakeDocuments, provideFakes, type FakePerson } from '../../backend/testing/fakes';
import { SideSheetHarness } from '../../shared/side-sheet/testing/side-sheet.harness';
import { DataTableHarness } from '../../shared/tables/testing/data-table.harness';
import { Cockpit } from './cockpit';

const plan = (projectName: string, more: Partial<Enrolment> = {}): Enrolment => ({
  v: 1,
  programmeId: 'pins',
  editionId: 'e',
  editionName: "P'INS 2027",
  callId: 'c1',
  projectName,
  organisationName: 'Sève',
  department: '44',
  team: ['amina'],
  teamNames: ['Amina'],
  coaches: ['driss'],
  coachNames: ['Driss'],
  heading: '',
  state: 'onTheRoad',
  dayBudget: 6,
  daysPlanned: 0,
  daysDone: 0,
  daysSigned: 0,
  milestoneCount: 4,
  milestonesReached: 1,
  milestonesLate: 0,
  nextMilestone: null,
  lastContactAt: new Date(),
  attention: 0,
  keywords: [],
  enrolledAt: new Date(),
  ...more,
});

async function ofTwo() {
  const documents = fakeDocuments({
    'editions/e': { v: 1, programmeId: 'pins', name: "P'INS 2027", year: 2027, state: 'running', laureateCount: 2 },
    'enrolments/a': plan('Écolhuma'),
    'enrolments/b': plan('Résovilles', { milestonesLate: 3, attention: 40 }),
  });
  const session: FakePerson = { uid: 'claire', memberships: [{ role: 'manager', programmeId: 'pins', scopeId: 'pins' }] };
  TestBed.configureTestingModule({ providers: [provideFakes({ documents, session }), provideRouter([])] });
  const fixture = TestBed.createComponent(Cockpit);
  fixture.componentRef.setInput('editionId', 'e');
  await fixture.whenStable();
  return { fixture, table: await TestbedHarnessEnvironment.loader(fixture).getHarness(DataTableHarness) };
}

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

  it('compares one line a project, whoever needs a call first, and keeps what one does for the detail', async () => {
    const { fixture, table } = await ofTwo();
    expect(await table.under('Projet')).toEqual(['Résovilles', 'Écolhuma']);
    expect(await table.columns()).toEqual(['Projet', 'À appeler', 'Jalons', 'Prochain jalon', 'Expertise', 'Accompagnement']);
    await table.sortBy('Projet');
    expect(await table.under('Projet')).toEqual(['Écolhuma', 'Résovilles']);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const closing = MatButtonHarness.with({ text: 'Clore…' });
    expect(await loader.getAllHarnesses(closing)).toEqual([]);
    await table.open('Résovilles');
    const sheet = await loader.getHarness(SideSheetHarness.with({ label: 'Projet' }));
    expect(await sheet.text()).toContain('Sève');
    expect((await loader.getAllHarnesses(closing)).length).toBe(1);
    await sheet.press('k');
    expect(await (await loader.getHarness(SideSheetHarness)).place()).toBe('1 sur 2');
    expect(await table.read()).toBe('Écolhuma');
  });
});
