/** Why: needs that no scheme covers are evidence for a national one; they are counted without knowing who asked. */
import * as v from 'valibot';
import type { UncoveredNeed } from '@domain/calls/calls';
import { departmentOf } from '@domain/shared/territories';
import { after, hours } from '@domain/shared/time';
import { visitorCallable } from '../platform/callable';
import { database } from '../platform/firebase';
import { invalid, Refused } from '../platform/refusals';

const schema = v.object({
  department: v.pipe(v.string(), v.maxLength(3)),
  reasons: v.pipe(
    v.array(v.picklist(['nationwideUnaccompanied', 'severalRegionsWithoutScaleUp', 'noEmployee', 'unclear'])),
    v.minLength(1),
    v.maxLength(4),
  ),
});

/** Beyond this the figures would measure a script, not needs. */
const mostPerHour = 200;

export const logUncoveredNeedAt = async (input: v.InferOutput<typeof schema>, now: Date): Promise<null> => {
  if (departmentOf(input.department) === null) throw invalid('unknownPlace', 'department');
  const needs = database.collection('uncoveredNeeds');
  const recent = await needs
    .where('at', '>', after(now, -hours(1)))
    .count()
    .get();
  if (recent.data().count >= mostPerHour) throw new Refused('tooMany', 'resource-exhausted');
  await needs.add({ v: 1, department: input.department, reasons: [...new Set(input.reasons)], at: now } satisfies UncoveredNeed);
  return null;
};

/** `logUncoveredNeed({ department, reasons })`: open to visitors, without identity. */
export const logUncoveredNeed = visitorCallable(schema, logUncoveredNeedAt);
