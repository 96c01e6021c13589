/** Why: whoever sat in a jury and left it opens nothing of it any more, wherever their name still stands; each thing is first shown to open for who sits. */
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { ballot, fresh, inPhase, jury, mark, member, note, past, people, presence, review, submitted, world } from './jury-world';

const soon = new Date(Date.now() + 600_000);
/** Everything that a member's uid opens, said of one person. */
const standsOf = (uid: string, name: string) => ({
  [`juries/j1/members/${uid}`]: member(name),
  [`juries/j1/recusals/a7~${uid}`]: mark('a7', uid),
  [`juries/j1/assignments/a1~${uid}`]: mark('a1', uid, { position: 1 }),
  [`juries/j1/assignments/a2~${uid}`]: mark('a2', uid, { position: 2 }),
  [`juries/j1/reviews/a1~${uid}`]: review('a1', uid, submitted),
  [`juries/j1/reviews/a2~${uid}`]: review('a2', uid),
  [`juries/j1/notes/a1~${uid}`]: { ...note(uid), updatedAt: past },
  [`juries/j1/presences/${uid}`]: { ...presence(name), seenAt: soon },
  [`juries/j1/ballots/a2~${uid}`]: { ...ballot('a2', uid), castAt: past },
});
const deliberating = inPhase('deliberating');
const seen = { visibleTo: ['sits', 'left'] };
const presidedBy = (uid: string) => ({ 'juries/j1': { ...jury('decided'), presidentUid: uid } });

/** The same act of somebody who sits, then of somebody who sat: the path and the data follow the person. */
const both = (
  what: string,
  does: RuleCase['does'],
  path: (uid: string) => string,
  more: (uid: string) => Partial<RuleCase> = () => ({}),
): readonly RuleCase[] =>
  (['sits', 'left'] as const).map((as) => ({
    ...more(as),
    it: as === 'sits' ? `lets a member ${what}` : `refuses that a former member ${what}`,
    as,
    does,
    path: `juries/j1/${path(as)}`.replace(/\/$/, ''),
    twin: `juries/j1/${path('sits')}`.replace(/\/$/, ''),
    allowed: as === 'sits',
  }));
const mine = (uid: string) => ({ where: [['jurorUid', '==', uid]] as const });
const visible = (uid: string) => ({ where: [['visibleTo', 'array-contains', uid]] as const, given: deliberating });

runRuleTable({
  room: 'jury-former',
  people: {
    ...people,
    sits: { uid: 'sits', roles: [['juror', 'j1']] },
    left: { uid: 'left', roles: [], formerRoles: [['juror', 'j1']] },
  },
  world: {
    ...world,
    ...standsOf('sits', 'Siège'),
    ...standsOf('left', 'Partie'),
    'juries/j1/standings/a1': mark('a1', '', { order: '2', ...seen }),
    'juries/j1/decisions/a1': mark('a1', '', { projectName: 'A', ...seen }),
  },
  cases: [
    ...both('open the jury', 'get', () => ''),
    ...both('list its members', 'list', () => 'members'),
    ...both('read the roster', 'get', () => 'rosters/0'),
    ...both('read their recusal', 'get', (uid) => `recusals/a7~${uid}`),
    ...both('list their recusals', 'list', () => 'recusals', mine),
    ...both('read their assignment', 'get', (uid) => `assignments/a1~${uid}`),
    ...both('list their assignments', 'list', () => 'assignments', mine),
    ...both('open an assigned dossier', 'get', () => 'dossiers/a1'),
    ...both(
      'open a dossier in deliberation',
      'get',
      () => 'dossiers/a2',
      () => ({ given: deliberating }),
    ),
    ...both('read their own opinion', 'get', (uid) => `reviews/a1~${uid}`),
    ...both("read another's opinion, theirs being in", 'get', () => 'reviews/a1~paul'),
    ...both(
      'change their draft',
      'update',
      (uid) => `reviews/a2~${uid}`,
      (uid) => ({ data: fresh('a2', uid) }),
    ),
    ...both(
      'write an opinion',
      'create',
      (uid) => `reviews/a2~${uid}`,
      (uid) => ({
        given: { [`juries/j1/reviews/a2~${uid}`]: null },
        data: fresh('a2', uid),
      }),
    ),
    ...both('read their note', 'get', (uid) => `notes/a1~${uid}`),
    ...both(
      'write a note',
      'create',
      (uid) => `notes/a2~${uid}`,
      (uid) => ({ data: note(uid) }),
    ),
    ...both(
      'see a standing',
      'get',
      () => 'standings/a1',
      () => ({ given: deliberating }),
    ),
    ...both('list standings', 'list', () => 'standings', visible),
    ...both(
      'see a decision',
      'get',
      () => 'decisions/a1',
      () => ({ given: deliberating }),
    ),
    ...both(
      'read the ranking',
      'get',
      () => 'ranking/current',
      () => ({ given: deliberating }),
    ),
    ...both('see the room', 'get', () => 'room/current'),
    ...both(
      'be present',
      'create',
      (uid) => `presences/${uid}`,
      (uid) => ({
        given: { ...deliberating, [`juries/j1/presences/${uid}`]: null },
        data: presence(uid === 'sits' ? 'Siège' : 'Partie'),
      }),
    ),
    ...both('leave the room', 'delete', (uid) => `presences/${uid}`),
    ...both('read their ballot', 'get', (uid) => `ballots/a2~${uid}`),
    ...both(
      'cast a ballot',
      'create',
      (uid) => `ballots/a1~${uid}`,
      (uid) => ({ given: deliberating, data: ballot('a1', uid) }),
    ),
    ...both(
      'read the minutes as president',
      'get',
      () => 'minutes/1',
      (uid) => ({ given: presidedBy(uid) }),
    ),
  ],
});
