/** Why: three programmes with past, running and opening editions, made from the product's own presets. */
import type { Call, Form } from '@domain/calls/calls';
import { writeRegulation } from '@domain/calls/regulation';
import { callPreset, draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { programmePreset } from '@domain/programmes/presets/presets';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { addMonths, dayInWords, dayOf, monthInWords, parisInstant } from '@domain/shared/time';
import { createHash } from 'node:crypto';
import type { World } from '../world';

export interface OpenedCall {
  readonly call: Identified<Call>;
  readonly form: Form;
  readonly edition: Identified<Edition>;
}

const presetsOf = (presetId: string) => {
  const programme = programmePreset(presetId);
  const call = callPreset(presetId);
  if (programme === null || call === null) throw new Error(`No preset called ${presetId}`);
  return { programme, call };
};

export const putProgramme = (world: World, presetId: string): Identified<Programme> => {
  const { programme } = presetsOf(presetId);
  const data: Programme = { v: 1, ...programme.programme, presetId, active: true, createdAt: world.at(-900) };
  return { ...world.put(`programmes/${presetId}`, data), id: presetId };
};

export const putEdition = (
  world: World,
  programme: Identified<Programme>,
  year: number,
  state: Edition['state'],
  laureateCount = 0,
): Identified<Edition> => {
  const settings = presetsOf(programme.presetId).programme.edition(year);
  const id = `${programme.id}-${String(year)}`;
  const edition: Edition = {
    v: 1,
    programmeId: programme.id,
    programmeName: programme.name,
    name: `${programme.name} ${String(year)}`,
    year,
    state,
    ...settings,
    laureateCount,
    createdAt: parisInstant(`${String(year - 1)}-10-12`, 11 * 60),
  };
  return { ...world.put(`editions/${id}`, edition), id };
};

const monthsAfter = (at: Date, months: number): string => monthInWords(addMonths(dayOf(at), months), 'fr-FR');

/** The stages as the page tells them, from the very dates of the call. */
const calendarOf = (opensAt: Date, closesAt: Date): Call['calendar'] => [
  {
    label: 'Appel à candidatures',
    when: `du ${dayInWords(dayOf(opensAt), 'fr-FR')} au ${dayInWords(dayOf(closesAt), 'fr-FR')}`,
  },
  { label: 'Recevabilité et présélection', when: monthsAfter(closesAt, 1) },
  { label: 'Jury', when: monthsAfter(closesAt, 2) },
  { label: 'Lancement de la promotion', when: monthsAfter(closesAt, 4) },
  { label: 'Bilan', when: monthsAfter(closesAt, 13) },
];

/** A call with its published form and its regulation, in the state asked. */
export const putCall = (world: World, edition: Identified<Edition>, state: Call['state'], opensAt: Date, closesAt: Date): OpenedCall => {
  const preset = presetsOf(edition.programmeId).call;
  const id = `${edition.id}-call`;
  const place = {
    programmeId: edition.programmeId,
    programmeName: edition.programmeName,
    editionId: edition.id,
    name: edition.name,
    contactEmail: 'programme@essaim.example.org',
    createdAt: opensAt,
  };
  const call: Call = {
    ...draftCall(place, { ...settingsOf(preset, edition.year), calendar: calendarOf(opensAt, closesAt) }),
    state,
    opensAt,
    closesAt,
    formVersion: 1,
    regulationVersion: 1,
  };
  const form: Form = { ...draftForm(edition.programmeId, preset.sections), published: true };
  const text = writeRegulation(call, closesAt);
  world.put(`calls/${id}`, call);
  world.put(`calls/${id}/forms/1`, form);
  world.put(`calls/${id}/regulations/1`, {
    v: 1,
    programmeId: edition.programmeId,
    version: 1,
    ...text,
    hash: createHash('sha256').update(canonical(text)).digest('hex'),
    effectiveAt: opensAt,
  });
  return { call: { ...call, id }, form, edition };
};
