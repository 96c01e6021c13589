import type { ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { PublicDocuments } from '../../backend/public-documents';
import { provideFakes } from '../../backend/testing/fakes';
import { LookupHarness, SelectHarness } from '../../shared/choices/testing/choice-input.harness';
import { EligibilityCheck } from './eligibility-check';

const place = {
  programmeId: 'p',
  programmeName: "P'INS",
  editionId: 'e',
  name: "P'INS 2027",
  contactEmail: 'a@example.org',
  createdAt: new Date(),
};
const call = {
  ...draftCall(place, settingsOf(pInsCall, 2027)),
  id: 'c',
  state: 'open' as const,
  closesAt: new Date(Date.now() + 86_400_000),
  formVersion: 1,
};
const form = { ...draftForm('p', pInsCall.sections), id: '1', published: true };

describe('the eligibility check', () => {
  let fixture: ComponentFixture<EligibilityCheck>;
  let element: HTMLElement;
  const open = async (): Promise<void> => {
    fixture = TestBed.createComponent(EligibilityCheck);
    fixture.componentRef.setInput('callId', 'c');
    element = fixture.nativeElement as HTMLElement;
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  const list = <T extends ComponentHarness>(one: HarnessPredicate<T>): Promise<T> =>
    TestbedHarnessEnvironment.loader(fixture).getHarness(one);
  const choose = async (label: RegExp): Promise<void> => (await list(LookupHarness.with({ id: 'field-department' }))).choose(label);
  const legalForm = (): Promise<SelectHarness> => list(SelectHarness.with({ id: 'field-legalForm' }));

  beforeEach(async () => {
    sessionStorage.clear();
    const read = (path: string): Promise<unknown> => Promise.resolve(path.includes('/forms/') ? form : call);
    TestBed.configureTestingModule({ providers: [provideFakes(), { provide: PublicDocuments, useValue: { read } }, provideRouter([])] });
    await open();
  });
  afterEach(() => sessionStorage.clear());

  it('asks only what the rules read', () => {
    expect(element.querySelectorAll('es-form-field').length).toBe(12);
    expect(element.querySelector('#field-projectName')).toBeNull();
  });

  it('tells the verdict while one answers, with what would change it', async () => {
    await choose(/^974 /);
    expect(element.querySelector('es-eligibility-verdict')?.textContent).toContain("Une condition n'est pas remplie");
    expect(element.querySelector('es-eligibility-verdict')?.textContent).toContain('avec une autre réponse');
    await choose(/^35 /);
    expect(element.querySelector('es-eligibility-verdict')?.textContent).toContain('Encore quelques réponses');
  });

  it('keeps the answers for the application, and for who comes back', async () => {
    await (await legalForm()).choose(/^Scic/);
    expect(JSON.parse(sessionStorage.getItem('essaim.eligibility.c') ?? '{}')).toEqual({ legalForm: 'scic' });
    fixture.destroy();
    await open();
    expect(await (await legalForm()).says()).toContain('Scic');
  });
});
