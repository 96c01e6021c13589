import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { provideRouter } from '@angular/router';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Standings } from './standings';

const at = new Date('2027-06-10T14:00:00Z');
const row = (applicationId: string, calibrated: number, visibleTo: readonly string[]) => ({
  v: 1,
  programmeId: 'pins',
  applicationId,
  projectName: applicationId,
  organisationName: '',
  order: `1~${String(calibrated * 10).padStart(4, '0')}~0000~${applicationId}`,
  mean: calibrated,
  calibrated,
  low: calibrated - 5,
  high: calibrated + 5,
  reviewCount: 2,
  mustDiscuss: false,
  criterionMeans: {},
  visibleTo,
  outcome: null,
  computedAt: at,
});
/** Anne stepped aside from the first and the third of four projects; Marc from nothing. Three places. */
const documents = (groups?: number) =>
  fakeDocuments({
    'juries/j1': {
      v: 1,
      programmeId: 'pins',
      name: 'Jury',
      phase: 'deliberating',
      places: 3,
      grid: [],
      boundUids: ['anne'],
      submittedCount: 8,
      assignmentCount: 8,
    },
    'juries/j1/standings/Arbre': row('Arbre', 80, ['marc']),
    'juries/j1/standings/Barque': row('Barque', 70, ['anne', 'marc']),
    'juries/j1/standings/Cabane': row('Cabane', 60, ['marc']),
    'juries/j1/standings/Digue': row('Digue', 50, ['anne', 'marc']),
    'juries/j1/ranking/current': {
      v: 1,
      programmeId: 'pins',
      cut: 55,
      ...(groups === undefined ? {} : { groups }),
      entries: ['Arbre', 'Barque', 'Cabane', 'Digue'].map((applicationId, index) => ({
        applicationId,
        rank: index + 1,
        inTieZone: index > 1,
      })),
      computedAt: at,
    },
  });

describe('the standings page', () => {
  let fixture: ComponentFixture<Standings>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const open = async (uid: string, groups?: number): Promise<void> => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideFakes({
          documents: documents(groups),
          session: { uid, memberships: [{ role: 'juror', scopeId: 'j1' }] },
        }),
      ],
    });
    fixture = TestBed.createComponent(Standings);
    fixture.componentRef.setInput('juryId', 'j1');
    await fixture.whenStable();
  };
  const places = (): readonly string[] => [...page().querySelectorAll('es-interval-chart .rank')].map((one) => one.textContent.trim());
  const names = (): readonly string[] => [...page().querySelectorAll('es-interval-chart .name b')].map((one) => one.textContent.trim());

  it('gives every project its rank, the ties and the true cut to a member who stepped aside from nothing', async () => {
    await open('marc');
    expect(names()).toEqual(['Arbre', 'Barque', 'Cabane', 'Digue']);
    expect(places()).toEqual(['1', '2', '3', '4']);
    expect(page().querySelectorAll('.cut').length).toBe(4);
    expect(page().textContent).toContain('le suivant (55)');
    expect(page().querySelectorAll('.interval.tied').length).toBe(2);
  });

  it('numbers what a recused member sees one after the other, without cut nor tie from which a hidden place would follow', async () => {
    await open('anne');
    expect(names()).toEqual(['Barque', 'Digue']);
    expect(places()).toEqual(['1', '2']);
    expect(page().querySelectorAll('.cut').length).toBe(0);
    expect(page().querySelectorAll('.tied').length).toBe(0);
    expect(page().textContent).not.toContain('(55)');
    expect(page().textContent).toContain('déporté d');
  });

  it('says that scores do not compare when jurors read apart, and says nothing when they do not', async () => {
    await open('marc', 2);
    expect(page().textContent).toContain('Avis de 2 groupes de jurés sans aucun dossier en commun');
    TestBed.resetTestingModule();
    await open('marc', 1);
    expect(page().textContent).not.toContain('sans aucun dossier en commun');
  });

  it('shows the same ranking as a table, and says which of the two is shown', async () => {
    await open('marc');
    const table = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatButtonToggleHarness.with({ text: 'Tableau' }));
    expect([await table.isChecked(), names().length]).toEqual([false, 4]);
    await table.check();
    expect([await table.isChecked(), names().length]).toEqual([true, 0]);
    expect([...page().querySelectorAll('tbody th')].map((one) => one.textContent.trim())).toEqual(['Arbre', 'Barque', 'Cabane', 'Digue']);
  });
});
