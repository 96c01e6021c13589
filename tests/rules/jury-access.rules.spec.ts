/** Why: who sees a jury, and that functions alone write it. */
import { serverTimestamp } from 'firebase/firestore';
import { seesJury } from '@domain/jury/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { allows, mark, may, member, on, people, refuses, scope, world } from './jury-world';

const sees = may((actor) => seesJury(actor, scope('scoring')));
const shared: readonly RuleCase[] = ['', 'members/anne', 'rosters/0', 'room/current', 'presences/anne'].flatMap((path) =>
  on(
    path,
    allows(`shows ${path || 'the jury'} to a member`, 'anne', 'get', { ...sees }),
    allows(`shows ${path || 'the jury'} to its manager`, 'claire', 'get', { ...sees }),
    refuses(`hides ${path || 'the jury'} from a member of another jury`, 'otherJuror', 'get', { ...sees }),
    refuses(`hides ${path || 'the jury'} from another programme's manager`, 'otherManager', 'get', { ...sees }),
    refuses(`hides ${path || 'the jury'} from a visitor`, null, 'get', { ...sees }),
  ),
);

/** What functions alone write, tried by the people closest to it. */
const sealed: readonly RuleCase[] = [
  '',
  'rosters/0',
  'traces/0',
  'recusals/a3~anne',
  'possibleLinks/a2~anne',
  'assignments/a1~anne',
  'dossiers/a1',
  'standings/a1',
  'room/current',
  'decisions/a1',
  'minutes/1',
  'ranking/current',
].flatMap((path) =>
  ['claire', 'anne'].flatMap((as) =>
    on(
      path,
      refuses(`lets no ${as === 'claire' ? 'manager' : 'juror'} change ${path || 'the jury'}`, as, 'update', {
        data: { phase: 'decided' },
      }),
      refuses(`lets no ${as === 'claire' ? 'manager' : 'juror'} delete ${path || 'the jury'}`, as, 'delete'),
    ),
  ),
);
const invented: readonly RuleCase[] = [
  'rosters/9',
  'recusals/a1~anne',
  'possibleLinks/a1~anne',
  'assignments/a9~anne',
  'dossiers/a9',
  'standings/a9',
  'decisions/a9',
  'minutes/9',
  'unknown/x',
].flatMap((path) =>
  ['claire', 'anne'].flatMap((as) =>
    on(path, refuses(`lets no ${as === 'claire' ? 'manager' : 'juror'} create ${path}`, as, 'create', { data: mark('a9', 'anne') })),
  ),
);

const lists: readonly RuleCase[] = [
  allows('lists the juries of a programme to its manager', 'claire', 'list', { path: 'juries', where: [['programmeId', '==', 'pins']] }),
  refuses('does not list them to another manager', 'otherManager', 'list', { path: 'juries', where: [['programmeId', '==', 'pins']] }),
  refuses('does not list every jury', 'claire', 'list', { path: 'juries' }),
  ...on('members', allows('lists members to a member', 'anne', 'list'), refuses('does not list members to a stranger', 'stranger', 'list')),
  ...['recusals', 'assignments'].flatMap((collection) =>
    on(
      collection,
      allows(`lists a juror's own ${collection}`, 'anne', 'list', { where: [['jurorUid', '==', 'anne']] }),
      refuses(`does not list another juror's ${collection}`, 'anne', 'list', { where: [['jurorUid', '==', 'paul']] }),
      refuses(`does not list all ${collection} to a juror`, 'anne', 'list'),
      allows(`lists all ${collection} to the manager`, 'claire', 'list'),
    ),
  ),
  ...on(
    'recusals/a3~anne',
    allows('shows a juror their own recusal', 'anne', 'get'),
    refuses('hides a recusal from another juror', 'paul', 'get'),
  ),
  ...on(
    'possibleLinks/a2~anne',
    allows('shows the manager a possible link, and its answer', 'claire', 'get'),
    refuses('hides it from its juror, who is asked by an act', 'anne', 'get'),
    refuses('hides it from a manager of another programme', 'otherManager', 'get'),
  ),
  ...on(
    'possibleLinks',
    allows('lists possible links to the manager', 'claire', 'list'),
    refuses('lists none to a juror, not even their own', 'anne', 'list', { where: [['jurorUid', '==', 'anne']] }),
  ),
  ...on(
    'assignments/a1~anne',
    allows('shows a juror their own assignment', 'anne', 'get'),
    refuses('hides an assignment from another juror', 'paul', 'get'),
  ),
  ...on('traces/0', refuses('shows the traces to nobody, not even the manager', 'claire', 'get')),
];

const members: readonly RuleCase[] = on(
  'members/anne',
  allows('lets a manager change a capacity', 'claire', 'update', { data: { capacity: 4 } }),
  refuses('refuses a capacity signed by somebody else', 'claire', 'update', { data: { capacity: 4, updatedBy: 'anne' } }),
  refuses('refuses a capacity of zero', 'claire', 'update', { data: { capacity: 0 } }),
  refuses('refuses a capacity in words', 'claire', 'update', { data: { capacity: 'four' } }),
  refuses('refuses a manager who declares for a juror', 'claire', 'update', { data: { declaredAt: serverTimestamp() } }),
  refuses('refuses a juror who changes their capacity', 'anne', 'update', { data: { capacity: 1 } }),
  refuses('refuses a member created by a manager', 'claire', 'create', { data: member('X') }),
);

runRuleTable({ room: 'jury-access', people, world, cases: [...shared, ...sealed, ...invented, ...lists, ...members] });
