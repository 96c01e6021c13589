/** Why: what is asked of the server about a jury: composing, declaring, reading, deciding, announcing. */
import type { OutcomeLetter } from '../applications/applications';
import type { Act, Deed } from '../shared/contract/act';
import type { CompositionReason, JurySettings, PhaseReason } from './composition';
import type { MinutesReason } from './deciding/minutes';
import type { DecisionReason } from './deliberation';
import type { Decision, JuryPhase, Outcome, Recusal } from './jury';
import type { RecusalReason } from './recusal';

interface OfJury {
  readonly juryId: string;
}
type Managing = 'juryMissing' | 'notItsManager';

/** The settings of a jury as they travel. */
export interface SentSettings extends Omit<JurySettings, 'readingClosesAt' | 'deliberationAt'> {
  readonly readingClosesAt: string | null;
  readonly deliberationAt: string | null;
}
export interface ConfiguredSettings extends SentSettings {
  /** '' for nobody yet. */
  readonly presidentUid: string;
}

export type DeclaredRecusal = Pick<Recusal, 'applicationId' | 'ground' | 'detail'>;

export interface PossibleLink {
  readonly applicationId: string;
  readonly projectName: string;
  readonly organisationName: string;
  /** What likens them: the organisation's name, an e-mail domain, an organisation coached before. */
  readonly sign: string;
}

/** A distribution, or what exactly is short of it; names instead of ids, ready for the screen. */
export type DistributionAnswer =
  | {
      readonly ok: true;
      readonly assigned: number;
      readonly loads: readonly { readonly name: string; readonly load: number; readonly capacity: number }[];
      readonly alternatesCalled: boolean;
      /** Names of jurors by group, when no dossier links the groups: their opinions cannot be compared. Empty when all are linked. */
      readonly groups: readonly (readonly string[])[];
    }
  | {
      readonly ok: false;
      readonly reason: 'shortage';
      readonly missing: number;
      readonly cause: 'conflicts' | 'capacity';
      readonly projects: readonly string[];
      readonly jurors: readonly { readonly name: string; readonly capacity: number }[];
    };

/** One letter as its authors will read it, and the e-mail that leads to it. */
export interface AnnouncementPreview {
  readonly applicationId: string;
  readonly projectName: string;
  readonly recipients: readonly string[];
  readonly letter: Pick<OutcomeLetter, 'message' | 'feedback' | 'orientation'> & { readonly outcome: Outcome };
  readonly mail: { readonly subject: string; readonly text: string };
  readonly sent: boolean;
}

/** Why a reading that was asked for did not open: told later, on the jury, once its preparation failed. */
export type PreparationRefusal = 'juryKeepsChanging' | 'preparationInterrupted';

export interface JuryActs {
  readonly createJury: Act<
    SentSettings & { readonly callId: string },
    { readonly juryId: string },
    CompositionReason | 'callMissing' | 'notItsManager' | 'juryExists' | 'blindFormShowsIdentity'
  >;
  /** `seen`: the settings as the form showed them; left out, everything asked is written. */
  readonly configureJury: Deed<
    OfJury & ConfiguredSettings & { readonly seen?: ConfiguredSettings },
    | Managing
    | CompositionReason
    | 'settingChanged'
    | 'settingFrozen'
    | 'presidentNotAVotingMember'
    | 'blindFormShowsIdentity'
    | 'preparingNow'
  >;
  readonly addCandidates: Act<OfJury, { readonly candidates: number; readonly added: number }, Managing | 'readingStarted'>;
  readonly moveJury: Deed<
    OfJury & { readonly to: JuryPhase },
    Managing | PhaseReason | 'preparingNow' | 'assigningNow' | 'callMissing' | 'blindFormShowsIdentity'
  >;
  readonly declareInterests: Act<
    OfJury & {
      readonly recusals: readonly DeclaredRecusal[];
      /** Applications of which a possible link was shown, and denied. */
      readonly dismissed?: readonly string[];
    },
    {
      readonly declared: number;
      readonly detected: readonly string[];
      /** Possible links to declare or to deny first: as long as there is one, nothing is declared. */
      readonly toConfirm: readonly PossibleLink[];
    },
    RecusalReason | 'juryMissing' | 'notAMember'
  >;
  readonly recuseJuror: Deed<
    OfJury & DeclaredRecusal & { readonly jurorUid: string },
    Managing | 'minutesSealed' | 'memberMissing' | 'unknownApplication' | 'alreadyRecused' | 'recusedFromThis'
  >;
  readonly removeJuror: Act<
    OfJury & { readonly jurorUid: string },
    { readonly freed: number },
    Managing | 'memberMissing' | 'presidentStays' | 'recusedFromThis'
  >;
  /** `evenOut`: readings that are known and not started may move too, so that loads are even and all jurors compare. */
  readonly assignJury: Act<
    OfJury & { readonly evenOut?: boolean },
    DistributionAnswer,
    Managing | 'notTheTimeToAssign' | 'assigningNow' | 'preparingNow'
  >;
  /** `applicationId` null: no dossier is open any more. */
  readonly openDossierInRoom: Deed<
    OfJury & { readonly applicationId: string | null },
    'juryMissing' | 'leadsNotTheRoom' | 'notDeliberating' | 'unknownApplication' | 'recusedFromThis'
  >;
  readonly recordDecision: Act<
    OfJury & {
      readonly applicationIds: readonly string[];
      readonly outcome: Outcome;
      readonly reason: string;
      readonly orientation: readonly string[];
      readonly feedback?: Decision['feedback'];
      /** The decision that the screen showed: the instant it was recorded, null for none. */
      readonly seen?: string | null;
    },
    { readonly decided: number; readonly castingVote: boolean },
    Managing | DecisionReason | 'decisionChanged' | 'unknownApplication' | 'recusedFromThis'
  >;
  readonly sealMinutes: Act<OfJury, { readonly number: number; readonly hash: string }, Managing | MinutesReason | 'changedMeanwhile'>;
  /** `left`: letters that wait for somebody else, the caller having stepped aside from their projects. */
  readonly previewAnnouncements: Act<
    OfJury,
    { readonly letters: readonly AnnouncementPreview[]; readonly left: number },
    Managing | 'minutesFirst'
  >;
  readonly sendAnnouncements: Act<OfJury, { readonly sent: number; readonly left: number }, Managing | 'minutesFirst' | 'editionMissing'>;
}
