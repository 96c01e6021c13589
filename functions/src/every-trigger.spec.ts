/** Why: whatever a trigger derives is read, computed and written while its sources move: each names the case in which they do, or in which it is told twice. */
import { readFileSync } from 'node:fs';
import { loadRoom } from './coaching/testing/world';

type Proof = readonly [file: string, title: string];
const rows = 'every-derivation.rows.spec.ts';
const counts = 'every-derivation.interleaved.spec.ts';
const progress: Proof = [counts, 'show the progress of the whole plan'];
const files: Proof = [rows, 'open no file to somebody who is an author no more'];
const recused: Proof = ['every-derivation.spec.ts', 'gives a recused juror no file back when older runs end after the recusal'];
const settings: Proof = [
  'admin/trace-settings.spec.ts',
  'leaves one line when the store tells the change again, also once the line is chained',
];
const standings: Proof = [counts, 'rank by every submitted opinion'];

const proofs: Readonly<Record<string, readonly Proof[]>> = {
  onAnswersWritten: [[rows, 'name an application after the last answer']],
  onApplicationWritten: [
    files,
    [rows, 'remind nobody of a draft that was handed in'],
    ['every-derivation.spec.ts', 'lets a run that began later stand, however late the earlier one ends: ${derivation.name}'],
  ],
  onAssignmentForFiles: [recused],
  onAttendanceWritten: [['peers/sealing.spec.ts', 'both in their order when triggers arrive the other way round, or at once, or twice']],
  onAuditQueued: [['admin/verify-audit.spec.ts', 'holds when many acts and several chainers run at once: each line once, none forgotten']],
  onAuthorNamed: [
    [
      'jury/assigning/authors-who-run.spec.ts',
      'is recused when they join its authors after, or come to manage after, once; whoever only wrote it is not',
    ],
  ],
  onCallDeadlineMoved: [['applications/submission/arrivals.spec.ts', 'is handed in by the closing, as it arrived']],
  onCallWords: [
    ['calls/trace-words.spec.ts', 'tells everything before the opening, what no trigger told of included, and shows nobody who wrote last'],
  ],
  onDiagnosticLookWritten: [progress],
  onDiagnosticWritten: [progress],
  onEditionSettings: [settings],
  onEnrolmentCreated: [[rows, 'leave a diagnostic that somebody began to score']],
  onExchangeWritten: [[counts, 'leave no match with an offer that closed']],
  onFileStored: [
    ['applications/derived/settle-files.spec.ts', 'is settled when its record comes after its bytes, and when each comes twice'],
  ],
  onFileWritten: [
    files,
    ['applications/derived/settle-files.spec.ts', 'is settled when its record comes after its bytes, and when each comes twice'],
  ],
  onIntroductionWritten: [['alumni/community.spec.ts', 'wait for a word, on home as in the room']],
  onJurorCapacity: [settings],
  onJurySealedForFiles: [recused],
  onLinkMade: [['applications/derived/settle-files.spec.ts', 'keeps no address that opens it without asking who reads']],
  onMailDelivered: [['admin/open-mail.spec.ts', 'follows what the provider says of it, told twice or late']],
  onManagerNamed: [['bound-lists.spec.ts', 'wait for a lane when a juror who stepped aside comes to manage, and then leave it out']],
  onMatchWritten: [['alumni/community.spec.ts', 'wait for a word, on home as in the room']],
  onMeetingWritten: [progress],
  onMemberForFiles: [recused],
  onMilestoneWritten: [progress],
  onMinutesSealed: [
    ['jury/deciding/deciding.spec.ts', 'seals the bytes of the PDF: a replaced one is named, a lost one is drawn again to the byte'],
  ],
  onMissionWritten: [progress],
  onPreparationAsked: [['jury/preparing/open-reading.spec.ts', 'twice at once, opens once']],
  onProfileWritten: [
    [rows, 'find a member in the region where they are now'],
    ['every-derivation.spec.ts', 'lets a run that began later stand, however late the earlier one ends: ${derivation.name}'],
  ],
  onProgrammeWords: [settings],
  onRecusalForFiles: [recused],
  onRegistrationWritten: [[counts, 'count every registration']],
  onReviewWritten: [standings],
  onRosterWritten: [standings],
  onSessionPlanned: [settings],
  onSessionSettings: [settings],
  onSessionWritten: [
    [rows, 'give no place twice, whoever cancels as the room grows'],
    ['peers/tell-changes.spec.ts', 'is told once, however often and in whatever order the store tells it'],
  ],
};

type Exported = Readonly<Record<string, { readonly __endpoint?: { readonly eventTrigger?: { readonly retry?: unknown } } }>>;

/** They connect when they load: the embedded Firestore comes first. */
const triggersOf = async (): Promise<readonly (readonly [name: string, retry: unknown])[]> => {
  await loadRoom();
  const exported = (await import('./index')) as unknown as Exported;
  return Object.entries(exported).flatMap(([name, { __endpoint }]) =>
    __endpoint?.eventTrigger === undefined ? [] : [[name, __endpoint.eventTrigger.retry] as const],
  );
};

describe('every trigger', () => {
  it('names the case in which its sources move, or in which it is told twice', async () => {
    const names = (await triggersOf()).map(([name]) => name);
    expect(Object.keys(proofs)).toEqual(names.sort() as never);
  }, 60_000);

  it('is run again by the store when it failed', async () => {
    const once = (await triggersOf()).filter(([, retry]) => retry !== true);
    expect(once).toEqual([]);
  }, 60_000);

  it('names cases that are there', () => {
    const gone = Object.values(proofs)
      .flat()
      .filter(([file, title]) => !readFileSync(`functions/src/${file}`, 'utf8').includes(title));
    expect(gone).toEqual([]);
  });
});
