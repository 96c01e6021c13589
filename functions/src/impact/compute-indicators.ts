/** Why: indicators are recomputed from their records, and each keeps the list of what it counted. */
import { onSchedule } from 'firebase-functions/v2/scheduler';
import * as v from 'valibot';
import type { Indicator } from '@domain/impact/impact';
import { computeIndicators as compute, indicatorId, type Computed } from '@domain/impact/indicators';
import { mayOpenIndicators } from '@domain/impact/permissions';
import { dayOf } from '@domain/shared/time';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden } from '../platform/refusals';
import { loadRecords } from './records';

const schema = v.object({ programmeId: id, year: v.pipe(v.number(), v.integer(), v.minValue(2014), v.maxValue(2100)) });

/** Sources shown per indicator; the value counts all. */
const sourcesKept = 200;

const save = async (programmeId: string, year: number, computed: Computed, now: Date): Promise<void> => {
  const reference = database.doc(`indicators/${indicatorId(year, computed.code, programmeId)}`);
  const { frozen = false, frozenAs } = fromSnapshot<Indicator>(await reference.get()) ?? {};
  const old = await reference.collection('sources').select().get();
  const batch = database.batch();
  for (const source of old.docs) batch.delete(source.ref);
  computed.sources
    .slice(0, sourcesKept)
    .forEach((source, index) => batch.set(reference.collection('sources').doc(String(index).padStart(4, '0')), source));
  batch.set(reference, {
    v: 1,
    programmeId,
    code: computed.code,
    year,
    value: computed.value,
    examined: computed.examined,
    frozen,
    ...(frozenAs === undefined ? {} : { frozenAs }),
    computedAt: now,
  } satisfies Indicator);
  await batch.commit();
};

/** Recomputes one programme's year (`all`: the whole organisation). What was frozen stays beside what is counted now. */
export const refreshIndicators = async (programmeId: string, year: number, now: Date): Promise<readonly Computed[]> => {
  const computed = compute(await loadRecords(programmeId, year), year, now);
  for (const one of computed) await save(programmeId, year, one, now);
  return computed;
};

export const computeIndicatorsAs = async (
  input: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<{ readonly values: Readonly<Record<string, number>> }> => {
  if (!mayOpenIndicators(caller, input.programmeId)) throw forbidden('managersOnly');
  const computed = await refreshIndicators(input.programmeId, input.year, caller.now);
  return { values: Object.fromEntries(computed.map(({ code, value }) => [code, value])) };
};

/** `computeIndicators({ programmeId, year })`: managers of the programme; `all` for administrators. */
export const computeIndicators = callable(schema, computeIndicatorsAs);

/** Every night, the current year of every programme and of the organisation. */
export const refreshIndicatorsNightly = onSchedule({ schedule: '45 3 * * *', timeZone: 'Europe/Paris' }, async () => {
  const now = new Date();
  const year = Number(dayOf(now).slice(0, 4));
  const programmes = await database.collection('programmes').select().get();
  for (const programme of [...programmes.docs.map((one) => one.id), 'all']) await refreshIndicators(programme, year, now);
});
