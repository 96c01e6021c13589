import type { Identified } from '../shared/document';
import type { Milestone, Objective } from './coaching';
import { addObjective, roadmapGaps } from './roadmap';

const anObjective = (id: string, position: number): Identified<Objective> => ({ id, v: 1, title: id, strategy: 'duplication', position });
const aMilestone = (objectiveId: string, state: Milestone['state'] = 'toCome') => ({ objectiveId, state }) as Milestone;

describe('a roadmap', () => {
  it('takes objectives up to six, filling the place one left', () => {
    const five = [0, 1, 3, 4, 5].map((position) => anObjective(`o${String(position)}`, position));
    expect(addObjective(five, { title: ' Essaimer ', strategy: 'duplication' })).toEqual({
      ok: true,
      value: { v: 1, title: 'Essaimer', strategy: 'duplication', position: 2 },
    });
    expect(addObjective([...five, anObjective('o2', 2)], { title: 'x', strategy: 'merger' })).toEqual({ ok: false, reason: 'tooMany' });
    expect(addObjective([], { title: ' ', strategy: 'merger' })).toEqual({ ok: false, reason: 'titleMissing' });
  });

  it('says which objectives are missing and which have nothing to reach', () => {
    const objectives = [anObjective('o1', 0), anObjective('o2', 1)];
    expect(roadmapGaps(objectives, [aMilestone('o1'), aMilestone('o2', 'abandoned')])).toEqual([
      { kind: 'objectivesMissing', count: 1, objectiveId: null },
      { kind: 'objectiveWithoutMilestone', count: 1, objectiveId: 'o2' },
    ]);
    const three = [...objectives, anObjective('o3', 2)];
    expect(
      roadmapGaps(
        three,
        three.map((one) => aMilestone(one.id)),
      ),
    ).toEqual([]);
  });
});
