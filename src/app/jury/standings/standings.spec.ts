import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { provideRouter } from '@angular/router';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { Standings } from './standings';
import { IntervalChartHarness, type IntervalRow } from '../ui/testing/interval-chart.harness';

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
  const rows = async (): Promise<readonly IntervalRow[]> => {
    const chart = await TestbedHarnessEnvironment.loader(fixture).getHarnessOrNull(IntervalChartHarness);
    return chart === null ? [] : chart.rows();
  };
  const names = async (): Promise<readonly string[]> => (await rows()).map(({ name }) => name);

  it('gives every project its rank, the ties and the true cut to a member who stepped aside from nothing', async () => {
    await open('marc');
    const shown = await rows();
    expect(shown.map(({ name, rank }) => [rank, name])).toEqual([
      ['1', 'Arbre'],
      ['2', 'Barque'],
      ['3', 'Cabane'],
      ['4', 'Digue'],
    ]);
    expect(shown.every(({ isCut }) => isCut)).toBeTrue();
    expect(page().textContent).toContain('le suivant (55)');
    expect(shown.filter(({ isTied }) => isTied).length).toBe(2);
  });

  it('numbers what a recused member sees one after the other, without cut nor tie from which a hidden place would follow', async () => {
    await open('anne');
    const shown = await rows();
    expect(shown.map(({ name, rank }) => [rank, name])).toEqual([
      ['1', 'Barque'],
      ['2', 'Digue'],
    ]);
    expect(shown.some(({ isCut, isTied }) => isCut || isTied)).toBeFalse();
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
    expect([await table.isChecked(), (await names()).length]).toEqual([false, 4]);
    await table.check();
    expect([await table.isChecked(), (await names()).length]).toEqual([true, 0]);
    expect([...page().querySelectorAll('tbody th')].map((one) => one.textContent.trim())).toEqual(['Arbre', 'Barque', 'Cabane', 'Digue']);
  });
});
