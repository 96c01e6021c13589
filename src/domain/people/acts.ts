/** Why: what is asked of the server about people, their roles and their accounts, and about the journal. */
import type { Act, Deed } from '../shared/contract/act';
import type { AuditVerdict } from './administration';
import type { InvitableRole, InvitationFault } from './invitations';
import type { Role } from './people';
import type { ProofFault } from './sessions';

/** What proving an address did to the sessions and the password from before. */
export interface Proven {
  /** The password of the account until its owner chooses one: signing in with it opens the first session that counts. null: nothing ended. */
  readonly secret: string | null;
  /** A password had been chosen before: it counts if it is typed again. */
  readonly asksPassword: boolean;
}

export interface MemberInvitation {
  readonly role: InvitableRole;
  readonly scopeId: string;
  readonly email: string;
  readonly name: string;
  /** Of the message, unless the person has an account and its language; French when absent. */
  readonly language?: 'fr' | 'en';
  /** What a role asks besides: the capacity of a juror, the organisation of an expert. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export interface PeopleActs {
  readonly acceptInvitation: Act<
    { readonly invitationId: string },
    { readonly landing: string; readonly role: Role },
    InvitationFault | 'invitationMissing' | 'applicationMissing' | 'applicationDecided' | 'tooManyAuthors' | 'juryMissing' | 'minutesSealed'
  >;
  readonly inviteMember: Act<
    MemberInvitation,
    { readonly invitationId: string },
    'scopeMissing' | 'roleNotInvitable' | 'mayNotInvite' | 'alreadyInvited' | 'alreadyMember'
  >;
  readonly revokeInvitation: Deed<{ readonly invitationId: string }, 'invitationMissing' | 'mayNotInvite' | 'invitationTaken'>;
  readonly endMembership: Deed<
    { readonly membershipId: string },
    'membershipMissing' | 'mayNotInvite' | 'endedElsewhere' | 'notOneself' | 'lastOfTheTeam'
  >;
  readonly choosePassword: Deed<{ readonly password: string }, 'addressNotVerified' | 'signInAgain' | 'weakPassword'>;
  readonly proveAddress: Act<{ readonly proof?: string }, Proven, ProofFault | 'addressNotVerified'>;
  readonly renameSelf: Deed<{ readonly name: string }, 'personMissing'>;
  readonly sendSignInLink: Deed<
    { readonly email: string; readonly path: string; readonly purpose: 'signIn' | 'password'; readonly locale: 'fr' | 'en' },
    never
  >;
  readonly signOutEverywhere: Deed<object, never>;
  readonly traceExport: Deed<
    {
      readonly what: 'applications' | 'expertiseDays' | 'attendances' | 'indicators';
      /** A call, an edition, a session; a programme, or `all`. */
      readonly subjectId: string;
      readonly rows: number;
    },
    'subjectMissing' | 'mayNotExport'
  >;
  readonly openMail: Act<{ readonly mailId: string }, { readonly text: string }, 'administratorsOnly' | 'mailMissing' | 'personalWords'>;
  readonly settleFailedMail: Deed<{ readonly mailId: string }, 'administratorsOnly' | 'mailMissing'>;
  readonly verifyAudit: Act<object, AuditVerdict, 'administratorsOnly'>;
}
