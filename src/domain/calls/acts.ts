/** Why: what is asked of the server about a call, from its first draft to its closing. */
import type { Act, Deed } from '../shared/contract/act';
import type { CallAmendFault, CallAmendment } from './amending/amend-call';
import type { FormAmendFault, FormAmendment } from './amending/amend-form';
import type { OpeningFault } from './opening';
import type { UncoveredReason } from './orientation';

interface OfCall {
  readonly callId: string;
}
type Managing = 'callMissing' | 'notItsManager';

/** What became of a change: made (the revision shows when it has arrived), or met by somebody else's words. */
export type Amended =
  | { readonly made: true; readonly revision: number }
  | { readonly made: false; readonly reason: 'changedSince' | 'gone'; readonly by: string | null; readonly at: string | null };

export interface CallActs {
  readonly amendCall: Act<
    OfCall & { readonly version: number; readonly amendment: CallAmendment | FormAmendment },
    Amended,
    Managing | 'formMissing' | Exclude<CallAmendFault | FormAmendFault, 'changedSince' | 'gone'>
  >;
  readonly openCall: Deed<OfCall & { readonly closesAt: string }, Managing | OpeningFault | 'formMissing'>;
  readonly publishForm: Act<OfCall, { readonly version: number }, Managing | OpeningFault | 'callNotOpen' | 'nothingToPublish'>;
  readonly extendDeadline: Deed<OfCall & { readonly closesAt: string }, Managing | 'callNotOpen' | 'deadlineBroughtForward'>;
  readonly closeCall: Deed<OfCall, Managing | 'callNotOpen' | 'deadlineNotReached'>;
  readonly logUncoveredNeed: Deed<{ readonly department: string; readonly reasons: readonly UncoveredReason[] }, 'unknownPlace'>;
}
