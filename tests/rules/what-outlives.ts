/** Why: most rights are looked up by a role and end with it; these are not, and each says what gives it and what ends it. */

/** What a person is found by, on the document that their right follows. */
export type NamedIn = 'authors' | 'team' | 'coaches';

export interface Outliving {
  /** Paths as in `firestore.rules`: `*` is one segment. */
  readonly paths: readonly string[];
  readonly does: readonly ('get' | 'list' | 'create' | 'update' | 'delete')[];
  readonly because: string;
  /** The list that names them on `{collection}/{id}`, for rights that end when the name goes; absent where nothing ends the right. */
  readonly namedIn?: readonly NamedIn[];
  /** What takes the name off. */
  readonly endedBy?: string;
}

const reads = ['get', 'list'] as const;
const all = ['get', 'list', 'create', 'update', 'delete'] as const;

export const outliving: readonly Outliving[] = [
  {
    paths: ['calls', 'calls/*', 'calls/*/forms/*', 'calls/*/regulations/*', 'programmes', 'programmes/*'],
    does: reads,
    because: 'Public: a visitor reads it too.',
  },
  {
    paths: ['people/*', 'memberships/*'],
    does: ['get', 'update'],
    because: 'Their own record, and the roles they held.',
  },
  {
    paths: ['bindings/*'],
    does: ['get'],
    because: 'That they stepped aside from something: it binds them for ever, in whatever role comes next.',
  },
  {
    paths: [
      'alumni/*',
      'alumni/*/private/contact',
      'matches',
      'matches/*',
      'introductions',
      'introductions/*',
      'introductions/*/private/contacts',
    ],
    does: reads,
    because: 'Their own profile, and what they agreed with somebody: each party keeps it.',
  },
  {
    paths: ['sessions/*/registrations/*', 'sessions/*/attendances', 'sessions/*/attendances/*'],
    does: ['get', 'list', 'create'],
    because: 'Their own presence: whoever is registered signs, and reads what they signed. Cancelling the registration ends it.',
  },
  {
    paths: ['group:coachNotes', 'enrolments/*/coachNotes', 'enrolments/*/coachNotes/*'],
    does: reads,
    because: 'A private note is its author’s alone, for ever.',
  },
  {
    paths: ['applications', 'applications/*', 'applications/*/*', 'applications/*/*/*'],
    does: all,
    because: 'Written together: whoever is an author.',
    namedIn: ['authors'],
    endedBy: 'removeCoAuthor',
  },
  {
    paths: [
      'enrolments',
      'enrolments/*',
      'enrolments/*/objectives/*',
      'enrolments/*/milestones/*',
      'enrolments/*/missions/*',
      'enrolments/*/meetings/*',
      'enrolments/*/coachNotes/*',
      'enrolments/*/diagnostics/*',
      'enrolments/*/diagnostics/*/sides/*',
    ],
    does: all,
    because: 'Lived together: whoever is of the team or coaches the plan.',
    namedIn: ['team', 'coaches'],
    endedBy: 'endMembership, withdrawCoach',
  },
];

const matches = (pattern: string, path: string): boolean => {
  const [wanted, asked] = [pattern.split('/'), path.split('/')];
  return wanted.length === asked.length && wanted.every((part, index) => part === '*' || part === asked[index]);
};

/** The first line of the table that speaks of this act on this path. */
export const outlivingOf = (does: Outliving['does'][number], path: string): Outliving | undefined =>
  outliving.find((one) => one.does.includes(does) && one.paths.some((pattern) => matches(pattern, path)));
