/** Why: what is asked of the server about an application, by its authors and by those who screen it. */
import type { Answers } from '../calls/calls';
import type { Act, Deed } from '../shared/contract/act';
import type { Screening } from './applications';
import type { AuthorRemovalRefusal } from './authors';
import type { AnswerFault, RequestFault } from './complement';
import type { ScreeningFault } from './screening';
import type { SubmissionFault, WithdrawalFault } from './submission';

interface OfApplication {
  readonly applicationId: string;
}
type Authoring = 'applicationMissing' | 'notAnAuthor';
type Screened = 'applicationMissing' | 'notItsManager' | 'recusedFromThis';

/** What a manager says of an application; `orientation` names the schemes it is sent to. */
export type ScreeningDraft = Pick<Screening, 'decision' | 'reason' | 'orientation'>;

export interface ApplicationActs {
  readonly startApplication: Act<
    /** `answers`: what was kept on this device before signing in. */
    { readonly callId: string; readonly answers?: Answers },
    { readonly applicationId: string; readonly resumed: boolean },
    'callMissing' | 'tooManyApplications' | 'callNotOpen' | 'deadlinePassed' | 'formMissing'
  >;
  readonly submitApplication: Act<
    OfApplication,
    { readonly number: string },
    Authoring | SubmissionFault | 'addressNotVerified' | 'callMissing' | 'formMissing' | 'tooManyFiles' | 'filesTooBig'
  >;
  readonly withdrawApplication: Act<
    OfApplication & { readonly purpose: 'edit' | 'leave' },
    { readonly state: 'draft' | 'withdrawn' },
    Authoring | WithdrawalFault | 'callMissing'
  >;
  readonly inviteCoAuthor: Act<
    OfApplication & { readonly email: string; readonly name: string; readonly language?: 'fr' | 'en' },
    { readonly invitationId: string },
    | Authoring
    | 'addressNotVerified'
    | 'callMissing'
    | 'notWritable'
    | 'alreadyAuthor'
    | 'alreadyInvited'
    | 'tooManyAuthors'
    | 'tooManyInvitations'
  >;
  readonly removeCoAuthor: Deed<OfApplication & { readonly uid: string }, AuthorRemovalRefusal | Screened>;
  readonly requestComplement: Act<
    OfApplication & { readonly message: string; readonly fieldIds: readonly string[]; readonly dueAt: string },
    { readonly requestId: string },
    Screened | RequestFault | 'formMissing'
  >;
  readonly answerComplement: Act<
    OfApplication & { readonly requestId: string },
    { readonly changed: number },
    Authoring | AnswerFault | 'requestMissing' | 'formMissing'
  >;
  readonly screenApplication: Act<
    OfApplication & ScreeningDraft,
    { readonly decided: number },
    Screened | ScreeningFault | 'ownApplication'
  >;
  /** All of the selection, or none. */
  readonly screenSelection: Act<
    ScreeningDraft & { readonly applicationIds: readonly string[] },
    { readonly decided: number },
    Screened | ScreeningFault | 'ownApplication'
  >;
  readonly acknowledgeOutcome: Act<OfApplication, { readonly read: true }, never>;
}
