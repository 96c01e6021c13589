import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { proveKept } from '../backend/testing/kept-cases';
import { LookupHarness } from '../shared/choices/testing/choice-input.harness';
import { InviteJuror } from './composition/invite-juror';
import { RecusalsPanel } from './composition/recusals-panel';
import { SettingsForm } from './composition/settings-form';
import { BlockForm } from './deliberation/block-form';
import { DecideForm } from './deliberation/decide-form';
import { Interests } from './interests/interests';
import { provideJuryState } from './jury.state';

const providers = () => [provideRouter([{ path: '**', children: [] }]), provideStore(), provideJuryState()];
const jury = {
  v: 1,
  id: 'j1',
  programmeId: 'pins',
  name: 'Jury',
  phase: 'declaring',
  memberCount: 0,
  presidentUid: '',
  reviewsPerApplication: 2,
  unveilAfter: 2,
  quorumShare: 0.5,
  places: 3,
  blind: false,
  readingClosesAt: null,
  deliberationAt: null,
};
const documents = {
  'juries/j1': jury,
  'juries/j1/rosters/0': {
    v: 1,
    entries: [{ applicationId: 'a1', projectName: 'Résovilles', organisationName: 'Réso', department: '69' }],
  },
  'juries/j1/standings/a1': { v: 1, applicationId: 'a1', projectName: 'Résovilles', order: '5', outcome: null, mustDiscuss: false },
};
const room = { providers, documents };

proveKept('juries', [
  {
    ...room,
    form: 'jury/interests/interests',
    component: Interests,
    inputs: { juryId: 'j1' },
    person: { uid: 'malik', memberships: [{ role: 'juror', scopeId: 'j1' }] },
    answers: { declareInterests: () => ({ declared: 1, toConfirm: [], detected: [] }) },
    opens: ({ press }) => press('Résovilles'),
    label: 'Précision',
    completes: ({ press }) => press("J'ai parcouru la liste"),
  },
  {
    ...room,
    form: 'jury/composition/recusals-panel',
    component: RecusalsPanel,
    inputs: { jury: { ...jury, phase: 'scoring' }, members: [{ id: 'malik', name: 'Malik' }] },
    answers: { recuseJuror: () => null },
    label: 'Motif',
    completes: async ({ fixture, element, settle }) => {
      const choose = async (label: string, words: string): Promise<void> => {
        await (await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupHarness.with({ label }))).choose(words);
        await settle();
      };
      element.querySelector('details')?.dispatchEvent(new Event('toggle'));
      await settle();
      await choose('Juré', 'Malik');
      await choose('Projet', 'Résovilles');
    },
  },
  {
    ...room,
    form: 'jury/composition/settings-form',
    component: SettingsForm,
    inputs: { jury, members: [] },
    answers: { configureJury: () => null },
    label: 'Nom du jury',
  },
  {
    ...room,
    form: 'jury/composition/invite-juror',
    component: InviteJuror,
    inputs: { jury },
    answers: { inviteMember: () => ({ invitationId: 'i1' }) },
    label: 'Nom',
    completes: ({ type }) => type('Adresse électronique', 'nadia@exemple.org'),
  },
  {
    ...room,
    form: 'jury/deliberation/block-form',
    component: BlockForm,
    inputs: { jury, placings: new Map([['a1', { applicationId: 'a1', rank: 9, inTieZone: false }]]) },
    answers: { recordDecision: () => ({ decided: 1, castingVote: false }) },
    label: 'Motif commun',
  },
  {
    ...room,
    form: 'jury/deliberation/decide-form',
    component: DecideForm,
    inputs: { jury, applicationId: 'a1', decision: null, voted: true },
    answers: { recordDecision: () => ({ decided: 1, castingVote: false }) },
    label: 'Motif',
    completes: ({ press }) => press('Non retenu'),
  },
]);
