/** Why: several managers prepare one call: each change is made on what the call is now, or answered with who changed it since. */
import type { DocumentReference, Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { InputOf, OutputOf } from '@domain/acts';
import type { Call, Form, ItemEdit } from '@domain/calls/calls';
import { amendCall as amended, type CallAmendFault, type CallAmendment } from '@domain/calls/amending/amend-call';
import { amendForm, type FormAmendFault, type FormAmendment } from '@domain/calls/amending/amend-form';
import { itemOf, same } from '@domain/calls/amending/item-change';
import { itemChanges, nameOfItem, type TracedChange } from '@domain/people/tracing';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { fromSnapshot } from '../platform/firebase';
import { misshapen, missing, Refused } from '../platform/refusals';
import { transact } from '../platform/transact';
import { amendmentShape, criterionShape, fieldShape, questionShape, ruleShape, sectionShape } from './amendment-shapes';
import { callAt, callToManage } from './call-access';

const schema = v.object({ callId: id, version: v.pipe(v.number(), v.integer(), v.minValue(1)), amendment: amendmentShape });

type Input = InputOf<'amendCall'>;
type Amendment = Input['amendment'];
type Patch = Partial<Pick<Call, 'eligibility' | 'grid' | 'questions'> & Pick<Form, 'sections'>>;

const shapes = { rules: ruleShape, criteria: criterionShape, questions: questionShape, sections: sectionShape, fields: fieldShape };

/** A rule that changes its test loses what only the former test asked for. */
const keysOfTest: Readonly<Record<string, readonly string[]>> = {
  minimumAge: ['fieldId', 'years'],
  oneOf: ['fieldId', 'values', 'toVerify'],
  noneOf: ['fieldId', 'values'],
  yes: ['fieldId'],
  atLeast: ['fieldId', 'minimum'],
  newRegion: ['currentFieldId', 'targetFieldId'],
};
const trimmed = <T extends { readonly test: string }>(rule: T): T => {
  const kept = ['id', 'label', 'reason', 'source', 'test', ...(keysOfTest[rule.test] ?? [])];
  return Object.fromEntries(Object.entries(rule).filter(([key]) => kept.includes(key))) as T;
};

/** What was typed, or what two people's words became together. */
const checked = (amendment: Amendment, items: readonly { readonly id: string }[]): void => {
  if (amendment.change.act !== 'add' && amendment.change.act !== 'change') return;
  const item = items.find((one) => one.id === itemOf<{ readonly id: string }>(amendment.change));
  if (item === undefined) return;
  const parsed = v.safeParse(shapes[amendment.list], item);
  if (!parsed.success) throw misshapen(parsed.issues[0]);
};

interface Outcome {
  readonly reference: DocumentReference;
  readonly held: Patch & { readonly revision?: number };
  readonly result: { readonly ok: true; readonly value: Patch } | { readonly ok: false; readonly reason: CallAmendFault | FormAmendFault };
}

const onCall = (call: Identified<Call>, amendment: CallAmendment): Outcome => {
  const result = amended(call, amendment);
  if (!result.ok) return { reference: callAt(call.id), held: call, result };
  const { grid, questions } = result.value;
  const eligibility = result.value.eligibility.map(trimmed);
  checked(amendment, { rules: eligibility, criteria: grid, questions }[amendment.list]);
  return { reference: callAt(call.id), held: call, result: { ok: true, value: { eligibility, grid, questions } } };
};

const onForm = async (transaction: Transaction, callId: string, version: number, amendment: FormAmendment): Promise<Outcome> => {
  const reference = callAt(callId).collection('forms').doc(String(version));
  const form = fromSnapshot<Form>(await transaction.get(reference));
  if (form === null) throw missing('formMissing');
  const result = amendForm(form, amendment);
  if (!result.ok) return { reference, held: form, result };
  const { sections } = result.value;
  checked(amendment, amendment.list === 'sections' ? sections : sections.flatMap(({ fields }) => fields));
  return { reference, held: form, result: { ok: true, value: { sections } } };
};

const outcomeOf = (transaction: Transaction, call: Identified<Call>, version: number, amendment: Amendment): Outcome | Promise<Outcome> =>
  amendment.list === 'sections' || amendment.list === 'fields' ? onForm(transaction, call.id, version, amendment) : onCall(call, amendment);

/** The items of the amended list, as the call or its form holds them. */
const itemsOf = (
  { list }: Amendment,
  { eligibility = [], grid = [], questions = [], sections = [] }: Patch,
): readonly { readonly id: string }[] =>
  ({ rules: eligibility, criteria: grid, questions, sections, fields: sections.flatMap(({ fields }) => fields) })[list];

const partOf = ({ sections = [] }: Patch, fieldId: string): string | null =>
  sections.find(({ fields }) => fields.some(({ id: one }) => one === fieldId))?.title ?? null;

/** A question may also go to another part, where its rank in the whole form may stay what it was. */
const partChange = (amendment: Amendment, id: string, before: Patch, after: Patch): readonly TracedChange[] => {
  const [from, to] = [partOf(before, id), partOf(after, id)];
  return amendment.list === 'fields' && from !== to ? [{ field: 'fields.part', before: from, after: to }] : [];
};

const trace = (transaction: Transaction, caller: Caller, call: Identified<Call>, amendment: Amendment, held: Patch, value: Patch): void => {
  const id = itemOf<{ readonly id: string }>(amendment.change);
  const [before, after] = [itemsOf(amendment, held), itemsOf(amendment, value)];
  audit(transaction, caller, {
    act: 'amendCall',
    subject: callAt(call.id).path,
    programmeId: call.programmeId,
    summary: `${call.name} : ${nameOfItem(after.some((item) => item.id === id) ? after : before, id)}`,
    changes: [...itemChanges(amendment.list, id, before, after), ...partChange(amendment, id, held, value)],
  });
};

export const amendCallAs = ({ callId, version, amendment }: Input, caller: Caller): Promise<OutputOf<'amendCall'>> =>
  transact(async (transaction) => {
    const call = await callToManage(transaction, callId, caller);
    const mark = callAt(callId)
      .collection('edits')
      .doc(`${amendment.list}~${itemOf<{ readonly id: string }>(amendment.change)}`);
    const earlier = fromSnapshot<ItemEdit>(await transaction.get(mark));
    const { reference, held, result } = await outcomeOf(transaction, call, version, amendment);
    if (!result.ok) {
      if (result.reason !== 'changedSince' && result.reason !== 'gone') throw new Refused(result.reason);
      return { made: false, reason: result.reason, by: earlier?.name ?? null, at: earlier?.at.toISOString() ?? null };
    }
    const changes = Object.entries(result.value).filter(([key, value]) => !same(value, held[key as keyof Patch]));
    const revision = held.revision ?? 0;
    if (changes.length === 0) return { made: true, revision };
    transaction.update(reference, { ...Object.fromEntries(changes), revision: revision + 1 });
    const edit: ItemEdit = { v: 1, programmeId: call.programmeId, uid: caller.uid, name: caller.name, at: caller.now };
    transaction.set(mark, edit);
    trace(transaction, caller, call, amendment, held, result.value);
    return { made: true, revision: revision + 1 };
  });

/** `amendCall({ callId, version, amendment })`: one change of one item; `version` is the form's, for its parts and questions. */
export const amendCall = callable('amendCall', schema, amendCallAs);
