import { settingsToWrite } from './settings-met';

describe('settings that two people change', () => {
  const seen = { name: 'Jury', places: 5, closesAt: new Date('2027-06-01T08:00:00Z') };

  it('keep what each changed alone', () => {
    const held = { ...seen, places: 8 };
    expect(settingsToWrite(seen, { ...seen, name: 'Grand jury' }, held)).toEqual({ ok: true, value: { ...held, name: 'Grand jury' } });
  });

  it('are refused by the name of the one that both changed', () => {
    const closesAt = new Date('2027-06-02T08:00:00Z');
    expect(settingsToWrite(seen, { ...seen, places: 6, closesAt }, { ...seen, places: 8, closesAt })).toEqual({
      ok: false,
      reason: 'places',
    });
  });

  it('are written once when both changed them alike', () => {
    const both = { ...seen, places: 6 };
    expect(settingsToWrite(seen, both, both)).toEqual({ ok: true, value: both });
  });
});
