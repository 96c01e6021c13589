import { isAssigning, nextGeneration, stands } from './generation';

describe('a generation of assignments', () => {
  for (const [assignment, generation, expected] of [
    [{}, undefined, true],
    [{ from: 1 }, undefined, false],
    [{ from: 2 }, 1, false],
    [{ from: 2 }, 2, true],
    [{ until: 2 }, 1, true],
    [{ until: 2 }, 2, false],
    [{ from: 2, until: 3 }, 3, false],
  ] as const)
    it(`${JSON.stringify(assignment)} ${expected ? 'stands' : 'does not stand'} in generation ${generation ?? 'none'}`, () => {
      expect(stands(assignment, generation === undefined ? null : { assignmentGeneration: generation })).toBe(expected);
    });

  it('is never that of one given up', () => {
    expect(nextGeneration({}, [])).toBe(1);
    expect(nextGeneration({ assignmentGeneration: 4, assigning: { generation: 6, at: new Date(0) } }, [{ from: 7 }, { until: 2 }])).toBe(8);
  });

  it('is being written until it is switched to, or held for dead', () => {
    const assigning = { generation: 1, at: new Date('2027-05-04T09:00:00Z') };
    expect(isAssigning({ assigning }, new Date('2027-05-04T09:01:00Z'))).toBeTrue();
    expect(isAssigning({ assigning }, new Date('2027-05-04T09:01:30Z'))).toBeFalse();
    expect(isAssigning({ assigning: null }, new Date('2027-05-04T09:01:00Z'))).toBeFalse();
    expect(isAssigning({}, new Date('2027-05-04T09:01:00Z'))).toBeFalse();
  });
});
