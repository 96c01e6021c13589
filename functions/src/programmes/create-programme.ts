/** Why: a programme is opened by the organisation, from a preset, with its first manager. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { mayCreateProgramme } from '@domain/programmes/permissions';
import { programmePreset } from '@domain/programmes/presets/presets';
import type { Programme } from '@domain/programmes/programmes';
import { audit } from '../platform/audit';
import { callable, text, type Caller } from '../platform/callable';
import { database } from '../platform/firebase';
import { grant } from '../platform/memberships';
import { forbidden, invalid } from '../platform/refusals';
import { transact } from '../platform/transact';

const schema = v.object({ presetId: text(60), name: text(120) });

export const createProgrammeAs = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'createProgramme'>> =>
  transact(async (transaction) => {
    if (!mayCreateProgramme(caller)) throw forbidden('administratorsOnly');
    const preset = programmePreset(input.presetId);
    if (preset === null) throw invalid('presetMissing', 'presetId');
    const same = await transaction.get(database.collection('programmes').where('name', '==', input.name).limit(1));
    if (!same.empty) throw invalid('nameTaken', 'name');
    const reference = database.collection('programmes').doc();
    const programme: Programme = { v: 1, ...preset.programme, name: input.name, presetId: preset.id, active: true, createdAt: caller.now };
    transaction.create(reference, programme);
    grant(transaction, {
      uid: caller.uid,
      personName: caller.name,
      role: 'manager',
      scopeId: reference.id,
      scopeName: input.name,
      programmeId: reference.id,
      subjectId: null,
      from: caller.now,
    });
    audit(transaction, caller, { act: 'createProgramme', subject: reference.path, programmeId: reference.id, summary: input.name });
    return { programmeId: reference.id };
  });

/** `createProgramme({ presetId, name })` → `{ programmeId }`: administrators; the caller becomes its manager. */
export const createProgramme = callable('createProgramme', schema, createProgrammeAs);
