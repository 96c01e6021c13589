/** Why: what was reported for a year must still be found, record by record, when the records have changed since. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { Indicator } from '@domain/impact/impact';
import { indicatorCodes, indicatorId } from '@domain/impact/indicators';
import { mayOpenIndicators } from '@domain/impact/permissions';
import { dayOf } from '@domain/shared/time';
import { indicatorInFrench } from '../platform/journal/codes-in-french';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden, Refused } from '../platform/refusals';
import { transact } from '../platform/transact';

const schema = v.object({ programmeId: id, year: v.pipe(v.number(), v.integer(), v.minValue(2014), v.maxValue(2100)) });
type Input = v.InferOutput<typeof schema>;

/** The year's figures; all of them are computed. */
const figuresOf = (transaction: Transaction, { programmeId, year }: Input) =>
  Promise.all(
    indicatorCodes.map(async (code) => {
      const reference = database.doc(`indicators/${indicatorId(year, code, programmeId)}`);
      const indicator = fromSnapshot<Indicator>(await transaction.get(reference));
      if (indicator === null) throw new Refused('notComputed');
      return { reference, indicator };
    }),
  );

/** Freezes one figure with its records: five together may be more than one commit carries. The last one tells the journal. Answers how many are left. */
const freezeNext = (input: Input, caller: Caller): Promise<number | null> =>
  transact(async (transaction) => {
    const all = await figuresOf(transaction, input);
    const [next, ...left] = all.filter(({ indicator }) => !indicator.frozen);
    if (next === undefined) return null;
    const { reference, indicator } = next;
    const sources = (await transaction.get(reference.collection('sources'))).docs;
    const { value, examined, sourcesLeftOut } = indicator;
    const leftOut = sourcesLeftOut === undefined ? {} : { sourcesLeftOut };
    transaction.update(reference, { frozen: true, frozenAs: { value, examined, ...leftOut, at: caller.now, byName: caller.name } });
    for (const source of sources) transaction.set(reference.collection('frozenSources').doc(source.id), source.data());
    if (left.length > 0) return left.length;
    audit(transaction, caller, {
      act: 'freezeIndicators',
      subject: `indicators/${String(input.year)}~${input.programmeId}`,
      programmeId: input.programmeId === 'all' ? null : input.programmeId,
      summary: `${String(input.year)} : ${all.map((one) => `${indicatorInFrench[one.indicator.code]} ${String((one.indicator.frozenAs ?? one.indicator).value)}`).join(', ')}`,
    });
    return 0;
  });

/** A freeze that stopped halfway is taken up where it stopped. */
export const freezeIndicatorsAs = async (input: Input, caller: Caller): Promise<null> => {
  if (!mayOpenIndicators(caller, input.programmeId)) throw forbidden('managersOnly');
  if (input.year >= Number(dayOf(caller.now).slice(0, 4))) throw new Refused('yearNotOver');
  let left = await freezeNext(input, caller);
  if (left === null) throw new Refused('alreadyFrozen');
  while (left !== null && left > 0) left = await freezeNext(input, caller);
  return null;
};

/** `freezeIndicators({ programmeId, year })`: irreversible, once the year is over, by those who compute them. */
export const freezeIndicators = callable('freezeIndicators', schema, freezeIndicatorsAs);
