/** Why: what was reported for a year must still be found, record by record, when the records have changed since. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { Indicator } from '@domain/impact/impact';
import { indicatorCodes, indicatorId } from '@domain/impact/indicators';
import { mayOpenIndicators } from '@domain/impact/permissions';
import { dayOf } from '@domain/shared/time';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden, Refused } from '../platform/refusals';
import { transact } from '../platform/transact';

const schema = v.object({ programmeId: id, year: v.pipe(v.number(), v.integer(), v.minValue(2014), v.maxValue(2100)) });
type Input = v.InferOutput<typeof schema>;

/** The figures of the year that are not frozen yet, with their records; all of them are computed. A freeze that stopped halfway is taken up where it stopped. */
const toFreeze = async (transaction: Transaction, { programmeId, year }: Input) => {
  const all = await Promise.all(
    indicatorCodes.map(async (code) => {
      const reference = database.doc(`indicators/${indicatorId(year, code, programmeId)}`);
      const indicator = fromSnapshot<Indicator>(await transaction.get(reference));
      const sources = (await transaction.get(reference.collection('sources'))).docs;
      if (indicator === null) throw new Refused('notComputed');
      return { reference, indicator, sources };
    }),
  );
  const left = all.filter(({ indicator }) => !indicator.frozen);
  if (left.length === 0) throw new Refused('alreadyFrozen');
  return left;
};

export const freezeIndicatorsAs = async (input: Input, caller: Caller): Promise<null> => {
  if (!mayOpenIndicators(caller, input.programmeId)) throw forbidden('managersOnly');
  if (input.year >= Number(dayOf(caller.now).slice(0, 4))) throw new Refused('yearNotOver');
  return transact(async (transaction) => {
    const all = await toFreeze(transaction, input);
    for (const { reference, indicator, sources } of all) {
      const { value, examined } = indicator;
      transaction.update(reference, { frozen: true, frozenAs: { value, examined, at: caller.now, byName: caller.name } });
      for (const source of sources) transaction.set(reference.collection('frozenSources').doc(source.id), source.data());
    }
    const values = all.map(({ indicator }) => `${indicator.code} ${String(indicator.value)}`).join(', ');
    audit(transaction, caller, {
      act: 'freezeIndicators',
      subject: `indicators/${String(input.year)}~${input.programmeId}`,
      programmeId: input.programmeId === 'all' ? null : input.programmeId,
      summary: `${String(input.year)} : ${values}`,
    });
    return null;
  });
};

/** `freezeIndicators({ programmeId, year })`: irreversible, once the year is over, by those who compute them. */
export const freezeIndicators = callable(schema, freezeIndicatorsAs);
