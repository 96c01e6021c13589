import { LiveAnnouncer } from '@angular/cdk/a11y';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { Field, Form } from '@domain/calls/calls';
import { newField } from '@domain/calls/form-builder';
import type { FormAmendment } from '@domain/calls/amending/amend-form';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { PublicDocuments } from '../../backend/public-documents';
import { fakeCallables, fakeDocuments, provideFakes, type FakeCallables } from '../../backend/testing/fakes';
import { undoWhatWasSaid } from '../../shared/dialogs/testing/said';
import { provideCallsActs } from '../calls.state';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
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
        provideCallsActs(),
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

  it('tells aloud that a question has moved, once it has', async () => {
    await open();
    const told = spyOn(TestBed.inject(LiveAnnouncer), 'announce').and.resolveTo();
    const down = element.querySelector<HTMLButtonElement>('li es-move-buttons button:last-child')!;
    const name = down.querySelector('[aria-label]')!.getAttribute('aria-label')!.split(/\s:\s/)[1]!;
    down.click();
    await settle();
    expect(sent().map(({ change }) => change.act)).toEqual(['move']);
    expect(told).toHaveBeenCalledOnceWith(`«\u00a0${name}\u00a0» est descendu d'une place.`);
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
    await undoWhatWasSaid(fixture);
    await settle();
    expect(sent().map(({ change }) => change.act)).toEqual(['remove', 'add']);
    const added = sent()[1]!.change;
    expect(added.act === 'add' && added.before).toBe('website');
    expect(element.querySelector('es-form-outline')?.textContent).toContain('Nombre de salariés');
  });

  describe('a question asked only if', () => {
    const own = (id: string, ...labels: readonly string[]): Field => ({
      ...newField(id, 'choice', `Question ${id}`),
      options: labels.map((label, index) => ({ value: `a${String(index + 1)}`, label })),
    });
    const asked = { ...newField('then', 'shortText', 'La suite'), showWhen: { fieldId: 'one', oneOf: ['a1', 'a2'] } };
    const openWith = async (): Promise<void> => {
      const fields = [own('one', 'Bleu', 'Vert'), own('two', 'Noir', 'Vert'), own('three', 'Oui', 'Non'), asked];
      await open({ sections: [...pInsCall.sections, { id: 'more', title: 'Suite', help: '', fields }] });
      await press('La suite');
    };
    const lookAt = async (question: string): Promise<void> => {
      const loader = TestbedHarnessEnvironment.loader(fixture);
      await (await loader.getHarness(SelectHarness.with({ label: 'Poser cette question seulement si' }))).choose(question);
      await settle();
    };
    const ticked = (): readonly (string | undefined)[] =>
      [...element.querySelectorAll<HTMLInputElement>('es-field-editor fieldset input:checked')].map((box) =>
        box.closest('mat-checkbox')?.textContent.trim(),
      );

    it('keeps the expected answers that the other question offers in the same words', async () => {
      await openWith();
      await lookAt('Question two');
      expect(sent().map(({ change }) => change.act === 'change' && change.to)).toEqual([{ showWhen: { fieldId: 'two', oneOf: ['a2'] } }]);
      expect(ticked()).toEqual(['Vert']);
      expect(element.querySelector('es-field-editor es-problem')).toBeNull();
    });

    it('says at its place and above the form that nothing is expected when none fits, naming the question', async () => {
      await openWith();
      await lookAt('Question three');
      expect(ticked()).toEqual([]);
      expect(element.querySelector('es-field-editor es-problem')?.textContent).toContain('Cochez au moins une réponse');
      expect(element.querySelector('es-form-version')?.textContent).toContain('La suite');
    });
  });

  it('offers no change once the form is published', async () => {
    await open({ published: true });
    await press("Nom de l'organisation");
    expect(element.querySelector('es-field-editor')).toBeNull();
    expect(element.querySelector('es-move-buttons')).toBeNull();
  });
});
