/** Why: a new edition starts with a call that could open: preset → call and form. */
import type { Call, Form } from '../calls';
import type { CallPreset } from './call-preset';
import { capImpactCall } from './cap-impact';
import { grainesCall } from './graines';
import { pInsCall } from './p-ins';
import { upcyclingCall } from './upcycling';

export const callPresets: readonly CallPreset[] = [pInsCall, grainesCall, upcyclingCall, capImpactCall];

export const callPreset = (presetId: string): CallPreset | null => callPresets.find((preset) => preset.presetId === presetId) ?? null;

/** What the call belongs to, given by whoever creates it. */
export type CallPlace = Pick<Call, 'programmeId' | 'programmeName' | 'editionId' | 'name' | 'contactEmail' | 'createdAt'>;
/** What a call takes from a preset, or from the call of an earlier edition. */
export type CallSettings = Pick<
  Call,
  'tagline' | 'presentation' | 'benefits' | 'calendar' | 'questions' | 'expectedLoad' | 'eligibility' | 'grid'
>;

export const settingsOf = (preset: CallPreset, year: number): CallSettings => ({
  ...preset.words(year),
  eligibility: preset.eligibility,
  grid: preset.grid,
});

/** Years written in the words of an earlier call, moved by whole years: "juin 2027" becomes "juin 2028". */
const laterWords = (words: string, years: number): string => words.replace(/\b20\d{2}\b/g, (year) => String(Number(year) + years));

/** The settings of an earlier call for an edition `years` later. */
export const movedSettings = (settings: CallSettings, years: number): CallSettings => ({
  ...settings,
  calendar: settings.calendar.map(({ label, when }) => ({ label: laterWords(label, years), when: laterWords(when, years) })),
});

/** A draft call: settings are copied, never data. */
export const draftCall = (place: CallPlace, settings: CallSettings): Call => ({
  v: 1,
  ...place,
  tagline: settings.tagline,
  presentation: settings.presentation,
  benefits: settings.benefits,
  calendar: settings.calendar,
  questions: settings.questions,
  expectedLoad: settings.expectedLoad,
  eligibility: settings.eligibility,
  grid: settings.grid,
  state: 'draft',
  opensAt: null,
  closesAt: null,
  formVersion: 0,
  regulationVersion: 0,
});

/** Version 1 of its form, to be edited. */
export const draftForm = (programmeId: string, sections: Form['sections']): Form => ({
  v: 1,
  programmeId,
  version: 1,
  published: false,
  sections,
});
