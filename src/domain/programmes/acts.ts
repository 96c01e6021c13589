/** Why: what is asked of the server about programmes and editions. */
import type { Act } from '../shared/contract/act';

export interface ProgrammeActs {
  readonly createProgramme: Act<
    { readonly presetId: string; readonly name: string },
    { readonly programmeId: string },
    'administratorsOnly' | 'presetMissing' | 'nameTaken'
  >;
  /** From a preset, or from an earlier edition. */
  readonly createEdition: Act<
    {
      readonly programmeId: string;
      readonly presetId?: string;
      readonly copyFrom?: string;
      readonly name: string;
      readonly year: number;
    },
    { readonly editionId: string; readonly callId: string },
    'programmeMissing' | 'notItsManager' | 'presetMissing' | 'editionMissing'
  >;
}
