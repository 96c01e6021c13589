import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { IndicatorCode } from '@domain/impact/impact';
import { indicatorCodes } from '@domain/impact/indicators';
import { organisationId, type Membership } from '@domain/people/people';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, provideFakes, type FakeAnswers } from '../../backend/testing/fakes';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
import { Results } from './results';

const year = new Date().getFullYear();
const an = (code: IndicatorCode, of: number, value: number, programmeId = 'pins') => ({
  v: 1,
  programmeId,
  code,
  year: of,
  value,
  examined: 9,
  frozen: false,
  computedAt: new Date(),
});
const seed = Object.fromEntries(
  [year - 1, year].flatMap((of) => indicatorCodes.map((code) => [`indicators/${of}~${code}~pins`, an(code, of, of === year ? 7 : 4)])),
);
const source = { v: 1, label: "P'INS 2027", detail: "P'INS", figures: { people: 2 }, link: '/appels/c1', at: new Date() };

describe('results', () => {
  let fixture: ComponentFixture<Results>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const open = async (
    role: Membership['role'],
    documents: Readonly<Record<string, object>>,
    compute: FakeAnswers['computeIndicators'] = () => ({ values: {} }),
    freeze: FakeAnswers['freezeIndicators'] = () => null,
    trace: FakeAnswers['traceExport'] = () => null,
  ) => {
    const callables = fakeCallables({ computeIndicators: compute, freezeIndicators: freeze, traceExport: trace });
    const scopeId = role === 'administrator' ? organisationId : 'pins';
    const memberships = [{ role, scopeId, scopeName: "P'INS" }];
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideFakes({ documents: fakeDocuments(documents), callables, session: { uid: 'claire', memberships } }),
      ],
    });
    fixture = TestBed.createComponent(Results);
    await settle();
    await settle();
    return callables;
  };
  const button = (words: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words));

  it('shows five figures of the year, each with its definition and its years', async () => {
    await open('manager', seed);
    expect([...page().querySelectorAll('es-indicator-card .value b')].map((one) => one.textContent)).toEqual(['7', '7', '7', '7', '7']);
    expect(page().textContent).toContain('Un brouillon ne compte pas');
    expect(page().querySelector('es-chart [role=img]')?.getAttribute('aria-label')).toBe(`Appels lancés : ${year - 1}, 4 ; ${year}, 7`);
    expect(page().querySelector('es-years-table tbody tr')?.textContent).toMatch(/Appels lancés\s*4\s*7/);
  });

  it('saves no file before the journal says who takes it, and says why when it could not', async () => {
    const saved = spyOn(URL, 'createObjectURL').and.returnValue('blob:nothing');
    let near = false;
    const callables = await open('manager', seed, undefined, undefined, () => {
      if (!near) throw new Refusal('offline');
      return null;
    });
    button('Exporter')!.click();
    await settle();
    expect(saved).not.toHaveBeenCalled();
    expect(page().querySelector('es-problem')).not.toBeNull();
    near = true;
    page().querySelector<HTMLButtonElement>('es-problem button')!.click();
    await settle();
    expect(callables.calls.at(-1)).toEqual(['traceExport', { what: 'indicators', subjectId: 'pins', rows: indicatorCodes.length * 2 }]);
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('freezes a year that is over after showing its figures, and no running year', async () => {
    const callables = await open('manager', seed);
    expect(button('définitivement')).toBeUndefined();
    fixture.componentRef.setInput('annee', String(year - 1));
    await settle();
    button(`Figer ${year - 1} définitivement`)!.click();
    await settle();
    expect(callables.calls).toEqual([['freezeIndicators', { programmeId: 'pins', year: year - 1 }]]);
  });

  it('freezes again, and does not recount, when a freeze that failed is tried again', async () => {
    const callables = await open('manager', seed, undefined, () => {
      throw new Refusal('unavailable');
    });
    fixture.componentRef.setInput('annee', String(year - 1));
    await settle();
    button(`Figer ${year - 1} définitivement`)!.click();
    await settle();
    page().querySelector<HTMLButtonElement>('es-problem button')!.click();
    await settle();
    expect(callables.calls.map(([name]) => name)).toEqual(['freezeIndicators', 'freezeIndicators']);
  });

  it('offers to end a freeze that stopped halfway', async () => {
    const path = `indicators/${year - 1}~callsLaunched~pins`;
    await open('manager', { ...seed, [path]: { ...an('callsLaunched', year - 1, 4), frozen: true } });
    fixture.componentRef.setInput('annee', String(year - 1));
    await settle();
    expect(button(`Figer ${year - 1} définitivement`)).toBeDefined();
  });

  it('shows what was frozen first, and how far the records have moved since', async () => {
    const frozenAs = { value: 5, examined: 9, at: new Date(), byName: 'Claire' };
    const path = `indicators/${year}~callsLaunched~pins`;
    await open('manager', { ...seed, [path]: { ...an('callsLaunched', year, 7), frozen: true, frozenAs } });
    const card = page().querySelector('es-indicator-card')!;
    expect(card.querySelector('.value b')?.textContent).toBe('5');
    expect(card.textContent).toContain("Les enregistrements donnent aujourd'hui 7");
  });

  it('reads the records only when somebody opens them', async () => {
    await open('manager', { ...seed, [`indicators/${year}~callsLaunched~pins/sources/0000`]: source });
    expect(page().querySelector('es-indicator-sources')).toBeNull();
    const records = page().querySelector<HTMLDetailsElement>('es-indicator-card details');
    if (records) records.open = true;
    await settle();
    await settle();
    expect(page().querySelector<HTMLAnchorElement>('es-indicator-sources a')?.getAttribute('href')).toBe('/appels/c1');
    expect(page().querySelector('es-indicator-sources')?.textContent).toContain('2 personnes');
  });

  it('says how many records count beyond those listed', async () => {
    const counted = `indicators/${year}~callsLaunched~pins`;
    const listed = { [`${counted}/sources/0000`]: source };
    await open('manager', { ...seed, ...listed, [counted]: { ...an('callsLaunched', year, 1_201), sourcesLeftOut: 201 } });
    const records = page().querySelector<HTMLDetailsElement>('es-indicator-card details');
    if (records) records.open = true;
    await settle();
    await settle();
    expect(page().querySelector('es-indicator-sources .left-out')?.textContent).toContain('201 enregistrements de plus sont comptés');
  });

  it('lets partners follow figures, without computing or opening records', async () => {
    await open('partner', seed);
    expect(page().querySelectorAll('es-indicator-card').length).toBe(5);
    expect(button('Recalculer')).toBeUndefined();
    expect(page().querySelector('es-indicator-card details')).toBeNull();
  });

  it('computes by itself, once, a year that never was, for the scope shown; what failed is a person’s to ask again', async () => {
    const callables = await open('manager', {}, () => {
      throw new Refusal('unavailable');
    });
    expect(page().textContent).toContain(`${year} n'a pas encore été calculée`);
    expect(callables.calls).toEqual([['computeIndicators', { programmeId: 'pins', year }]]);
    await settle();
    expect(callables.calls.length).toBe(1);
    button('Calculer')?.click();
    await settle();
    expect(callables.calls.length).toBe(2);
  });

  it('computes nothing for a partner, nor a year that has its figures', async () => {
    expect((await open('partner', {})).calls).toEqual([]);
    TestBed.resetTestingModule();
    expect((await open('manager', seed)).calls).toEqual([]);
  });

  it('says that a year was never computed, and keeps its place among the others', async () => {
    const withGap = Object.fromEntries(
      [year - 2, year].map((of) => [`indicators/${of}~callsLaunched~pins`, an('callsLaunched', of, of === year ? 7 : 0)]),
    );
    await open('manager', withGap);
    expect([...page().querySelectorAll('es-indicator-card .value')].map((one) => one.textContent.trim())).toEqual([
      '7',
      ...Array<string>(4).fill('non calculé'),
    ]);
    const [first] = page().querySelectorAll('es-years-table tbody tr');
    expect([...(first?.querySelectorAll('td') ?? [])].map((one) => one.textContent.trim())).toEqual(['0', 'non calculé', '7']);
    const told = page().querySelector('es-chart [role=img]')?.getAttribute('aria-label')?.replaceAll(/\s/gu, ' ');
    expect(told).toContain(`${year - 2}, 0 ; ${year - 1}, – ; ${year}, 7`);
  });

  it('says what failed and keeps the figures', async () => {
    await open('manager', seed, () => {
      throw new Refusal('unavailable');
    });
    button('Recalculer')?.click();
    await settle();
    expect(page().querySelector('es-problem')).not.toBeNull();
    expect(page().querySelectorAll('es-indicator-card').length).toBe(5);
  });

  it('gives the whole organisation to administrators', async () => {
    await open('administrator', {
      'programmes/pins': { v: 1, name: "P'INS", active: true },
      'indicators/x': an('callsLaunched', year, 3, 'all'),
    });
    const scope = await TestbedHarnessEnvironment.loader(fixture).getHarness(SelectHarness.with({ label: 'Périmètre' }));
    expect(await scope.offers()).toEqual(["Toute l'organisation", "P'INS"]);
  });
});
