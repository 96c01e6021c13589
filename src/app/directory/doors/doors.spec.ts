import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { withComponentInputBinding } from '@angular/router';
import { LookupHarness } from '../../shared/choices/testing/choice-input.harness';
import { Doors } from './doors';

describe('the directory of schemes', () => {
  let harness: RouterTestingHarness;
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'annuaire', component: Doors }], withComponentInputBinding())] });
    harness = await RouterTestingHarness.create();
  });

  it('lists every scheme with its source', async () => {
    await harness.navigateByUrl('/annuaire');
    expect(page().querySelectorAll('.scheme').length).toBe(8);
    expect([...page().querySelectorAll('.scheme')].every((one) => one.textContent.includes('Source :'))).toBeTrue();
  });

  it('names the DLA and the organisations of a département', async () => {
    await harness.navigateByUrl('/annuaire?departement=69');
    expect(page().textContent).toContain('le DLA de Rhône.');
    expect(page().textContent).toContain("Structures d'accompagnement en Auvergne-Rhône-Alpes");
    expect(page().textContent).toContain("Alter'Incub Auvergne");
    expect(page().textContent).not.toContain('Katapult');
  });

  it('says that nothing is listed, which is not that nobody is there', async () => {
    await harness.navigateByUrl('/annuaire?departement=2A');
    expect(page().textContent).toContain('Aucune structure recensée ici');
  });

  it('gives each département its address', async () => {
    await harness.navigateByUrl('/annuaire');
    const loader = TestbedHarnessEnvironment.loader(harness.fixture);
    await (await loader.getHarness(LookupHarness.with({ label: 'Votre département' }))).choose('44 Loire-Atlantique');
    expect(TestBed.inject(Router).url).toBe('/annuaire?departement=44');
  });
});
