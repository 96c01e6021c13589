import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Answer, Field } from '@domain/calls/calls';
import { newField } from '@domain/calls/form-builder';
import { LookupSeveralHarness } from '../choices/testing/lookup-several.harness';
import { FormField } from './form-field';

const aField = (type: Field['type'], change: Partial<Field> = {}): Field => ({ ...newField('f', type, 'Question'), ...change });

describe('a question of a form', () => {
  let fixture: ComponentFixture<FormField>;
  let answers: Answer[];
  const show = async (field: Field, answer: Answer = null, problem: string | null = null): Promise<HTMLElement> => {
    fixture = TestBed.createComponent(FormField);
    fixture.componentRef.setInput('field', field);
    fixture.componentRef.setInput('answer', answer);
    fixture.componentRef.setInput('problem', problem);
    answers = [];
    fixture.componentInstance.answered.subscribe((given) => answers.push(given));
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const type = (element: HTMLElement, text: string, event = 'input'): void => {
    const input = element.querySelector<HTMLInputElement>('input, textarea')!;
    input.value = text;
    input.dispatchEvent(new Event(event));
  };

  it('gives text at each keystroke, and nothing for an empty one', async () => {
    const element = await show(aField('longText'));
    type(element, 'été');
    type(element, '');
    expect(answers).toEqual(['été', null]);
  });

  it('reads a number when its input is left, and keeps as text what is not one', async () => {
    const element = await show(aField('money'));
    type(element, '12 5');
    expect(answers).toEqual([]);
    type(element, '12500', 'change');
    type(element, 'environ', 'change');
    expect(answers).toEqual([12500, 'environ']);
  });

  it('gives a valid SIREN without its spaces', async () => {
    type(await show(aField('siren')), '999 123 458', 'change');
    expect(answers).toEqual(['999123458']);
  });

  it('keeps the other answers of a list when one is ticked or unticked', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const boxes = (await show(aField('choices', { options }), ['a'])).querySelectorAll<HTMLInputElement>('input');
    boxes[2]?.click();
    boxes[0]?.click();
    expect(answers).toEqual([['a', 'c'], []]);
  });

  it('finds several of many by typing, and keeps the others', async () => {
    await show(aField('regions'), ['53']);
    const regions = await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupSeveralHarness.with({ label: 'Question' }));
    expect(await regions.chosen()).toEqual(['Bretagne']);
    await regions.choose('Normandie');
    await regions.drop('Bretagne');
    expect(answers).toEqual([['53', '28'], ['28']]);
  });

  it('says the language of what the call wrote, and of nothing else', async () => {
    const options = [{ value: 'a', label: 'Oui' }];
    const element = await show(aField('choice', { help: 'Aide', options, required: false }));
    const languageOf = (selector: string): string | undefined => element.querySelector(selector)?.closest<HTMLElement>('[lang]')?.lang;
    expect(['legend > span', '.help', 'es-choice-group label'].map(languageOf)).toEqual(['fr', 'fr', 'fr']);
    expect(['.optional', 'fieldset'].map(languageOf)).toEqual([undefined, undefined]);
    expect((await show(aField('strategies'))).querySelector('es-choice-group')?.hasAttribute('lang')).toBeFalse();
  });

  it('ties label, help and problem to the control', async () => {
    const element = await show(aField('shortText', { help: 'Aide' }), null, 'Répondez.');
    const input = element.querySelector('input')!;
    expect(input.id).toBe('field-f');
    expect(element.querySelector('label')?.htmlFor).toBe('field-f');
    expect(input.getAttribute('aria-describedby')).toBe('field-f-help field-f-problem');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows the answer in words when it is only read', async () => {
    const element = await show(aField('department'), '2A');
    fixture.componentRef.setInput('readonly', true);
    await fixture.whenStable();
    expect(element.textContent).toContain('Corse-du-Sud');
    expect(element.querySelector('input, mat-select')).toBeNull();
  });
});
