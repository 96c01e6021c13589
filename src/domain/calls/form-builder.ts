/** Why: a form is built by small verbs that never leave it half-changed; a published one is frozen. */
import { done, refused, type Result } from '../shared/result';
import type { Field, FieldType, Form, Section } from './calls';

export type BuilderFault =
  'formFrozen' | 'unknownSection' | 'unknownField' | 'idTaken' | 'atTheEdge' | 'neededByAnother' | 'needsLaterAnswer';
type Changed = Result<Form, BuilderFault>;

/** What a new question starts from; the manager writes the rest. */
export const newField = (id: string, type: FieldType, label: string): Field => ({
  id,
  type,
  label,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
});

const withSections = (form: Form, sections: readonly Section[]): Changed =>
  form.published ? refused('formFrozen') : done({ ...form, sections });

const idsOf = (form: Form): readonly string[] =>
  form.sections.flatMap((section) => [section.id, ...section.fields.map((field) => field.id)]);

const place = <T>(list: readonly T[], at: number, item: T): readonly T[] => [...list.slice(0, at), item, ...list.slice(at)];
const swap = <T>(list: readonly T[], from: number, to: number): readonly T[] | null => {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return null;
  return place([...list.slice(0, from), ...list.slice(from + 1)], to, moved);
};

/** A condition may only look at a question asked before, so that nobody waits for an answer below. */
const conditionsHold = (sections: readonly Section[]): boolean => {
  const seen = new Set<string>();
  return sections.every((section) =>
    section.fields.every((field) => {
      const holds = field.showWhen === null || seen.has(field.showWhen.fieldId);
      seen.add(field.id);
      return holds;
    }),
  );
};

const reordered = (form: Form, sections: readonly Section[]): Changed =>
  conditionsHold(sections) ? withSections(form, sections) : refused('needsLaterAnswer');

export const addSection = (form: Form, section: Section): Changed =>
  idsOf(form).includes(section.id) ? refused('idTaken') : withSections(form, [...form.sections, section]);

export const changeSection = (form: Form, sectionId: string, words: Partial<Pick<Section, 'title' | 'help'>>): Changed =>
  form.sections.some(({ id }) => id === sectionId)
    ? withSections(
        form,
        form.sections.map((section) => (section.id === sectionId ? { ...section, ...words } : section)),
      )
    : refused('unknownSection');

export const moveSection = (form: Form, sectionId: string, by: -1 | 1): Changed => {
  const from = form.sections.findIndex(({ id }) => id === sectionId);
  if (from < 0) return refused('unknownSection');
  const sections = swap(form.sections, from, from + by);
  return sections === null ? refused('atTheEdge') : reordered(form, sections);
};

export const removeSection = (form: Form, sectionId: string): Changed => {
  const sections = form.sections.filter(({ id }) => id !== sectionId);
  if (sections.length === form.sections.length) return refused('unknownSection');
  return conditionsHold(sections) ? withSections(form, sections) : refused('neededByAnother');
};

const sectionOf = (form: Form, fieldId: string): Section | undefined =>
  form.sections.find((section) => section.fields.some((field) => field.id === fieldId));

const withFields = (form: Form, section: Section, fields: readonly Field[]): readonly Section[] =>
  form.sections.map((one) => (one.id === section.id ? { ...section, fields } : one));

/** Adds at the end of a section, or right after `afterId`. */
export const addField = (form: Form, sectionId: string, field: Field, afterId: string | null = null): Changed => {
  const section = form.sections.find(({ id }) => id === sectionId);
  if (section === undefined) return refused('unknownSection');
  if (idsOf(form).includes(field.id)) return refused('idTaken');
  const after = section.fields.findIndex(({ id }) => id === afterId);
  return withSections(form, withFields(form, section, place(section.fields, after < 0 ? section.fields.length : after + 1, field)));
};

export const changeField = (form: Form, fieldId: string, change: Partial<Omit<Field, 'id'>>): Changed => {
  const section = sectionOf(form, fieldId);
  if (section === undefined) return refused('unknownField');
  const fields = section.fields.map((field) => (field.id === fieldId ? { ...field, ...change } : field));
  return reordered(form, withFields(form, section, fields));
};

/** Up or down inside its section; at the edge it goes to the neighbouring section. */
export const moveField = (form: Form, fieldId: string, by: -1 | 1): Changed => {
  const section = sectionOf(form, fieldId);
  if (section === undefined) return refused('unknownField');
  const from = section.fields.findIndex(({ id }) => id === fieldId);
  const within = swap(section.fields, from, from + by);
  if (within !== null) return reordered(form, withFields(form, section, within));
  const neighbour = form.sections[form.sections.findIndex(({ id }) => id === section.id) + by];
  const moved = section.fields[from];
  if (neighbour === undefined || moved === undefined) return refused('atTheEdge');
  const left = withFields(
    form,
    section,
    section.fields.filter(({ id }) => id !== fieldId),
  );
  const arrived = by === 1 ? [moved, ...neighbour.fields] : [...neighbour.fields, moved];
  return reordered(
    form,
    left.map((one) => (one.id === neighbour.id ? { ...neighbour, fields: arrived } : one)),
  );
};

export const removeField = (form: Form, fieldId: string): Changed => {
  const section = sectionOf(form, fieldId);
  if (section === undefined) return refused('unknownField');
  const sections = withFields(
    form,
    section,
    section.fields.filter(({ id }) => id !== fieldId),
  );
  return conditionsHold(sections) ? withSections(form, sections) : refused('neededByAnother');
};

/** The same question below itself, under a new id. */
export const duplicateField = (form: Form, fieldId: string, newId: string): Changed => {
  const section = sectionOf(form, fieldId);
  const field = section?.fields.find(({ id }) => id === fieldId);
  return section === undefined || field === undefined
    ? refused('unknownField')
    : addField(form, section.id, { ...field, id: newId }, fieldId);
};

/** From now on applicants answer this version: it no longer changes. */
export const freeze = (form: Form): Form => ({ ...form, published: true });

/** A draft of the next version, with the same questions. */
export const nextVersion = (form: Form): Form => ({ ...form, version: form.version + 1, published: false });
