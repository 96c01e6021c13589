import { isAccepting } from './calls';
import { callPresets, draftCall, draftForm, settingsOf } from './presets/call-presets';
import { pInsCall } from './presets/p-ins';
import { openingFaults } from './opening';
import { deadlineInFull, writeRegulation } from './regulation';

const createdAt = new Date('2026-11-22T10:00:00Z');
const now = new Date('2027-02-01T08:00:00Z');
const closesAt = new Date('2027-04-06T16:00:00Z');
const place = { programmeId: 'p', programmeName: "P'INS", editionId: 'e', name: "P'INS 2027", contactEmail: 'pins@example.org', createdAt };
const call = draftCall(place, settingsOf(pInsCall, 2027));
const form = draftForm('p', pInsCall.sections);

describe('opening a call', () => {
  for (const preset of callPresets) {
    it(`finds nothing to correct in the preset ${preset.presetId}`, () => {
      expect(openingFaults(draftCall(place, settingsOf(preset, 2027)), draftForm('p', preset.sections), closesAt, now)).toEqual([]);
    });
  }
  it('refuses a deadline that is missing, now or past', () => {
    expect(openingFaults(call, form, null, now)).toEqual(['deadlineMissing']);
    expect(openingFaults(call, form, now, now)).toEqual(['deadlinePassed']);
    expect(openingFaults(call, form, closesAt, now)).toEqual([]);
  });
  it('refuses a call that is already open', () => {
    expect(openingFaults({ ...call, state: 'open' }, form, closesAt, now)).toEqual(['notADraft']);
  });
  it('refuses a grid whose weights do not sum to 100 or whose levels are not all described', () => {
    const grid = call.grid.map((criterion, index) =>
      index === 0 ? { ...criterion, weight: 19, anchors: criterion.anchors.slice(1) } : criterion,
    );
    expect(openingFaults({ ...call, grid }, form, closesAt, now)).toEqual(['weightsNot100', 'anchorsMissing']);
    expect(openingFaults({ ...call, grid: [] }, form, closesAt, now)).toEqual(['gridEmpty']);
  });
  it('refuses an empty form, twice the same id, and a rule without its question', () => {
    expect(openingFaults(call, { sections: [] }, closesAt, now)).toEqual(['formEmpty', 'namingFieldMissing', 'ruleWithoutQuestion']);
    expect(openingFaults(call, { sections: [...form.sections, ...form.sections.slice(0, 1)] }, closesAt, now)).toEqual(['duplicateIds']);
    const sections = form.sections.map((section) => ({ ...section, fields: section.fields.filter(({ id }) => id !== 'createdOn') }));
    expect(openingFaults(call, { sections }, closesAt, now)).toEqual(['ruleWithoutQuestion']);
  });
  it('refuses missing words', () => {
    expect(openingFaults({ ...call, name: ' ', presentation: '', contactEmail: 'nobody' }, form, closesAt, now)).toEqual([
      'nameMissing',
      'presentationMissing',
      'contactMissing',
    ]);
  });
  it('accepts applications strictly before the deadline', () => {
    const open = { state: 'open' as const, closesAt };
    expect(isAccepting(open, new Date(closesAt.getTime() - 1))).toBeTrue();
    expect(isAccepting(open, closesAt)).toBeFalse();
    expect(isAccepting({ state: 'closed', closesAt }, now)).toBeFalse();
  });
  it('writes the regulation from the settings, with the deadline in words', () => {
    const { title, articles } = writeRegulation(call, closesAt);
    expect(title).toBe("Règlement de l'appel « P'INS 2027 »");
    expect(deadlineInFull(closesAt)).toBe('mardi 6 avril 2027 à 18:00 (heure de Paris)');
    expect(articles.find((article) => article.title === 'Dépôt et clôture')?.text).toContain('mardi 6 avril 2027 à 18:00');
    expect(articles.find((article) => article.title === 'Critères du jury')?.text).toContain('Impact démontré : 25 %');
  });
});
