import { programmePreset, programmePresets } from './presets';

const isDay = (day: string): boolean => new Date(day).toISOString().startsWith(day);

describe('programme presets', () => {
  for (const preset of programmePresets) {
    it(`gives ${preset.id} a calendar of real days in order`, () => {
      const { calendar, places, daysPerLaureate } = preset.edition(2027);
      expect(calendar.every(({ from, to }) => isDay(from) && (to === null || (isDay(to) && from <= to)))).toBeTrue();
      expect(calendar.map(({ from }) => from)).toEqual(calendar.map(({ from }) => from).sort());
      expect(places).toBeGreaterThan(0);
      expect((daysPerLaureate * 2) % 1).toBe(0);
    });
  }
  it('names presets by their id', () => {
    expect(programmePreset('p-ins')?.programme.name).toBe("P'INS");
    expect(programmePreset('nothing')).toBeNull();
  });
});
