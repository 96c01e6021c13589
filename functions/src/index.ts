/** Why: the list of everything that runs on the server; each name is what screens call and what is deployed. */
export { assignCoach, withdrawCoach } from './coaching/assign-coach';
export { linkMilestone } from './coaching/milestones/link-milestone';
export { removeMilestone } from './coaching/milestones/remove-milestone';
export { countersignMission } from './coaching/missions/countersign-mission';
export { finishEnrolment } from './coaching/finish-enrolment';
export { correctMissionDay } from './coaching/missions/correct-mission-day';
export { logMissionDay } from './coaching/missions/log-mission-day';
export { moveMission } from './coaching/missions/move-mission';
export { onEnrolmentCreated } from './coaching/on-enrolment-created';
export {
  onDiagnosticLookWritten,
  onDiagnosticWritten,
  onMeetingWritten,
  onMilestoneWritten,
  onMissionWritten,
  refreshCohorts,
} from './coaching/on-plan-written';
export { openFinalReview } from './coaching/open-final-review';
export { requestMission } from './coaching/missions/request-mission';

export { cancelSession } from './peers/cancel-session';
export { onAttendanceWritten } from './peers/on-attendance-written';
export { onRegistrationWritten } from './peers/on-registration-written';
export { onSessionWritten } from './peers/on-session-written';
export { cancelRegistration, registerForSession } from './peers/register-for-session';
export { remindSessions } from './peers/remind-sessions';
export { sealSheet } from './peers/seal-sheet';

export { answerIntroduction, closeIntroduction } from './alumni/answer-introduction';
export { onExchangeWritten } from './alumni/on-exchange-written';
export { onProfileWritten } from './alumni/on-profile-written';
export { proposeIntroduction } from './alumni/propose-introduction';
export { onIntroductionWritten, onMatchWritten } from './alumni/wait-for-matches';

export { mailCheckpoint } from './admin/mail-checkpoint';
export { onAuditQueued, sweepAuditQueue } from './admin/on-audit-queued';
export { traceExport } from './admin/trace-export';
export { onEditionSettings, onJurorCapacity, onProgrammeWords, onSessionPlanned, onSessionSettings } from './admin/trace-settings';
export { onMailDelivered, openMail, settleFailedMail } from './admin/open-mail';
export { verifyAudit } from './admin/verify-audit';

export { computeIndicators, refreshIndicatorsNightly } from './impact/compute-indicators';
export { freezeIndicators } from './impact/freeze-indicators';

export { answerComplement } from './applications/answer-complement';
export { onAnswersWritten } from './applications/derived/on-answers-written';
export { onApplicationWritten, onCallDeadlineMoved } from './applications/derived/on-application-written';
export { onFileWritten } from './applications/derived/on-file-written';
export { onAssignmentForFiles, onJurySealedForFiles, onMemberForFiles, onRecusalForFiles } from './applications/derived/grant-file-reading';
export { onFileStored, onLinkMade } from './applications/derived/settle-files';
export { removeCoAuthor } from './applications/authors/remove-co-author';
export { inviteCoAuthor } from './applications/invite-co-author';
export { expireRequests, requestComplement } from './applications/request-complement';
export { acknowledgeOutcome, screenApplication, screenSelection } from './applications/screen-application';
export { startApplication } from './applications/start-application';
export { submitApplication } from './applications/submit-application';
export { withdrawApplication } from './applications/withdraw-application';

export { onAuthorNamed } from './jury/assigning/on-author-named';
export { addCandidates } from './jury/composing/add-candidates';
export { assignJury } from './jury/composing/assign-jury';
export { configureJury } from './jury/composing/configure-jury';
export { createJury } from './jury/composing/create-jury';
export { declareInterests } from './jury/composing/declare-interests';
export { moveJury } from './jury/composing/move-jury';
export { recuseJuror } from './jury/composing/recuse-juror';
export { removeJuror } from './jury/composing/remove-juror';
export { previewAnnouncements, sendAnnouncements } from './jury/deciding/announcements';
export { openDossierInRoom } from './jury/deciding/open-dossier-in-room';
export { recordDecision } from './jury/deciding/record-decision';
export { onMinutesSealed, sealMinutes } from './jury/deciding/seal-minutes';
export { onPreparationAsked } from './jury/preparing/open-reading';
export { onReviewWritten } from './jury/reading/on-review-written';
export { onRosterWritten } from './jury/reading/on-roster-written';

export { choosePassword } from './people/accounts/choose-password';
export { proveAddress } from './people/accounts/prove-address';
export { renameSelf } from './people/accounts/rename-self';
export { sendSignInLink } from './people/accounts/send-sign-in-link';
export { signOutEverywhere } from './people/accounts/sign-out-everywhere';
export { acceptInvitation } from './people/accept-invitation';
export { endMembership } from './people/end-membership';
export { inviteMember } from './people/invite-member';
export { onManagerNamed } from './people/on-manager-named';
export { revokeInvitation } from './people/revoke-invitation';

export { createEdition } from './programmes/create-edition';
export { createProgramme } from './programmes/create-programme';

export { onCallWords, sweepCallWords } from './calls/trace-words';
export { amendCall } from './calls/amend-call';
export { closeCall, closeDueCalls } from './calls/close-call';
export { extendDeadline } from './calls/extend-deadline';
export { logUncoveredNeed } from './calls/log-uncovered-need';
export { openCall } from './calls/open-call';
export { publicPage } from './calls/public-page/public-page';
export { publishForm } from './calls/publish-form';
