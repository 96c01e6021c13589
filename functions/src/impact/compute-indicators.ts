/** Why: indicators are recomputed from their records, and each keeps the list of what it counted. */
import { onSchedule } from 'firebase-functions/v2/scheduler';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Indicator } from '@domain/impact/impact';
import { computeIndicators as compute, indicatorId, type Computed } from '@domain/impact/indicators';
import { mayOpenIndicators } from '@domain/impact/permissions';
import { canonical } from '@domain/shared/canonical';
import { dayOf } from '@domain/shared/time';
import { costlyOfAccount, counted } from '../platform/accounts/act-limits';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot, plain } from '../platform/firebase';
import { forbidden } from '../platform/refusals';
import { transact } from '../platform/transact';
import { loadRecords } from './records';

const schema = v.object({ programmeId: id, year: v.pipe(v.number(), v.integer(), v.minValue(2014), v.maxValue(2100)) });

/** Records listed per indicator; the value counts all, and the screen says how many more there are. They fit one commit of 10 MiB. */
export const mostSourcesKept = 1_000;

/** Replaces one figure and its records, unless a count that began later is already there. What was frozen is read and kept in the same transaction. */
const save = (programmeId: string, year: number, computed: Computed, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const reference = database.doc(`indicators/${indicatorId(year, computed.code, programmeId)}`);
    const before = fromSnapshot<Indicator>(await transaction.get(reference));
    const old = await transaction.get(reference.collection('sources'));
    if (before !== null && before.computedAt > now) return;
    const sources = computed.sources.slice(0, mostSourcesKept).map((source, index) => [String(index).padStart(4, '0'), source] as const);
    const known = new Map(old.docs.map((one) => [one.id, canonical(plain(one.data()))]));
    const kept = new Set(sources.map(([id]) => id));
    for (const { id, ref } of old.docs) if (!kept.has(id)) transaction.delete(ref);
    for (const [id, source] of sources)
      if (known.get(id) !== canonical(source)) transaction.set(reference.collection('sources').doc(id), source);
    const { frozen = false, frozenAs } = before ?? {};
    const sourcesLeftOut = computed.sources.length - sources.length;
    transaction.set(reference, {
      v: 1,
      programmeId,
      code: computed.code,
      year,
      value: computed.value,
      examined: computed.examined,
      ...(sourcesLeftOut === 0 ? {} : { sourcesLeftOut }),
      frozen,
      ...(frozenAs === undefined ? {} : { frozenAs }),
      computedAt: now,
    } satisfies Indicator);
  });

/** Recomputes one programme's year (`all`: the whole organisation). What was frozen stays beside what is counted now. */
export const refreshIndicators = async (
  programmeId: string,
  year: number,
  now: Date,
  load: typeof loadRecords = loadRecords,
): Promise<readonly Computed[]> => {
  const computed = compute(await load(programmeId, year), year, now);
  for (const one of computed) await save(programmeId, year, one, now);
  return computed;
};

export const computeIndicatorsAs = async (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'computeIndicators'>> => {
  if (!mayOpenIndicators(caller, input.programmeId)) throw forbidden('managersOnly');
  const computed = await refreshIndicators(input.programmeId, input.year, caller.now);
  return { values: Object.fromEntries(computed.map(({ code, value }) => [code, value])) };
};

/** `computeIndicators({ programmeId, year })`: managers of the programme; `all` for administrators. */
export const computeIndicators = callable('computeIndicators', schema, counted(costlyOfAccount, computeIndicatorsAs));

/** Every night, the current year of every programme and of the organisation. */
export const refreshIndicatorsNightly = onSchedule({ schedule: '45 3 * * *', timeZone: 'Europe/Paris' }, async () => {
  const now = new Date();
  const year = Number(dayOf(now).slice(0, 4));
  const programmes = await database.collection('programmes').select().get();
  for (const programme of [...programmes.docs.map((one) => one.id), 'all']) await refreshIndicators(programme, year, now);
});
