import type { IndicatorCode } from '@domain/impact/impact';
import { csv } from '@domain/shared/csv';
import { exportColumns, rowsOf, yearsOf, type KnownIndicator } from './indicator-rows';

const an = (code: IndicatorCode, year: number, value: number): KnownIndicator => ({
  id: `${year}~${code}~pins`,
  v: 1,
  programmeId: 'pins',
  code,
  year,
  value,
  examined: 10,
  frozen: false,
  computedAt: new Date('2027-03-01T10:00:00Z'),
});
const known = [an('callsLaunched', 2027, 3), an('callsLaunched', 2026, 2), an('webinarParticipants', 2026, 40)];

describe('rows of indicators', () => {
  it('show every indicator, computed or not, with its history in order', () => {
    const rows = rowsOf(known, 2027);
    expect(rows.length).toBe(5);
    expect(rows[0]?.shown?.value).toBe(3);
    expect(rows[0]?.history).toEqual([
      { year: 2026, value: 2 },
      { year: 2027, value: 3 },
    ]);
    expect(rows[4]?.shown).toBeNull();
    expect(yearsOf(known)).toEqual([2026, 2027]);
  });

  it('keep the place of a year that was never computed', () => {
    const rows = rowsOf([an('callsLaunched', 2024, 1), an('callsLaunched', 2027, 3)], 2027);
    expect(rows[0]?.history.map(({ value }) => value)).toEqual([1, null, null, 3]);
    expect(yearsOf([an('callsLaunched', 2024, 1), an('callsLaunched', 2027, 3)])).toEqual([2024, 2025, 2026, 2027]);
    expect(yearsOf([])).toEqual([]);
  });

  it('keep, beside the other years, what was reported of a frozen one', () => {
    const frozen = {
      ...an('callsLaunched', 2026, 0),
      frozen: true,
      frozenAs: { value: 2, examined: 10, at: new Date(0), byName: 'Claire' },
    };
    expect(rowsOf([frozen, an('callsLaunched', 2027, 3)], 2027)[0]?.history[0]).toEqual({ year: 2026, value: 2 });
  });

  it('are exported with their definition', () => {
    const file = csv(exportColumns("P'INS"), [an('callsLaunched', 2027, 3)]);
    expect(file).toContain("P'INS;2027;callsLaunched;Appels lancés;3;10;");
    expect(file).toContain(';01/03/2027;non');
  });
});
