/** Why: what a screen sends to each callable, well formed and about nothing that exists: the ground from which inputs are spoilt. */

const nothing = { applicationId: 'nowhere', juryId: 'nowhere', callId: 'nowhere', enrolmentId: 'nowhere', sessionId: 'nowhere' } as const;
const { applicationId, juryId, callId, enrolmentId, sessionId } = nothing;
const jury = {
  name: 'Jury',
  reviewsPerApplication: 2,
  unveilAfter: 2,
  quorumShare: 0.5,
  places: 1,
  blind: true,
  readingClosesAt: null,
  deliberationAt: null,
};
const decision = { decision: 'eligible', reason: '', orientation: [] };

export type Sample = Readonly<Record<string, unknown>>;

/** By exported name. Well formed: only what they speak of is missing. */
export const samples: Readonly<Record<string, Sample>> = {
  acceptInvitation: { invitationId: 'nowhere' },
  acknowledgeOutcome: { applicationId },
  addCandidates: { juryId },
  amendCall: { callId, version: 1, amendment: { list: 'rules', change: { act: 'move', id: 'r1', before: null } } },
  answerComplement: { applicationId, requestId: 'nowhere' },
  answerIntroduction: { introductionId: 'nowhere', accept: true },
  assignCoach: { enrolmentId, coachUid: 'nobody' },
  assignJury: { juryId },
  cancelRegistration: { sessionId },
  cancelSession: { sessionId, reason: 'Salle fermée' },
  choosePassword: { password: 'quatre ruches au soleil' },
  closeCall: { callId },
  closeIntroduction: { introductionId: 'nowhere', outcome: 'helped' },
  computeIndicators: { programmeId: 'nowhere', year: 2027 },
  configureJury: { juryId, presidentUid: '', ...jury },
  countersignMission: { enrolmentId, missionId: 'nowhere' },
  createEdition: { programmeId: 'nowhere', presetId: 'pins', name: 'Édition', year: 2027 },
  createJury: { callId, ...jury },
  createProgramme: { presetId: 'nowhere', name: 'Programme' },
  declareInterests: { juryId, recusals: [] },
  endMembership: { membershipId: 'nowhere' },
  extendDeadline: { callId, closesAt: '2027-06-01T10:00:00.000Z' },
  finishEnrolment: { enrolmentId },
  freezeIndicators: { programmeId: 'nowhere', year: 2025 },
  removeCoAuthor: { applicationId, uid: 'someone' },
  inviteCoAuthor: { applicationId, email: 'someone@example.org', name: 'Someone' },
  inviteMember: { role: 'juror', scopeId: 'nowhere', email: 'someone@example.org', name: 'Someone', details: {} },
  linkMilestone: { enrolmentId, milestoneId: 'nowhere', add: [], drop: [] },
  removeMilestone: { enrolmentId, milestoneId: 'nowhere' },
  correctMissionDay: { enrolmentId, missionId: 'nowhere', place: 0, seen: { on: '2027-03-01', days: 1 }, to: null, reason: '' },
  logMissionDay: { enrolmentId, missionId: 'nowhere', on: '2027-03-01', days: 1, note: '' },
  logUncoveredNeed: { department: '44', reasons: ['unclear'] },
  moveJury: { juryId, to: 'declaring' },
  moveMission: { enrolmentId, missionId: 'nowhere', to: 'agreed' },
  openCall: { callId, closesAt: '2027-06-01T10:00:00.000Z' },
  openDossierInRoom: { juryId, applicationId },
  openFinalReview: { enrolmentId },
  previewAnnouncements: { juryId },
  proposeIntroduction: { toUid: 'nobody', exchangeId: null, message: 'Bonjour' },
  proveAddress: { proof: 'nothing-that-was-ever-sent' },
  publishForm: { callId },
  recordDecision: { juryId, applicationIds: [applicationId], outcome: 'notSelected', reason: 'Motif', orientation: [] },
  recuseJuror: { juryId, jurorUid: 'nobody', applicationId, ground: 'board', detail: 'Trésorière' },
  registerForSession: { sessionId },
  removeJuror: { juryId, jurorUid: 'nobody' },
  renameSelf: { name: 'Someone' },
  requestComplement: { applicationId, message: 'Précisez', fieldIds: ['budget'], dueAt: '2027-06-01T10:00:00.000Z' },
  requestMission: { enrolmentId, title: 'Statuts', letter: 'Comparer', expertName: '', expertUid: null, days: 1 },
  revokeInvitation: { invitationId: 'nowhere' },
  screenApplication: { applicationId, ...decision },
  screenSelection: { applicationIds: [applicationId], ...decision },
  sealMinutes: { juryId },
  sealSheet: { sessionId, halfDayId: 'h1' },
  sendAnnouncements: { juryId },
  sendSignInLink: { email: 'someone@example.org', path: '/', purpose: 'password', locale: 'fr' },
  signOutEverywhere: {},
  startApplication: { callId, answers: {} },
  submitApplication: { applicationId },
  traceExport: { what: 'applications', subjectId: 'nowhere', rows: 3 },
  openMail: { mailId: 'nowhere' },
  verifyAudit: {},
  withdrawApplication: { applicationId, purpose: 'edit' },
  withdrawCoach: { enrolmentId, coachUid: 'nobody' },
};

const deep = (levels: number): unknown => (levels === 0 ? 'bottom' : { down: deep(levels - 1) });

/** What JSON can carry and no field expects. */
export const badValues: readonly unknown[] = [
  null,
  -1,
  1e308,
  true,
  '',
  ' ',
  'x'.repeat(2_000_000),
  '../../people',
  '..',
  '.',
  '__all__',
  '\ud800',
  '0000-01-01T00:00:00Z',
  '2027-02-31',
  [],
  [null],
  [['nested']],
  Array.from({ length: 5_000 }, () => 'nowhere'),
  { toString: 'x', valueOf: 1 },
  deep(60),
  JSON.parse('{"__proto__": {"administrator": true}, "constructor": {"prototype": {"role": "administrator"}}}'),
];

/** Whole messages that are no input at all. */
export const badMessages: readonly unknown[] = [undefined, null, 0, '', 'text', true, [], [[]], deep(60), badValues.at(-1)];
