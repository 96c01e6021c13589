/** Why: needs that no scheme covers are evidence for a national one; they are counted without knowing who asked. */
import * as v from 'valibot';
import type { UncoveredNeed } from '@domain/calls/calls';
import { departmentOf } from '@domain/shared/territories';
import { hours } from '@domain/shared/time';
import { visitorCallable, type Visitor } from '../platform/callable';
import { database } from '../platform/firebase';
import { spend, type Limit } from '../platform/accounts/limits';
import { invalid } from '../platform/refusals';

const schema = v.object({
  department: v.pipe(v.string(), v.maxLength(3)),
  reasons: v.pipe(
    v.array(v.picklist(['nationwideUnaccompanied', 'severalRegionsWithoutScaleUp', 'noEmployee', 'unclear'])),
    v.minLength(1),
    v.maxLength(4),
  ),
});

/** Beyond this the figures would measure a script, not needs: from one network, so that no stranger silences everybody else. */
const mostFromOneAddress: Limit = { what: 'uncoveredNeed', most: 20, span: hours(1) };

export const logUncoveredNeedAt = async (
  input: v.InferOutput<typeof schema>,
  { now, address }: Pick<Visitor, 'now' | 'address'>,
): Promise<null> => {
  if (departmentOf(input.department) === null) throw invalid('unknownPlace', 'department');
  await spend(mostFromOneAddress, address, now);
  await database
    .collection('uncoveredNeeds')
    .add({ v: 1, department: input.department, reasons: [...new Set(input.reasons)], at: now } satisfies UncoveredNeed);
  return null;
};

/** `logUncoveredNeed({ department, reasons })`: open to visitors, without identity. */
export const logUncoveredNeed = visitorCallable('logUncoveredNeed', schema, logUncoveredNeedAt);
