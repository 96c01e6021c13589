import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { fakeCallables, fakeDocuments, provideFakes, type FakeCallables } from '../../backend/testing/fakes';
import { SelectHarness } from '../../shared/choices/testing/choice-input.harness';
import { RecusalsPanel } from '../composition/recusals-panel';
import { SettingsForm } from '../composition/settings-form';
import { BlockForm } from '../deliberation/block-form';
import { DecideForm } from '../deliberation/decide-form';
import { Interests } from '../interests/interests';
import { CreateJury } from '../juries/create-jury';
import { provideJuryState } from '../jury.state';

const jury = {
  v: 1,
  id: 'j1',
  programmeId: 'pins',
  name: 'Jury',
  phase: 'declaring',
  presidentUid: '',
  reviewsPerApplication: 3,
  unveilAfter: 3,
  quorumShare: 0.5,
  places: 3,
  blind: false,
  readingClosesAt: null,
  deliberationAt: null,
};
const documents = {
  'juries/j1': jury,
  'juries/j1/rosters/0': {
    v: 1,
    entries: [{ applicationId: 'a1', projectName: 'Résovilles', organisationName: 'Réso', department: '69' }],
  },
  'juries/j1/standings/a1': { v: 1, applicationId: 'a1', projectName: 'Résovilles', order: '5', outcome: null, mustDiscuss: false },
};

describe('a form of the jury that is sent with a fault says so there, leads to the first and sends nothing:', () => {
  let fixture: ComponentFixture<unknown>;
  let callables: FakeCallables;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const loader = () => TestbedHarnessEnvironment.loader(fixture);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  const open = async (component: Type<unknown>, inputs: Readonly<Record<string, unknown>>): Promise<void> => {
    callables = fakeCallables();
    const session = { uid: 'malik', memberships: [{ role: 'juror', scopeId: 'j1' }] } as const;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore(),
        provideJuryState(),
        provideFakes({ documents: fakeDocuments(documents), callables, session }),
      ],
    });
    fixture = TestBed.createComponent(component);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await settle();
  };
  const type = async (label: string, words: string): Promise<void> => {
    const id = [...page().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))?.htmlFor ?? '';
    const field = page().querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const send = async (): Promise<void> => {
    page().querySelector('form')!.requestSubmit();
    await settle();
  };
  /** The words at each faulty field, and the label of the field that has the focus. */
  const told = () => ({
    faults: [...page().querySelectorAll('es-field .error, es-problem')]
      .map((one) => one.textContent.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== ''),
    focused: document.activeElement?.closest('es-field')?.querySelector('label')?.textContent.trim() ?? '',
    calls: callables.calls.length,
  });

  it('a common reason', async () => {
    await open(BlockForm, { jury, placings: new Map([['a1', { applicationId: 'a1', rank: 9, inTieZone: false }]]) });
    page().querySelector('details')!.open = true;
    await send();
    expect(told()).toEqual({ faults: ['Écrivez le motif : le candidat le lira.'], focused: 'Motif commun', calls: 0 });
  });

  it('a decision, its outcome first, then where to orient', async () => {
    await open(DecideForm, { jury, applicationId: 'a1', decision: null, voted: true });
    await send();
    expect(told().faults).toEqual(["Choisissez l'issue.", 'Écrivez le motif : le candidat le lira.']);
    const [first] = await loader().getAllHarnesses(MatRadioButtonHarness);
    expect(await (await first!.host()).getAttribute('class')).toContain('cdk-focused');
    await (await loader().getHarness(MatRadioButtonHarness.with({ label: 'Réorienté' }))).check();
    await type('Motif', 'Un seul département.');
    await send();
    expect(told()).toEqual({
      faults: ['Indiquez vers qui orienter ce projet.'],
      focused: "Vers qui l'orienter, une piste par ligne",
      calls: 0,
    });
  });

  it('a decision forgets what was tried of another project', async () => {
    await open(DecideForm, { jury, applicationId: 'a1', decision: null, voted: true });
    await send();
    fixture.componentRef.setInput('applicationId', 'a2');
    await settle();
    expect(told().faults).toEqual([]);
  });

  it('a recusal', async () => {
    await open(RecusalsPanel, { jury: { ...jury, phase: 'scoring' }, members: [{ id: 'malik', name: 'Malik' }] });
    page().querySelector('details')!.open = true;
    await settle();
    await send();
    expect(told()).toEqual({
      faults: ['Choisissez le juré.', 'Choisissez le projet.', 'Précisez le lien en quelques mots.'],
      focused: 'Juré',
      calls: 0,
    });
  });

  it('settings, each number beside the others', async () => {
    await open(SettingsForm, { jury, members: [] });
    await type('Dévoiler les avis après', '4');
    await send();
    expect(told()).toEqual({
      faults: ["Les avis ne peuvent pas se dévoiler après plus d'avis qu'il n'y en aura."],
      focused: 'Dévoiler les avis après',
      calls: 0,
    });
    await type('Nom du jury', ' ');
    await type('Places', '');
    await send();
    expect(told().faults.slice(0, 2)).toEqual([
      'Donnez un nom au jury.',
      'Écrivez des nombres entiers, au moins 1 (12 avis par dossier au plus).',
    ]);
    expect(told().focused).toBe('Nom du jury');
  });

  it('settings that do not change any more are not judged', async () => {
    await open(SettingsForm, { jury: { ...jury, phase: 'scoring', unveilAfter: 9 }, members: [] });
    expect(page().querySelectorAll('input[type=number]:disabled').length).toBe(2);
    await type('Nom du jury', 'Jury du printemps');
    await send();
    expect(callables.calls.map(([name]) => name)).toEqual(['configureJury']);
  });

  it('a jury without a call', async () => {
    await open(CreateJury, { programmes: [], taken: new Set() });
    await type('Places', '0');
    await send();
    expect(told()).toEqual({
      faults: ["Choisissez l'appel que ce jury évaluera.", 'Écrivez des nombres entiers, au moins 1 (12 avis par dossier au plus).'],
      focused: 'Appel',
      calls: 0,
    });
  });

  it('a declaration, its links first, then the list that was to be read', async () => {
    await open(Interests, { juryId: 'j1' });
    await (await loader().getHarness(MatCheckboxHarness.with({ label: /Résovilles/ }))).check();
    await settle();
    await (await loader().getHarness(SelectHarness.with({ label: 'Nature du lien' }))).choose('Autre lien');
    await send();
    expect(told()).toEqual({ faults: ['Précisez le lien en quelques mots.'], focused: 'Précision', calls: 0 });
    await type('Précision', 'Voisins');
    await send();
    const box = await loader().getHarness(MatCheckboxHarness.with({ label: /J'ai parcouru la liste/ }));
    expect(await box.isFocused()).toBeTrue();
    expect(told().calls).toBe(0);
  });
});
