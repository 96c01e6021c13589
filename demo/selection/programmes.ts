/** Why: three programmes with past, running and opening editions, made from the product's own presets. */
import type { Call, Form } from '@domain/calls/calls';
import { writeRegulation } from '@domain/calls/regulation';
import { callPreset, draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { programmePreset } from '@domain/programmes/presets/presets';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { after, days, parisInstant } from '@domain/shared/time';
import { createHash } from 'node:crypto';
import type { World } from '../world';
import { callCalendar, editionCalendar, usualTimetable, type Timetable } from './timetable';

export interface OpenedCall {
  readonly call: Identified<Call>;
  readonly form: Form;
  readonly edition: Identified<Edition>;
  readonly timetable: Timetable;
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

/** `timetable`: whose steps the calendar tells; without one, those of the programme's usual year. */
export const putEdition = (
  world: World,
  programme: Identified<Programme>,
  year: number,
  state: Edition['state'],
  { laureateCount = 0, timetable }: { readonly laureateCount?: number; readonly timetable?: Timetable } = {},
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
    ...(timetable === undefined ? {} : { calendar: editionCalendar(timetable) }),
    laureateCount,
    createdAt: timetable === undefined ? parisInstant(`${String(year - 1)}-10-12`, 11 * 60) : after(timetable.opensAt, -days(40)),
  };
  return { ...world.put(`editions/${id}`, edition), id };
};

/** A call with its published form and its regulation, in the state asked. */
export const putCall = (
  world: World,
  edition: Identified<Edition>,
  state: Call['state'],
  opensAt: Date,
  closesAt: Date,
  timetable = usualTimetable(opensAt, closesAt),
): OpenedCall => {
  const preset = presetsOf(edition.programmeId).call;
  const id = `${edition.id}-call`;
  const place = {
    programmeId: edition.programmeId,
    programmeName: edition.programmeName,
    editionId: edition.id,
    name: edition.name,
    contactEmail: 'programme@essaim.example.org',
    createdAt: after(opensAt, -days(20)),
  };
  const call: Call = {
    ...draftCall(place, { ...settingsOf(preset, edition.year), calendar: callCalendar(timetable) }),
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
  return { call: { ...call, id }, form, edition, timetable };
};

/** An edition and its call, on one timetable. */
export const openEdition = (
  world: World,
  programme: Identified<Programme>,
  year: number,
  timetable: Timetable,
  { state, call, laureateCount }: { readonly state: Edition['state']; readonly call: Call['state']; readonly laureateCount?: number },
): OpenedCall => {
  const edition = putEdition(world, programme, year, state, { timetable, ...(laureateCount === undefined ? {} : { laureateCount }) });
  return putCall(world, edition, call, timetable.opensAt, timetable.closesAt, timetable);
};
