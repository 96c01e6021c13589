import type { Form } from '../calls';
import { newField } from '../form-builder';
import { amendForm, fieldStep, type FormAmendment } from './amend-form';

const choice = {
  ...newField('theme', 'choice', 'Domaine'),
  options: [
    { value: 'a', label: 'A' },
    { value: 'other', label: 'Autre' },
  ],
};
const which = { ...newField('which', 'shortText', 'Lequel ?'), showWhen: { fieldId: 'theme', oneOf: ['other'] } };
const note = newField('note', 'longText', 'Note');
const aForm = (change: Partial<Form> = {}): Form => ({
  v: 1,
  programmeId: 'p',
  version: 1,
  published: false,
  sections: [
    { id: 's1', title: 'Un', help: '', fields: [choice, which] },
    { id: 's2', title: 'Deux', help: '', fields: [note] },
  ],
  ...change,
});
const idsIn = (form: Form): readonly (readonly string[])[] => form.sections.map((section) => section.fields.map(({ id }) => id));
const after = (form: Form, ...amendments: readonly (FormAmendment | null)[]): Form =>
  amendments.reduce((held, amendment) => {
    const next = amendment === null ? null : amendForm(held, amendment);
    if (next?.ok !== true) throw new Error(next === null ? 'atTheEdge' : next.reason);
    return next.value;
  }, form);
const faultOf = (form: Form, amendment: FormAmendment): string => {
  const next = amendForm(form, amendment);
  return next.ok ? 'done' : next.reason;
};
const field = (sectionId: string, change: Extract<FormAmendment, { readonly list: 'fields' }>['change']): FormAmendment => ({
  list: 'fields',
  sectionId,
  change,
});

describe('a form amended by two managers', () => {
  it('take thirty parts and two hundred questions, and not one more', () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `p${String(index)}`, title: 'P', help: '', fields: [] }));
    const part: FormAmendment = {
      list: 'sections',
      change: { act: 'add', item: { id: 'x', title: 'X', help: '', fields: [] }, before: null },
    };
    expect([faultOf(aForm({ sections: parts(29) }), part), faultOf(aForm({ sections: parts(30) }), part)]).toEqual(['done', 'tooMany']);
    const questions = (count: number) => ({
      sections: [
        {
          id: 's1',
          title: 'Un',
          help: '',
          fields: Array.from({ length: count }, (_, index) => newField(`f${String(index)}`, 'shortText', 'F')),
        },
      ],
    });
    const question = field('s1', { act: 'add', item: newField('x', 'shortText', 'X'), before: null });
    expect([faultOf(aForm(questions(199)), question), faultOf(aForm(questions(200)), question)]).toEqual(['done', 'tooMany']);
  });

  it('keeps a question added by one and a part reworded by the other', () => {
    const next = after(
      aForm(),
      field('s2', { act: 'add', item: newField('extra', 'number', 'Nombre'), before: 'note' }),
      { list: 'sections', change: { act: 'change', id: 's2', was: { title: 'Deux' }, to: { title: 'Votre équipe' } } },
      field('s2', { act: 'change', id: 'note', was: { label: 'Note' }, to: { label: 'Remarque' } }),
    );
    expect(idsIn(next)[1]).toEqual(['extra', 'note']);
    expect([next.sections[1]?.title, next.sections[1]?.fields[1]?.label]).toEqual(['Votre équipe', 'Remarque']);
  });
  it('does not remove a part in which somebody added a question since', () => {
    const seen = aForm().sections[1]!;
    const added = after(aForm(), field('s2', { act: 'add', item: newField('extra', 'number', 'Nombre'), before: null }));
    expect(faultOf(added, { list: 'sections', change: { act: 'remove', id: 's2', was: seen } })).toBe('changedSince');
  });
  it('refuses an identifier taken anywhere in the form, and a part that is gone', () => {
    expect(faultOf(aForm(), field('s2', { act: 'add', item: newField('theme', 'number', 'Nombre'), before: null }))).toBe('idTaken');
    expect(
      faultOf(aForm(), { list: 'sections', change: { act: 'add', item: { id: 'note', title: '', help: '', fields: [] }, before: null } }),
    ).toBe('idTaken');
    expect(faultOf(aForm(), field('s9', { act: 'add', item: newField('x', 'number', 'Nombre'), before: null }))).toBe('gone');
  });
  it('refuses to remove or move what another question depends on', () => {
    expect(faultOf(aForm(), field('s1', { act: 'remove', id: 'theme', was: choice }))).toBe('neededByAnother');
    expect(faultOf(aForm(), field('s1', { act: 'move', id: 'theme', before: null }))).toBe('needsLaterAnswer');
    const waits = { showWhen: { fieldId: 'note', oneOf: ['x'] } };
    expect(faultOf(aForm(), field('s1', { act: 'change', id: 'theme', was: { showWhen: null }, to: waits }))).toBe('needsLaterAnswer');
    expect(faultOf(aForm(), field('s1', { act: 'remove', id: 'which', was: which }))).toBe('done');
  });
  it('moves a question across parts at their edges, and no further', () => {
    expect(idsIn(after(aForm(), fieldStep(aForm(), 'which', 1)))).toEqual([['theme'], ['which', 'note']]);
    expect(idsIn(after(aForm(), fieldStep(aForm(), 'note', -1)))).toEqual([['theme', 'which', 'note'], []]);
    expect(fieldStep(aForm(), 'note', 1)).toBeNull();
    expect(faultOf(aForm(), fieldStep(aForm(), 'which', -1)!)).toBe('needsLaterAnswer');
  });
  it('may repeat a move whose answer was lost', () => {
    const move = fieldStep(aForm(), 'which', 1);
    expect(after(aForm(), move, move)).toEqual(after(aForm(), move));
  });
  it('refuses any change once published', () => {
    const published = aForm({ published: true });
    expect(faultOf(published, field('s2', { act: 'change', id: 'note', was: { label: 'Note' }, to: { label: 'x' } }))).toBe('formFrozen');
  });
});
