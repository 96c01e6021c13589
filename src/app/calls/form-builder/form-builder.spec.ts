import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideState, provideStore } from '@ngrx/store';
import type { Form } from '@domain/calls/calls';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { PublicDocuments } from '../../backend/public-documents';
import { fakeDocuments, fakeOutbox, provideFakes, type FakeOutbox } from '../../backend/testing/fakes';
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
  let outbox: FakeOutbox;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  const open = async (change: Partial<Form> = {}): Promise<void> => {
    outbox = fakeOutbox();
    const documents = fakeDocuments({
      'calls/c': draftCall(place, settingsOf(pInsCall, 2027)),
      'calls/c/forms/1': { ...draftForm('p', pInsCall.sections), ...change },
    });
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ documents, outbox }),
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
  const sent = (): Form['sections'] => (outbox.sent.at(-1)?.patch as { readonly sections: Form['sections'] }).sections;

  it('saves a question as soon as it is reworded', async () => {
    await open();
    await press("Nom de l'organisation");
    const label = element.querySelector<HTMLInputElement>('es-field-editor input')!;
    label.value = 'Votre organisation';
    label.dispatchEvent(new Event('change'));
    await settle();
    expect(outbox.sent.at(-1)?.path).toBe('calls/c/forms/1');
    expect(sent()[0]?.fields[0]?.label).toBe('Votre organisation');
  });

  it('refuses to remove a question that another depends on, and says so', async () => {
    await open();
    await press('Domaine principal');
    await press('Retirer cette question');
    expect(element.textContent).toContain('Une autre question en dépend');
    expect(outbox.sent).toEqual([]);
  });

  it('removes a question, and puts it back', async () => {
    await open();
    await press('Site internet');
    await press('Retirer cette question');
    expect(sent()[0]?.fields.some(({ id }) => id === 'website')).toBeFalse();
    TestBed.inject(Undo).take();
    expect(sent()[0]?.fields.some(({ id }) => id === 'website')).toBeTrue();
  });

  it('offers no change once the form is published', async () => {
    await open({ published: true });
    await press("Nom de l'organisation");
    expect(element.querySelector('es-field-editor')).toBeNull();
    expect(element.querySelector('es-move-buttons')).toBeNull();
  });
});
