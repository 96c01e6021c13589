import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { proveKept } from '../backend/testing/kept-cases';
import { DayInputHarness } from '../shared/dates/testing/picked-input.harness';
import { Opened } from '../shared/dialogs/dialogs';
import { provideApplicationsActs } from './applications.state';
import { InviteCoAuthor } from './editor/invite-co-author';
import { BulkDecision } from './screening/bulk-decision';
import { ScreeningDetail } from './screening/screening-detail';
import { aDossier, aDraft, aField, aForm } from './testing/dossier';

const room = () => [provideRouter([]), provideStore(), provideApplicationsActs()];
const inDialog = (data: object) => () => [...room(), { provide: Opened, useValue: { data, close: () => undefined } }];
const submitted = aDraft({ state: 'submitted', number: 'PINS27-001', submittedAt: new Date('2027-03-01T10:00:00Z') });
const screening = {
  component: ScreeningDetail,
  inputs: { applicationId: 'a1' },
  providers: room,
  documents: aDossier(submitted, aForm(aField('projectName')), {}),
};

proveKept('applications', [
  {
    form: 'applications/editor/invite-co-author',
    component: InviteCoAuthor,
    providers: inDialog({ applicationId: 'a1' }),
    answers: { inviteCoAuthor: () => ({ invitationId: 'i1' }) },
    label: 'Nom',
    completes: ({ type }) => type('Adresse électronique', 'nadia@exemple.org'),
  },
  {
    ...screening,
    form: 'applications/screening/decision-form',
    when: 'one dossier',
    answers: { screenSelection: () => ({ decided: 1 }) },
    opens: ({ press }) => press('Non recevable'),
    label: 'Motif',
  },
  {
    form: 'applications/screening/decision-form',
    when: 'several dossiers',
    component: BulkDecision,
    providers: inDialog({ applications: [{ ...submitted, id: 'a1' }] }),
    answers: { screenSelection: () => ({ decided: 1 }) },
    opens: ({ press }) => press('Non recevable'),
    label: 'Motif',
  },
  {
    ...screening,
    form: 'applications/screening/request-form',
    answers: { requestComplement: () => ({ requestId: 'r1' }) },
    label: 'Votre demande',
    completes: async ({ fixture, press, settle }) => {
      await press('Question projectName');
      const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
      await (await TestbedHarnessEnvironment.loader(fixture).getHarness(DayInputHarness)).type(due);
      await settle();
    },
  },
]);
