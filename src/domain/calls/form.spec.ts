import type { Answers, Form } from './calls';
import { answerTo, completeness, isShown, unfinishedFields } from './form';
import {
  addField,
  addSection,
  changeField,
  duplicateField,
  freeze,
  moveField,
  moveSection,
  newField,
  nextVersion,
  removeField,
} from './form-builder';

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
const idsIn = (form: Form): readonly (readonly string[])[] => form.sections.map((section) => section.fields.map(({ id }) => id));

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
  it('names what prevents submission, optional faults included', () => {
    expect(unfinishedFields(aForm(), { theme: 'a', note: 'x' })).toEqual([]);
    expect(unfinishedFields(aForm(), { theme: 'b' }).map(({ id }) => id)).toEqual(['theme', 'note']);
  });
});

describe('an answer', () => {
  it('is one only when a form could have given it', () => {
    const strange = { map: { a: 1 }, nested: [['x']], mixed: ['x', 1], list: ['x'], no: false, text: '' } as unknown as Answers;
    expect(['map', 'nested', 'mixed', 'constructor', 'nowhere'].map((id) => answerTo(strange, id))).toEqual([null, null, null, null, null]);
    expect(['list', 'no', 'text'].map((id) => answerTo(strange, id))).toEqual([['x'], false, '']);
  });
});

describe('a form being built', () => {
  it('adds, changes, duplicates and removes questions', () => {
    const added = addField(aForm(), 's2', newField('extra', 'number', 'Nombre'), null);
    expect(added.ok && idsIn(added.value)).toEqual([
      ['theme', 'which'],
      ['note', 'extra'],
    ]);
    const copy = duplicateField(aForm(), 'theme', 'theme2');
    expect(copy.ok && idsIn(copy.value)[0]).toEqual(['theme', 'theme2', 'which']);
    expect(addField(aForm(), 's2', newField('theme', 'number', 'Nombre'))).toEqual({ ok: false, reason: 'idTaken' });
    expect(addSection(aForm(), { id: 'note', title: '', help: '', fields: [] })).toEqual({ ok: false, reason: 'idTaken' });
    expect(changeField(aForm(), 'nowhere', { label: 'x' })).toEqual({ ok: false, reason: 'unknownField' });
  });
  it('refuses to remove or move what another question depends on', () => {
    expect(removeField(aForm(), 'theme')).toEqual({ ok: false, reason: 'neededByAnother' });
    expect(moveField(aForm(), 'theme', 1)).toEqual({ ok: false, reason: 'needsLaterAnswer' });
    expect(changeField(aForm(), 'theme', { showWhen: { fieldId: 'note', oneOf: ['x'] } })).toEqual({
      ok: false,
      reason: 'needsLaterAnswer',
    });
    expect(removeField(aForm(), 'which').ok).toBeTrue();
  });
  it('moves a question across sections at their edges', () => {
    const moved = moveField(aForm(), 'which', 1);
    expect(moved.ok && idsIn(moved.value)).toEqual([['theme'], ['which', 'note']]);
    expect(moveField(aForm(), 'note', 1)).toEqual({ ok: false, reason: 'atTheEdge' });
    expect(moveSection(aForm(), 's1', -1)).toEqual({ ok: false, reason: 'atTheEdge' });
    const swapped = moveSection(aForm(), 's1', 1);
    expect(swapped.ok && swapped.value.sections.map(({ id }) => id)).toEqual(['s2', 's1']);
  });
  it('refuses any change once published, and starts a next version from it', () => {
    const frozen = freeze(aForm());
    expect(changeField(frozen, 'note', { label: 'x' })).toEqual({ ok: false, reason: 'formFrozen' });
    expect(nextVersion(frozen)).toEqual({ ...aForm(), version: 2 });
  });
});
