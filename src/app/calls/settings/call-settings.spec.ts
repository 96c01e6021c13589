import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { OutputOf } from '@domain/acts';
import type { Call } from '@domain/calls/calls';
import type { CallAmendment } from '@domain/calls/amending/amend-call';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { PublicDocuments } from '../../backend/public-documents';
import { Refusal } from '../../backend/refusal';
import {
  fakeCallables,
  fakeDocuments,
  fakeOutbox,
  provideFakes,
  type FakeCallables,
  type FakeDocuments,
  type FakeOutbox,
} from '../../backend/testing/fakes';
import { provideCallsActs } from '../calls.state';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
import { CallSettings } from './call-settings';

const place = {
  programmeId: 'p',
  programmeName: "P'INS",
  editionId: 'e',
  name: "P'INS 2027",
  contactEmail: 'a@example.org',
  createdAt: new Date(),
};
const call = draftCall(place, settingsOf(pInsCall, 2027));
const made = { made: true, revision: 99 } as const;

describe('the settings of a call', () => {
  let fixture: ComponentFixture<CallSettings>;
  let element: HTMLElement;
  let callables: FakeCallables;
  let documents: FakeDocuments;
  let outbox: FakeOutbox;
  let answer: () => OutputOf<'amendCall'>;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) await fixture.whenStable();
  };
  const open = async (change: Partial<Call> = {}): Promise<void> => {
    callables = fakeCallables({ amendCall: () => answer() });
    documents = fakeDocuments({ 'calls/c': { ...call, ...change }, 'calls/c/forms/1': draftForm('p', pInsCall.sections) });
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ documents, callables, outbox, session: { uid: 'claire', memberships: [{ role: 'manager', scopeId: 'p' }] } }),
        { provide: PublicDocuments, useValue: {} },
        provideStore(),
        provideCallsActs(),
        provideRouter([]),
      ],
    });
    fixture = TestBed.createComponent(CallSettings);
    fixture.componentRef.setInput('callId', 'c');
    element = fixture.nativeElement as HTMLElement;
    await settle();
  };
  const card = (words: string): HTMLElement =>
    [...element.querySelectorAll('details')].find((one) => one.querySelector('summary')?.textContent.includes(words))!;
  const control = (within: HTMLElement, label: string): HTMLInputElement => {
    const field = [...within.querySelectorAll('es-field')].find((one) => one.querySelector('label')?.textContent.includes(label));
    return field!.querySelector<HTMLInputElement>('input, textarea')!;
  };
  const write = async (within: HTMLElement, label: string, value: string): Promise<void> => {
    const input = control(within, label);
    input.value = value;
    input.dispatchEvent(new Event('change'));
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...element.querySelectorAll('button')].find((button) => button.textContent.includes(words))!.click();
    await settle();
  };
  const sent = (): readonly CallAmendment[] =>
    callables.calls.map(([, input]) => (input as { readonly amendment: CallAmendment }).amendment);
  beforeEach(() => {
    outbox = fakeOutbox();
    answer = () => made;
  });

  it('sends one weight, shows the new total at once, and refuses a weight that is none at its field', async () => {
    await open();
    await write(card('Impact démontré'), 'Poids', '30');
    expect(sent()).toEqual([{ list: 'criteria', change: { act: 'change', id: 'impact', was: { weight: 25 }, to: { weight: 30 } } }]);
    expect(element.textContent).toMatch(/105\s%\sau total/);
    await write(card('Impact démontré'), 'Poids', '130');
    expect(card('Impact démontré').textContent).toContain('Écrivez un nombre entier de 0 à 100');
    expect(sent().length).toBe(1);
  });

  it('adds a criterion with what is left of the hundred, and a condition on a question of the form', async () => {
    await open({ grid: call.grid.slice(1) });
    await press('Ajouter un critère');
    expect(card('Nouveau critère').querySelector('summary b')?.textContent).toContain('20');
    const menu = await TestbedHarnessEnvironment.loader(fixture).getHarness(
      MatMenuHarness.with({ triggerText: /condition sur la question/ }),
    );
    await menu.clickItem({ text: 'Nombre de salariés' });
    await settle();
    expect(card('Nombre de salariés').textContent).toContain('À compléter');
    expect(sent().map(({ list, change }) => [list, change.act])).toEqual([
      ['criteria', 'add'],
      ['rules', 'add'],
    ]);
  });

  it('says that a condition looks at a question that is gone, rather than showing another as chosen', async () => {
    const [first] = call.eligibility;
    if (first === undefined) throw new Error('no condition');
    const { id, label, reason, source } = first;
    const rule = { id, label, reason, source, test: 'newRegion', currentFieldId: 'currentRegions', targetFieldId: 'gone' } as const;
    await open({ eligibility: [rule] });
    const target = await TestbedHarnessEnvironment.loader(fixture).getHarness(
      SelectHarness.with({ label: 'Question sur les régions visées' }),
    );
    expect([await target.says(), await target.isInvalid()]).toEqual(['', true]);
    expect(card(label).textContent).toContain("n'est plus dans le formulaire");
  });

  it('shows both versions when somebody else wrote the same words, and lets one choose', async () => {
    await open();
    answer = () => {
      documents.seed('calls/c', {
        ...call,
        grid: call.grid.map((one) => (one.id === 'impact' ? { ...one, weight: 35 } : one)),
        revision: 1,
      });
      return { made: false, reason: 'changedSince', by: 'Paul', at: '2026-11-23T08:00:00.000Z' };
    };
    await write(card('Impact démontré'), 'Poids', '30');
    const choice = element.querySelector('es-amendment-choices')!;
    expect(choice.textContent).toContain('Paul');
    expect([...choice.querySelectorAll('.words')].map(({ textContent }) => textContent)).toEqual(['35', '30']);
    answer = () => made;
    await press('Mettre la mienne');
    expect(sent()[1]?.change).toEqual(jasmine.objectContaining({ act: 'change', to: { weight: 30 } }));
    expect((sent()[1]?.change as { readonly was: { readonly weight: number } }).was.weight).toBe(35);
    expect(element.querySelector('es-amendment-choices section')).toBeNull();
  });

  it('keeps what is written without network, after a reload too, and sends it then', async () => {
    await open();
    answer = () => {
      throw new Refusal('offline');
    };
    await write(card('Impact démontré'), 'Poids', '30');
    expect(element.textContent).toMatch(/105\s%\sau total/);
    TestBed.resetTestingModule();
    answer = () => made;
    await open();
    expect(element.textContent).toMatch(/105\s%\sau total/);
    await outbox.resume();
    expect(sent()).toEqual([{ list: 'criteria', change: { act: 'change', id: 'impact', was: { weight: 25 }, to: { weight: 30 } } }]);
  });

  it('shows conditions and criteria once open, and why they no longer move', async () => {
    await open({ state: 'open', closesAt: new Date(Date.now() + 86_400_000), formVersion: 1 });
    expect(element.querySelector('es-grid-form')).toBeNull();
    expect(element.textContent).toContain("Figés depuis l'ouverture");
    expect(card('Ce que le jury regarde').textContent).toContain('Impact démontré');
  });
});
