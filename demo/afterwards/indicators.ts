/** Why: whoever follows a programme finds its results, counted by the product itself from the records of this story. */
import type { Indicator } from '@domain/impact/impact';
import { computeIndicators, indicatorId, type Records } from '@domain/impact/indicators';
import type { Identified } from '@domain/shared/document';
import { parisInstant, yearOf, type Instant } from '@domain/shared/time';
import { kept } from '../kept';
import type { World } from '../world';

const idOf = (path: string): string => path.split('/').at(-1) ?? '';
const identified = <T>([path, data]: readonly [string, T]): Identified<T> => ({ ...data, id: idOf(path) });

/** What `loadRecords` of the functions reads of a programme, or of all. */
const recordsOf = (world: World, programmeId: string): Records => {
  const isOf = ({ programmeId: of }: { readonly programmeId: string }): boolean => programmeId === 'all' || of === programmeId;
  const below = <T>(all: readonly (readonly [string, T])[], path: string): readonly Identified<T>[] =>
    all.filter(([one]) => one.startsWith(`${path}/`)).map(identified);
  const [meetings, missions, attendances] = [kept(world, 'meetings'), kept(world, 'missions'), kept(world, 'attendances')];
  return {
    calls: kept(world, 'calls').map(identified).filter(isOf),
    plans: kept(world, 'enrolments')
      .filter(([, one]) => isOf(one))
      .map((one) => ({ enrolment: identified(one), meetings: below(meetings, one[0]), missions: below(missions, one[0]) })),
    sessions: kept(world, 'sessions')
      .filter(([, one]) => isOf(one))
      .map((one) => ({ session: identified(one), attendances: below(attendances, one[0]) })),
  };
};

const putYear = (world: World, programmeId: string, year: number, computedAt: Instant, frozen: boolean): void => {
  const records = recordsOf(world, programmeId);
  const sessions = records.sessions.filter(({ session }) => yearOf(session.startsAt) === year);
  for (const { code, value, examined, sources } of computeIndicators({ ...records, sessions }, year, computedAt)) {
    const path = `indicators/${indicatorId(year, code, programmeId)}`;
    const reported = { value, examined, at: computedAt, byName: programmeId === 'all' ? 'Estelle Rambaud' : 'Claire Vautrin' };
    const indicator: Indicator = { v: 1, programmeId, code, year, value, examined, frozen, computedAt };
    world.put(path, frozen ? { ...indicator, frozenAs: reported } : indicator);
    for (const [index, source] of sources.entries())
      for (const list of frozen ? ['sources', 'frozenSources'] : ['sources'])
        world.put(`${path}/${list}/${String(index).padStart(4, '0')}`, source);
  }
};

/** This year, as counted last night; and the years that were reported, frozen in the January that followed. The others were never counted. */
export const putIndicators = (world: World, programmeId: string, reported: readonly number[] = []): void => {
  putYear(world, programmeId, yearOf(world.now), world.at(0, 3, 45), false);
  for (const year of reported) putYear(world, programmeId, year, parisInstant(`${String(year + 1)}-01-15`, 10 * 60), true);
};
