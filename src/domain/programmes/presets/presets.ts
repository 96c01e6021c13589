/** Why: the list of programmes one can start from. */
import { capImpact } from './cap-impact';
import { graines } from './graines';
import { pIns } from './p-ins';
import type { ProgrammePreset } from './preset';
import { upcycling } from './upcycling';

export const programmePresets: readonly ProgrammePreset[] = [pIns, graines, upcycling, capImpact];

export const programmePreset = (presetId: string): ProgrammePreset | null => programmePresets.find(({ id }) => id === presetId) ?? null;
