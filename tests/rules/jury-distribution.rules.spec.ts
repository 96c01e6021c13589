/** Why: which dossiers a distribution opens, while another one is being written beside it. */
import { readsDossier } from '@domain/jury/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { allows, at, jury, may, on, people, refuses, scope, world } from './jury-world';

const dossierBy =
  (phase: 'scoring', standing = at()) =>
  (actor: Actor) =>
    readsDossier(actor, scope(phase), standing);

const dossiers: readonly RuleCase[] = [
  ...on(
    'dossiers/a4',
    allows('opens it to the manager', 'claire', 'get'),
    refuses('keeps a dossier closed to a juror whose assignment belongs to a distribution being written', 'anne', 'get', {
      ...may(dossierBy('scoring', at({ assigned: false }))),
    }),
    allows('opens it once the jury is switched to that distribution', 'anne', 'get', {
      given: { 'juries/j1': { ...jury('scoring'), assignmentGeneration: 3 } },
      ...may(dossierBy('scoring')),
    }),
  ),
  ...on(
    'dossiers/a5',
    allows('opens it to the manager', 'claire', 'get'),
    refuses('keeps a dossier closed to a juror whose assignment was replaced', 'anne', 'get', {
      ...may(dossierBy('scoring', at({ assigned: false }))),
    }),
  ),
  ...on(
    'dossiers/a6',
    allows('keeps a dossier open while what replaces its assignment is written', 'anne', 'get', { ...may(dossierBy('scoring')) }),
    refuses('keeps it closed once the jury is switched', 'anne', 'get', {
      given: { 'juries/j1': { ...jury('scoring'), assignmentGeneration: 3 } },
      ...may(dossierBy('scoring', at({ assigned: false }))),
    }),
  ),
];

runRuleTable({ room: 'jury-distribution', people, world, cases: dossiers });
