/** Why: a project that does not fit here deserves a door elsewhere, named with its reason; what no door fits is counted. */

export type Scheme =
  'socialNeedsFactory' | 'essIncubator' | 'outsideEss' | 'dlaDepartment' | 'dlaRegion' | 'pins' | 'graines' | 'franceSengage' | 'capImpact';

/** What a person tells in the orientation wizard; null where nothing was said. */
export interface Situation {
  readonly stage: 'needOnly' | 'notCreated' | 'created' | null;
  readonly ess: 'yes' | 'no' | 'unsure' | null;
  readonly employer: boolean | null;
  readonly perimeter: 'department' | 'region' | 'regions' | 'country' | null;
  readonly newRegion: boolean | null;
  readonly theme: OrientationTheme | null;
  readonly wants: 'consolidate' | 'scaleUp' | 'impact' | null;
  readonly accompanied: boolean | null;
}

export type OrientationTheme = 'mobility' | 'housing' | 'health' | 'finance' | 'autonomy' | 'other';
/** Domains of P'INS (avise.org, page of the programme). */
const pinsThemes: readonly (OrientationTheme | null)[] = ['mobility', 'housing', 'health', 'finance'];

/** Names the reason; screens put it into words. */
export type OrientationReason =
  | 'needWithoutCarrier'
  | 'projectNotCreated'
  | 'notEss'
  | 'employerInOneDepartment'
  | 'employerInOneRegion'
  | 'scaleUpInPinsTheme'
  | 'scaleUpForAutonomy'
  | 'scaleUpToNewRegion'
  | 'impactOnly';

export interface Orientation {
  readonly scheme: Scheme;
  readonly reason: OrientationReason;
  /** Where the reason comes from: a page of the organisation that runs the scheme. */
  readonly source: string;
}

export interface OrientationOutcome {
  readonly orientations: readonly Orientation[];
  /** Why nothing covers the need, for `uncoveredNeeds`; empty when it is covered. */
  readonly uncovered: readonly UncoveredReason[];
}
export type UncoveredReason = 'nationwideUnaccompanied' | 'severalRegionsWithoutScaleUp' | 'noEmployee' | 'unclear';

/** Proper names, the same in every language. */
export const schemeNames: Readonly<Record<Scheme, string>> = {
  socialNeedsFactory: 'Fabrique à initiatives',
  essIncubator: "Incubateur de l'ESS",
  outsideEss: "Bpifrance, chambre de commerce ou d'agriculture",
  dlaDepartment: 'DLA départemental',
  dlaRegion: 'DLA régional',
  pins: "P'INS",
  graines: "Graines d'autonomie",
  franceSengage: "La France s'engage",
  capImpact: 'Cap Impact',
};

const sources = {
  roadmap: 'Avise, feuille de route 2023 du centre de compétences pour l’innovation sociale',
  dla: 'info-dla.fr, « Qui peut être accompagné »',
  pins: "avise.org, « Le programme P'INS »",
  graines: "avise.org, « Lancement du programme Graines d'autonomie »",
  franceSengage: 'fondationlafrancesengage.org, « La FAQ du concours 2025 »',
} as const;

const to = (scheme: Scheme, reason: OrientationReason, source: string): Orientation => ({ scheme, reason, source });

/** Projects that exist, in the ESS, and want to reach further than where they are. */
const scaleUp = (situation: Situation): readonly Orientation[] => {
  if (situation.newRegion !== true) return [];
  const pins = pinsThemes.includes(situation.theme) ? [to('pins', 'scaleUpInPinsTheme', sources.pins)] : [];
  const graines = situation.theme === 'autonomy' ? [to('graines', 'scaleUpForAutonomy', sources.graines)] : [];
  return [...pins, ...graines, to('franceSengage', 'scaleUpToNewRegion', sources.franceSengage)];
};

const local = (situation: Situation): readonly Orientation[] => {
  if (situation.employer !== true || situation.newRegion === true) return [];
  if (situation.perimeter === 'department') return [to('dlaDepartment', 'employerInOneDepartment', sources.dla)];
  return situation.perimeter === 'region' ? [to('dlaRegion', 'employerInOneRegion', sources.dla)] : [];
};

const uncoveredReason = (situation: Situation): UncoveredReason => {
  if (situation.perimeter === 'country') return 'nationwideUnaccompanied';
  if (situation.perimeter === 'regions') return 'severalRegionsWithoutScaleUp';
  return situation.employer === false ? 'noEmployee' : 'unclear';
};

/**
 * Doors for a situation, the best first (rules of orientation inferred from the schemes' own conditions; a person may always decide otherwise).
 * A nationwide, unaccompanied project is logged as uncovered even when a contest is open to it.
 */
export const orient = (situation: Situation): OrientationOutcome => {
  const only = (one: Orientation): OrientationOutcome => ({ orientations: [one], uncovered: [] });
  if (situation.stage === 'needOnly') return only(to('socialNeedsFactory', 'needWithoutCarrier', sources.roadmap));
  if (situation.stage === 'notCreated') return only(to('essIncubator', 'projectNotCreated', sources.roadmap));
  if (situation.ess === 'no') return only(to('outsideEss', 'notEss', sources.dla));
  const impact = situation.wants === 'impact' ? [to('capImpact', 'impactOnly', sources.roadmap)] : [];
  const orientations = [...local(situation), ...scaleUp(situation), ...impact];
  const alone = situation.perimeter === 'country' && situation.accompanied === false;
  const uncovered = orientations.length === 0 || alone ? [uncoveredReason(situation)] : [];
  return { orientations, uncovered };
};
