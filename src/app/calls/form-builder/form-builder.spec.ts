import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideState, provideStore } from '@ngrx/store';
import type { Form } from '@domain/calls/calls';
import type { FormAmendment } from '@domain/calls/amending/amend-form';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { PublicDocuments } from '../../backend/public-documents';
import { fakeCallables, fakeDocuments, provideFakes, type FakeCallables } from '../../backend/testing/fakes';
import { Undo } from '../../shared/dialogs/undo';
import { callsFeature } from '../calls.state';
import { FormBuilder } from './form-builder';

const place = {
  programmeId: 'p',
  programmeName: "P'INS",
  editionId: 'e',
  name: "P'INS 2027",
  contactEmail: 'a@example.org',
  createdAt: new Date(),
};

describe('the form builder', () => {
  let fixture: ComponentFixture<FormBuilder>;
  let element: HTMLElement;
  let callables: FakeCallables;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  const open = async (change: Partial<Form> = {}): Promise<void> => {
    callables = fakeCallables({ amendCall: () => ({ made: true, revision: 99 }) });
    const documents = fakeDocuments({
      'calls/c': draftCall(place, settingsOf(pInsCall, 2027)),
      'calls/c/forms/1': { ...draftForm('p', pInsCall.sections), ...change },
    });
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ documents, callables }),
        { provide: PublicDocuments, useValue: {} },
        provideStore(),
        provideState(callsFeature),
        provideRouter([]),
      ],
    });
    fixture = TestBed.createComponent(FormBuilder);
    fixture.componentRef.setInput('callId', 'c');
    element = fixture.nativeElement as HTMLElement;
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...element.querySelectorAll('button')].find((button) => button.textContent.includes(words))!.click();
    await settle();
  };
  const sent = (): readonly FormAmendment[] =>
    callables.calls.map(([, input]) => (input as { readonly amendment: FormAmendment }).amendment);

  it('sends the one change of a question as soon as it is reworded, and shows it', async () => {
    await open();
    await press("Nom de l'organisation");
    const label = element.querySelector<HTMLInputElement>('es-field-editor input')!;
    label.value = 'Votre organisation';
    label.dispatchEvent(new Event('change'));
    await settle();
    expect(sent()).toEqual([
      {
        list: 'fields',
        sectionId: 'identity',
        change: { act: 'change', id: 'organisationName', was: { label: "Nom de l'organisation" }, to: { label: 'Votre organisation' } },
      },
    ]);
    expect(element.querySelector('es-form-outline')?.textContent).toContain('Votre organisation');
  });

  it('refuses to remove a question that another depends on, and says so', async () => {
    await open();
    await press('Domaine principal');
    await press('Retirer cette question');
    expect(element.textContent).toContain('Une autre question en dépend');
    expect(sent()).toEqual([]);
  });

  it('removes a question, and puts it back where it was', async () => {
    await open();
    await press('Nombre de salariés');
    await press('Retirer cette question');
    expect(element.querySelector('es-form-outline')?.textContent).not.toContain('Nombre de salariés');
    TestBed.inject(Undo).take();
    await settle();
    expect(sent().map(({ change }) => change.act)).toEqual(['remove', 'add']);
    const added = sent()[1]!.change;
    expect(added.act === 'add' && added.before).toBe('website');
    expect(element.querySelector('es-form-outline')?.textContent).toContain('Nombre de salariés');
  });

  it('offers no change once the form is published', async () => {
    await open({ published: true });
    await press("Nom de l'organisation");
    expect(element.querySelector('es-field-editor')).toBeNull();
    expect(element.querySelector('es-move-buttons')).toBeNull();
  });
});
