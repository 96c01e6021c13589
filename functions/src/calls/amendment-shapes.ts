/** Why: what an amendment may carry; the outcome of a merge is judged by the same shapes as what was typed. */
import * as v from 'valibot';
import { id, text } from '../platform/callable';

const words = (max: number) => v.pipe(v.string(), v.maxLength(max));
const values = v.pipe(v.array(text(200)), v.maxLength(200));
const about = { id, label: text(200), reason: words(500), source: words(300) };

/** What a condition wants may be empty while its call is prepared: `openingFaults` refuses to open with it. */
export const ruleShape = v.variant('test', [
  v.strictObject({
    ...about,
    test: v.literal('minimumAge'),
    fieldId: id,
    years: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  }),
  v.strictObject({ ...about, test: v.literal('oneOf'), fieldId: id, values, toVerify: v.exactOptional(values) }),
  v.strictObject({ ...about, test: v.literal('noneOf'), fieldId: id, values }),
  v.strictObject({ ...about, test: v.literal('yes'), fieldId: id }),
  v.strictObject({ ...about, test: v.literal('atLeast'), fieldId: id, minimum: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ ...about, test: v.literal('newRegion'), currentFieldId: id, targetFieldId: id }),
]);

export const criterionShape = v.strictObject({
  id,
  label: text(120),
  help: words(500),
  weight: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  anchors: v.pipe(v.array(words(400)), v.length(6)),
});

export const questionShape = v.strictObject({ id, question: words(300), answer: words(2000) });

const fieldTypes = [
  'shortText',
  'longText',
  'number',
  'money',
  'percentage',
  'date',
  'choice',
  'choices',
  'yesNo',
  'file',
  'link',
  'siren',
  'legalForm',
  'department',
  'regions',
  'strategies',
  'consent',
] as const;

export const fieldShape = v.strictObject({
  id,
  type: v.picklist(fieldTypes),
  label: text(200),
  help: words(500),
  required: v.boolean(),
  max: v.nullable(v.pipe(v.number(), v.minValue(1))),
  options: v.pipe(
    v.array(v.strictObject({ value: text(60), label: text(200) })),
    v.maxLength(200),
    v.check((options) => new Set(options.map(({ value }) => value)).size === options.length, 'duplicateIds'),
  ),
  hiddenFromJurors: v.boolean(),
  showWhen: v.nullable(v.strictObject({ fieldId: id, oneOf: values })),
});

export const sectionShape = v.strictObject({
  id,
  title: text(120),
  help: words(500),
  fields: v.pipe(v.array(fieldShape), v.maxLength(200)),
});

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Words as somebody saw or typed them: what becomes of the item is judged, whole, by its shape. */
const part = <T extends object>() => v.custom<T>((value) => isRecord(value) && !Object.hasOwn(value, '__proto__'));
const place = v.nullable(id);

const changeOf = <T extends { readonly id: string }>(shape: v.GenericSchema<T>) =>
  v.variant('act', [
    v.strictObject({ act: v.literal('add'), item: shape, before: place }),
    v.strictObject({ act: v.literal('change'), id, was: part<Partial<T>>(), to: part<Partial<T>>() }),
    v.strictObject({ act: v.literal('move'), id, before: place }),
    v.strictObject({ act: v.literal('remove'), id, was: part<T>() }),
  ]);

export const amendmentShape = v.variant('list', [
  v.strictObject({ list: v.literal('rules'), change: changeOf(ruleShape) }),
  v.strictObject({ list: v.literal('criteria'), change: changeOf(criterionShape) }),
  v.strictObject({ list: v.literal('questions'), change: changeOf(questionShape) }),
  v.strictObject({ list: v.literal('sections'), change: changeOf(sectionShape) }),
  v.strictObject({ list: v.literal('fields'), sectionId: id, change: changeOf(fieldShape) }),
]);
