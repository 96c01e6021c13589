import type { Field, Form } from '../calls';
import { newField } from '../form-builder';
import { formFaults } from '../opening';
import { draftForm } from '../presets/call-presets';
import { pInsCall } from '../presets/p-ins';
import { lookingAt, neverShown, sameAnswers } from './show-when';

const aField = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({ ...newField(id, type, id), ...more });
const options = (...labels: readonly string[]) => labels.map((label, index) => ({ value: `a${String(index + 1)}`, label }));
const colour = aField('colour', 'choice', { options: options('Bleu', 'Vert', 'Rouge') });
const shade = aField('shade', 'choice', {
  options: [
    { value: 'a2', label: 'Vert' },
    { value: 'a1', label: 'Noir' },
  ],
});
const formOf = (...fields: readonly Field[]): Pick<Form, 'sections'> => ({ sections: [{ id: 'p1', title: 'P', help: '', fields }] });
const when = (fieldId: string, ...oneOf: readonly string[]): Partial<Field> => ({ showWhen: { fieldId, oneOf } });

describe('a question asked only if', () => {
  it('keeps the expected answers that the other question offers under the same words, empties the rest', () => {
    const held = { fieldId: 'colour', oneOf: ['a1', 'a2'] };
    expect(lookingAt(held, colour, shade)).toEqual({ fieldId: 'shade', oneOf: ['a2'] });
    expect(lookingAt(held, colour, aField('yes', 'yesNo'))).toEqual({ fieldId: 'yes', oneOf: [] });
    expect(lookingAt({ fieldId: 'x', oneOf: ['true'] }, aField('x', 'yesNo'), aField('y', 'yesNo'))).toEqual({
      fieldId: 'y',
      oneOf: ['true'],
    });
    expect(lookingAt(held, null, shade)).toEqual({ fieldId: 'shade', oneOf: [] });
    expect(lookingAt(null, null, shade)).toEqual({ fieldId: 'shade', oneOf: [] });
  });

  it('keeps the forms of law from one question to another, with their own list or the common one', () => {
    const [one, other] = [aField('form', 'legalForm'), aField('other', 'legalForm')];
    expect(lookingAt({ fieldId: 'form', oneOf: ['association'] }, one, other).oneOf).toEqual(['association']);
    expect(sameAnswers(options('Bleu'), options('Vert'))).toEqual([]);
  });

  it('is told when nobody would ever be asked it: no answer expected, or none that is offered', () => {
    const ids = (...fields: readonly Field[]): readonly string[] => neverShown(formOf(...fields)).map(({ id }) => id);
    expect(ids(colour, aField('q', 'shortText', when('colour', 'a1')))).toEqual([]);
    expect(ids(colour, aField('q', 'shortText', when('colour', 'gone', 'a1')))).toEqual([]);
    expect(ids(colour, aField('q', 'shortText', when('colour')))).toEqual(['q']);
    expect(ids(colour, aField('q', 'shortText', when('colour', 'gone')))).toEqual(['q']);
    expect(ids(aField('place', 'department'), aField('q', 'shortText', when('place', '44')))).toEqual([]);
    expect(ids(aField('place', 'department'), aField('q', 'shortText', when('place')))).toEqual(['q']);
    expect(ids(aField('q', 'shortText', when('gone', 'a1')))).toEqual([]);
  });

  it('refuses to open the call then', () => {
    const { sections } = draftForm('p', pInsCall.sections);
    const more = (showWhen: Field['showWhen']) => ({
      sections: [...sections, ...formOf(colour, aField('q', 'shortText', { showWhen })).sections],
    });
    expect(formFaults(more({ fieldId: 'colour', oneOf: ['a1'] }), [])).toEqual([]);
    expect(formFaults(more({ fieldId: 'colour', oneOf: [] }), [])).toEqual(['conditionIncomplete']);
    expect(formFaults(more({ fieldId: 'gone', oneOf: ['a1'] }), [])).toEqual(['conditionUnknown']);
  });
});
