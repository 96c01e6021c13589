/** Why: a new edition starts ready to work: its settings, a draft call and the first version of its form, in one act. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Call, Form } from '@domain/calls/calls';
import { callPreset, draftCall, draftForm, movedSettings, settingsOf, type CallSettings } from '@domain/calls/presets/call-presets';
import { mayEditProgramme } from '@domain/programmes/permissions';
import { programmePreset } from '@domain/programmes/presets/presets';
import type { EditionSettings } from '@domain/programmes/presets/preset';
import type { CalendarEntry, Edition, Programme } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { forbidden, invalid, missing } from '../platform/refusals';
import { transact } from '../platform/transact';

const schema = v.pipe(
  v.object({
    programmeId: id,
    presetId: v.optional(text(60)),
    copyFrom: v.optional(id),
    name: text(120),
    year: v.pipe(v.number(), v.integer(), v.minValue(2015), v.maxValue(2100)),
  }),
  v.check(({ presetId, copyFrom }) => (presetId === undefined) !== (copyFrom === undefined), 'one source'),
);
type Input = v.InferOutput<typeof schema>;

/** Everything an edition starts from. */
interface Start {
  readonly edition: EditionSettings;
  readonly call: CallSettings;
  readonly sections: Form['sections'];
  readonly contactEmail: string;
}

const fromPreset = (presetId: string, year: number, caller: Caller): Start => {
  const programme = programmePreset(presetId);
  const call = callPreset(presetId);
  if (programme === null || call === null) throw invalid('presetMissing', 'presetId');
  return { edition: programme.edition(year), call: settingsOf(call, year), sections: call.sections, contactEmail: caller.email ?? '' };
};

const shifted = (entry: CalendarEntry, years: number): CalendarEntry => {
  const later = (day: string): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return { label: entry.label, from: later(entry.from), to: entry.to === null ? null : later(entry.to) };
};

/** The call of the edition, if it had one: editions brought from before Essaim have none. */
const callOf = async (transaction: Transaction, edition: Identified<Edition>): Promise<Identified<Call> | null> => {
  const calls = database.collection('calls').where('programmeId', '==', edition.programmeId).where('editionId', '==', edition.id).limit(1);
  const found = (await transaction.get(calls)).docs[0];
  return found === undefined ? null : fromQueryDocument<Call>(found);
};

/** Settings are copied with their dates moved by whole years; no application, person or decision is. */
const fromEdition = async (
  transaction: Transaction,
  editionId: string,
  input: Input,
  programme: Programme,
  caller: Caller,
): Promise<Start> => {
  const edition = fromSnapshot<Edition>(await transaction.get(database.doc(`editions/${editionId}`)));
  if (edition?.programmeId !== input.programmeId) throw invalid('editionMissing', 'copyFrom');
  const years = input.year - edition.year;
  const calendar = edition.calendar.map((entry) => shifted(entry, years));
  const { places, daysPerLaureate, convention } = edition;
  const settings = { calendar, places, daysPerLaureate, convention };
  const call = await callOf(transaction, edition);
  if (call === null) return { ...fromPreset(programme.presetId, input.year, caller), edition: settings };
  const version = Math.max(call.formVersion, 1);
  const form = fromSnapshot<Form>(await transaction.get(database.doc(`calls/${call.id}/forms/${version}`)));
  return { edition: settings, call: movedSettings(call, years), sections: form?.sections ?? [], contactEmail: call.contactEmail };
};

const compose = (input: Input, programme: Identified<Programme>, settings: EditionSettings, now: Date): Edition => ({
  v: 1,
  programmeId: programme.id,
  programmeName: programme.name,
  name: input.name,
  year: input.year,
  state: 'planned',
  ...settings,
  laureateCount: 0,
  createdAt: now,
});

const startOf = (transaction: Transaction, input: Input, programme: Programme, caller: Caller): Start | Promise<Start> =>
  input.copyFrom === undefined
    ? fromPreset(input.presetId ?? '', input.year, caller)
    : fromEdition(transaction, input.copyFrom, input, programme, caller);

export const createEditionAs = (input: Input, caller: Caller): Promise<OutputOf<'createEdition'>> =>
  transact(async (transaction) => {
    const programme = fromSnapshot<Programme>(await transaction.get(database.doc(`programmes/${input.programmeId}`)));
    if (programme === null) throw missing('programmeMissing');
    if (!mayEditProgramme(caller, programme.id)) throw forbidden('notItsManager');
    const start = await startOf(transaction, input, programme, caller);
    const edition = database.collection('editions').doc();
    const call = database.collection('calls').doc();
    const place = { programmeId: programme.id, programmeName: programme.name, editionId: edition.id, name: input.name };
    transaction.create(edition, compose(input, programme, start.edition, caller.now));
    transaction.create(call, draftCall({ ...place, contactEmail: start.contactEmail, createdAt: caller.now }, start.call));
    transaction.create(call.collection('forms').doc('1'), draftForm(programme.id, start.sections));
    audit(transaction, caller, { act: 'createEdition', subject: edition.path, programmeId: programme.id, summary: input.name });
    return { editionId: edition.id, callId: call.id };
  });

/** `createEdition({ programmeId, presetId | copyFrom, name, year })` → `{ editionId, callId }`: `copyFrom` is an edition of the same programme. */
export const createEdition = callable('createEdition', schema, createEditionAs);
