/** Why: what a juror was given to judge with closes with the judging: at the seal of the minutes, or when the application leaves the selection. */
import type { JuryPhase } from '@domain/jury/jury';
import { readsDossier, readsOthersReview } from '@domain/jury/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { allows, at, inPhase, may, on, people, refuses, scope, world } from './jury-world';

const dossierBy =
  (phase: JuryPhase, standing = at()) =>
  (actor: Actor) =>
    readsDossier(actor, scope(phase), standing);
const othersBy = (phase: JuryPhase) => (actor: Actor) =>
  readsOthersReview(actor, scope(phase), at(), { state: 'submitted', ownSubmitted: true, unveiled: true });
const application = (state: string) => ({ 'applications/a1': { v: 1, programmeId: 'pins', state } });
const sealed = ['decided', 'announced'] as const;

const dossiers: readonly RuleCase[] = on(
  'dossiers/a1',
  ...sealed.flatMap((phase) => [
    refuses(`closes a dossier to its assigned juror once the jury is ${phase}`, 'anne', 'get', {
      given: inPhase(phase),
      ...may(dossierBy(phase)),
    }),
    refuses(`closes it to every member once the jury is ${phase}`, 'marc', 'get', { given: inPhase(phase), ...may(dossierBy(phase)) }),
    allows(`leaves it to the manager once the jury is ${phase}`, 'claire', 'get', { given: inPhase(phase), ...may(dossierBy(phase)) }),
  ]),
  allows('opens it to its juror while its application is judged', 'anne', 'get', {
    given: application('eligible'),
    ...may(dossierBy('scoring')),
  }),
  refuses('closes it to them as soon as its authors withdraw', 'anne', 'get', {
    given: application('withdrawn'),
    ...may(dossierBy('scoring', at({ withdrawn: true }))),
  }),
  refuses('closes it in deliberation as soon as its authors withdraw', 'marc', 'get', {
    given: { ...inPhase('deliberating'), ...application('withdrawn') },
    ...may(dossierBy('deliberating', at({ withdrawn: true }))),
  }),
);

const opinions: readonly RuleCase[] = [
  ...on(
    'reviews/a1~paul',
    allows('shows the opinion of another while the jury deliberates', 'anne', 'get', {
      given: inPhase('deliberating'),
      ...may(othersBy('deliberating')),
    }),
    ...sealed.map((phase) =>
      refuses(`hides it from them once the jury is ${phase}`, 'anne', 'get', { given: inPhase(phase), ...may(othersBy(phase)) }),
    ),
  ),
  // Their own work stays theirs.
  ...on('reviews/a1~anne', allows('leaves a juror their own opinion', 'anne', 'get', { given: inPhase('announced') })),
  ...on('notes/a3~anne', allows('leaves a juror their own note', 'anne', 'get', { given: inPhase('announced') })),
];

runRuleTable({ room: 'jury-sealed', people, world, cases: [...dossiers, ...opinions] });
