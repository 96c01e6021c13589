/** Why: parts and questions of a form change one at a time, and never leave a question waiting for an answer asked below it. */
import { done, refused, type Result } from '../../shared/result';
import type { Field, Form, Section } from '../calls';
import { changed, itemOf, type ItemChange, type ItemFault } from './item-change';

export type FormAmendment =
  | { readonly list: 'sections'; readonly change: ItemChange<Section> }
  /** `sectionId`: where a question is added or moved to; it is found wherever it is when changed or removed. */
  | { readonly list: 'fields'; readonly sectionId: string; readonly change: ItemChange<Field> };

export type FormAmendFault = ItemFault | 'formFrozen' | 'tooMany' | 'neededByAnother' | 'needsLaterAnswer';
type Parts = Pick<Form, 'sections' | 'published'>;

export const mostSections = 30;
export const mostFields = 200;

const fieldIds = (sections: readonly Section[]): readonly string[] => sections.flatMap(({ fields }) => fields.map(({ id }) => id));
const count = (ids: readonly string[], id: string): number => ids.filter((one) => one === id).length;

/** A condition may only look at a question asked before. */
export const conditionsHold = (sections: readonly Section[]): boolean => {
  const seen = new Set<string>();
  return sections.every(({ fields }) =>
    fields.every((field) => {
      const holds = field.showWhen === null || seen.has(field.showWhen.fieldId);
      seen.add(field.id);
      return holds;
    }),
  );
};

const withFields = (sections: readonly Section[], id: string, fields: readonly Field[]): readonly Section[] =>
  sections.map((section) => (section.id === id ? { ...section, fields } : section));

/** A question that goes to another part leaves its own first. */
const moved = (sections: readonly Section[], home: Section, target: Section, id: string, before: string | null) => {
  const field = home.fields.find((one) => one.id === id);
  if (field === undefined) return refused('gone');
  const left = withFields(
    sections,
    home.id,
    home.fields.filter((one) => one !== field),
  );
  const arrived = changed(target.fields, { act: 'add', item: field, before });
  return arrived.ok ? done(withFields(left, target.id, arrived.value)) : arrived;
};

const fieldsChanged = (
  sections: readonly Section[],
  sectionId: string,
  change: ItemChange<Field>,
): Result<readonly Section[], ItemFault> => {
  const home = sections.find(({ fields }) => fields.some(({ id }) => id === itemOf(change)));
  const target = sections.find(({ id }) => id === sectionId);
  if (change.act === 'move' && home !== undefined && target !== undefined && home !== target)
    return moved(sections, home, target, change.id, change.before);
  const within = home ?? target;
  if (within === undefined) return change.act === 'remove' ? done(sections) : refused('gone');
  const next = changed(within.fields, change);
  return next.ok ? done(withFields(sections, within.id, next.value)) : next;
};

const isTooMuch = (sections: readonly Section[]): boolean => sections.length > mostSections || fieldIds(sections).length > mostFields;

/** The form after one amendment, made on what it is now. */
export const amendForm = <T extends Parts>(form: T, amendment: FormAmendment): Result<T, FormAmendFault> => {
  if (form.published) return refused('formFrozen');
  const { change } = amendment;
  const next =
    amendment.list === 'sections'
      ? changed(form.sections, amendment.change)
      : fieldsChanged(form.sections, amendment.sectionId, amendment.change);
  if (!next.ok) return next;
  const ids = [...fieldIds(next.value), ...next.value.map(({ id }) => id)];
  if (change.act === 'add' && ids.some((id) => count(ids, id) > 1)) return refused('idTaken');
  if (change.act === 'add' && isTooMuch(next.value)) return refused('tooMany');
  if (!conditionsHold(next.value)) return refused(change.act === 'remove' ? 'neededByAnother' : 'needsLaterAnswer');
  return done({ ...form, sections: next.value });
};

/** One place up or down; at the edge of its part a question goes to the neighbouring one. Null when it is at the very end. */
export const fieldStep = (form: Pick<Form, 'sections'>, fieldId: string, by: -1 | 1): FormAmendment | null => {
  const at = form.sections.findIndex(({ fields }) => fields.some(({ id }) => id === fieldId));
  const section = form.sections[at];
  if (section === undefined) return null;
  const from = section.fields.findIndex(({ id }) => id === fieldId);
  const move = (sectionId: string, before: string | null): FormAmendment => ({
    list: 'fields',
    sectionId,
    change: { act: 'move', id: fieldId, before },
  });
  if (by === -1 && from > 0) return move(section.id, section.fields[from - 1]?.id ?? null);
  if (by === 1 && from < section.fields.length - 1) return move(section.id, section.fields[from + 2]?.id ?? null);
  const neighbour = form.sections[at + by];
  return neighbour === undefined ? null : move(neighbour.id, by === 1 ? (neighbour.fields[0]?.id ?? null) : null);
};
