import type { Answers, Form } from './calls';
import { answerTo, completeness, isShown } from './form';
import { newField, nextVersion } from './form-builder';

const choice = {
  ...newField('theme', 'choice', 'Domaine'),
  options: [
    { value: 'a', label: 'A' },
    { value: 'other', label: 'Autre' },
  ],
};
const which = { ...newField('which', 'shortText', 'Lequel ?'), showWhen: { fieldId: 'theme', oneOf: ['other'] } };
const aForm = (change: Partial<Form> = {}): Form => ({
  v: 1,
  programmeId: 'p',
  version: 1,
  published: false,
  sections: [
    { id: 's1', title: 'Un', help: '', fields: [choice, which] },
    { id: 's2', title: 'Deux', help: '', fields: [newField('note', 'longText', 'Note')] },
  ],
  ...change,
});

describe('a form being answered', () => {
  it('shows a question only when its condition holds', () => {
    expect(isShown(which, {})).toBeFalse();
    expect(isShown(which, { theme: 'other' })).toBeTrue();
    expect(isShown({ showWhen: { fieldId: 'tracks', oneOf: ['b'] } }, { tracks: ['a', 'b'] })).toBeTrue();
    expect(isShown({ showWhen: { fieldId: 'agrees', oneOf: ['true'] } }, { agrees: true })).toBeTrue();
  });
  it('counts only shown required questions', () => {
    expect(completeness(aForm(), {})).toBe(0);
    expect(completeness(aForm(), { theme: 'a' })).toBe(50);
    expect(completeness(aForm(), { theme: 'other', note: 'x' })).toBe(66);
    expect(completeness(aForm(), { theme: 'other', which: 'z', note: 'x' })).toBe(100);
    expect(completeness(aForm({ sections: [] }), {})).toBe(100);
  });
});

describe('an answer', () => {
  it('is one only when a form could have given it', () => {
    const strange = { map: { a: 1 }, nested: [['x']], mixed: ['x', 1], list: ['x'], no: false, text: '' } as unknown as Answers;
    expect(['map', 'nested', 'mixed', 'constructor', 'nowhere'].map((id) => answerTo(strange, id))).toEqual([null, null, null, null, null]);
    expect(['list', 'no', 'text'].map((id) => answerTo(strange, id))).toEqual([['x'], false, '']);
  });
});

describe('the next version of a form', () => {
  it('starts from the published one, with the same questions', () => {
    expect(nextVersion(aForm({ published: true }))).toEqual({ ...aForm(), version: 2 });
  });
});
