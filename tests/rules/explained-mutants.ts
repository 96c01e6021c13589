/** Why: a weakened operand that changes no answer needs no case; each is named here with the reason. `npm run test:mutation` refuses an explanation that is no longer needed. */

export interface Explained {
  readonly reason: string;
  /** Keys as `npm run test:mutation` prints them. */
  readonly mutants: readonly string[];
}

export const explainedMutants: readonly Explained[] = [
  {
    reason: 'A visitor has no uid: `me()` and `request.auth.uid` fail for them, and a failure refuses. The operand says it in words.',
    mutants: [
      'signedIn › request.auth != null → true',
      '/people/{uid} allow create › signedIn() → true',
      '/people/{uid}/nextActs/{key} allow get, list › signedIn() → true',
      '/people/{uid}/notifications/{id} allow get, list › signedIn() → true',
      '/people/{uid}/notifications/{id} allow update › signedIn() → true',
      '/bindings/{uid} allow get › signedIn() → true',
      '/invitations/{id} allow get › signedIn() → true',
      '/juries/{jury} isMine › signedIn() → true',
      '/juries/{jury}/presences/{uid} allow create, update › signedIn() → true',
      '/juries/{jury}/presences/{uid} allow delete › signedIn() → true',
      '/enrolments/{enrolment} inTeam › signedIn() → true',
      '/enrolments/{enrolment} isItsCoach › signedIn() → true',
      '/enrolments/{enrolment}/coachNotes/{id} allow get, list › signedIn() → true',
      '/{path=**}/coachNotes/{id} allow list › signedIn() → true',
      '/sessions/{session}/registrations/{uid} allow get › signedIn() → true',
      '/sessions/{session}/attendances/{id} allow get, list › signedIn() → true',
      '/sessions/{session}/attendances/{id} allow get › signedIn() → true',
      '/sessions/{session}/attendances/{id} allow create › signedIn() → true',
      '/alumni/{uid} allow get, list › signedIn() → true',
      '/alumni/{uid} allow update › signedIn() → true',
      '/alumni/{uid}/private/contact allow get › signedIn() → true',
      '/alumni/{uid}/private/contact allow create, update › signedIn() → true',
      '/matches/{id} allow get, list › signedIn() → true',
      '/introductions/{id} allow get, list › signedIn() → true',
      '/introductions/{id}/private/contacts allow get › signedIn() → true',
    ],
  },
  {
    reason:
      'The operand keeps a type; what follows it asks for something that only this type answers, and fails on any other, which refuses.',
    mutants: [
      'follows › edit is map → true',
      'isDay › value is string → true',
      'areTopics › list is list → true',
      '/editions/{edition} areEditionSettings › data.daysPerLaureate is number → true',
      '/editions/{edition} isConvention › data is map → true',
      '/editions/{edition} isConvention › data.rate is number → true',
      '/editions/{edition} isConvention › data.amountPerLaureate is number → true',
      '/applications/{application}/content/answers isContent › data.answers is map → true',
      '/applications/{application}/content/answers isContent › data.editors is map → true',
      '/juries/{jury}/reviews/{id} isReview › data.scores is map → true',
      '/juries/{jury}/reviews/{id} isReview › data.comments is map → true',
      '/enrolments/{enrolment}/meetings/{id} isMeeting › data.at is timestamp → true',
      '/sessions/{session} isSession › data.startsAt is timestamp → true',
      '/enrolments/{enrolment}/diagnostics/{kind}/sides/{side} areAxisScores › data is map → true',
      '/sessions/{session} isSession › data.endsAt is timestamp → true',
      '/sessions/{session} isSession › data.halfDays is list → true',
      '/sessions/{session}/attendances/{id} isInWindow › signedAt is timestamp → true',
      '/sessions/{session}/attendances/{id} saysOneThing › data.lateMinutes is int → true',
      '/sessions/{session}/attendances/{id} saysOneThing › data.earlyMinutes is int → true',
    ],
  },
  {
    reason:
      'What follows reads a field of the value, or looks into it: of null, of an empty list, of an unknown key or of a part that is not there, that fails, which refuses.',
    mutants: [
      '/calls/{call}/forms/{version} allow get › resource != null → true',
      '/calls/{call}/edits/{item} allow get › resource != null → true',
      '/applications/{application} callAccepts › itsCall().closesAt != null → true',
      '/applications/{application} requestIsOpen › its().openRequest != null → true',
      '/applications/{application}/files/{file} isListed › type in extensions() → true',
      '/sessions/{session} isSession › data.halfDays.size() > 0 → true',
      "/sessions/{session}/attendances/{id} allow get › id.split('~').size() > 1 → true",
      '/sessions/{session}/attendances/{id} hasHalfDay › int(id[1:id.size()]) <= theSession().halfDays.size() → true',
    ],
  },
  {
    reason: 'Where there is no milestone yet, reading its objective fails, and the other half of the condition is asked.',
    mutants: ['/enrolments/{enrolment}/milestones/{id} servesAnObjective › resource != null → true'],
  },
  {
    reason: 'A programme that is null cannot stand in the path of a membership: looking it up fails, which refuses.',
    mutants: ['managesPart › programmeId is string → true'],
  },
  {
    reason: "Where the form exists, the statement above already opens it to the same managers: a form carries its call's programme.",
    mutants: ['/calls/{call}/forms/{version} allow get › resource == null → true'],
  },
  {
    reason:
      '`isExchange` asks that the author after the change be who asks, and `changesOnly` that the author did not change: so it was theirs before.',
    mutants: ['/exchanges/{id} allow update › resource.data.authorUid == me() → true'],
  },
  {
    reason: 'A state is created as the first one and moves only along the moves that the update names, which end in this list.',
    mutants: [
      "/enrolments/{enrolment}/milestones/{id} isMilestone › data.state in ['toCome', 'inProgress', 'reached', 'postponed', 'abandoned'] → true",
      "/sessions/{session} isSession › data.state in ['planned', 'held', 'cancelled'] → true",
    ],
  },
  {
    reason: 'The place that is looked at right after is not there when the list is shorter, which fails and so refuses.',
    mutants: [
      '/sessions/{session} isSession › data.halfDays.size() > 0 → -1',
      "/sessions/{session}/attendances/{id} allow get › id.split('~').size() > 1 → 0",
    ],
  },
  {
    reason: 'Ten items fill the first ten places: the ten after them are those that fill up, which are well formed.',
    mutants: [
      ...[10, 20, 30, 40, 50].map((count) => `areTexts › list.size() <= ${String(count)} → ${String(count - 1)}`),
      '/editions/{edition} areDates › list.size() <= 10 → 9',
      ...[10, 20].map((count) => `/calls/{call} areSteps › list.size() <= ${String(count)} → ${String(count - 1)}`),
    ],
  },
  {
    reason: 'Where there was nothing, reading what stood there fails, and the other half of the condition is asked.',
    mutants: ['stays › resource != null → true'],
  },
  {
    reason: 'The half-day found under that number must bear the very id: an id of another form never does.',
    mutants: ["/sessions/{session}/attendances/{id} hasHalfDay › id.matches('h([1-9]|10)') → true"],
  },
  {
    reason: 'A visitor has no uid: `request.auth.uid` fails for them, and a failure refuses. The operand says it in words.',
    mutants: [
      '/applications/{application}/{file}/{name} allow get › request.auth != null → true',
      '/applications/{application}/{file}/{name} allow create › request.auth != null → true',
      '/juries/{jury}/minutes/{file} allow get › request.auth != null → true',
    ],
  },
  {
    reason: 'What follows reads a field of null or an unknown key, which fails and so refuses.',
    mutants: [
      'holds › firestore.exists(path) → true',
      '/applications/{application}/{file}/{name} readsAsJuror › request.auth.uid in access().jurors → true',
      '/applications/{application}/{file}/{name} draftIsWritable › itsCall().closesAt != null → true',
      '/applications/{application}/{file}/{name} requestIsOpen › its().openRequest != null → true',
      '/applications/{application}/{file}/{name} isDocument › request.resource.contentType in extensions() → true',
    ],
  },
  {
    reason: 'Storage gives an empty map where there is no metadata; the operand is for where it would give null.',
    mutants: ['/applications/{application}/{file}/{name} isChecked › resource.metadata == null → false'],
  },
];
