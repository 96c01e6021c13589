import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { proveKept } from '../backend/testing/kept-cases';
import { SettingsForm } from './edition/settings-form';
import { ProgrammeForm } from './mine/programme-form';
import { NewEdition } from './new-edition/new-edition';
import { provideProgrammesActs } from './programmes.state';
import { InvitationForm } from './team/invitation-form';

const providers = () => [provideRouter([{ path: '**', children: [] }]), provideStore(), provideProgrammesActs()];
const edition = { name: "P'INS 2027", places: 8, daysPerLaureate: 6, convention: { funder: '', rate: null, amountPerLaureate: 5000 } };

proveKept('programmes', [
  {
    form: 'programmes/team/invitation-form',
    component: InvitationForm,
    inputs: { programmeId: 'pins', programmeName: "P'INS" },
    providers,
    documents: { 'juries/j1': { v: 1, programmeId: 'pins', name: 'Jury' } },
    answers: { inviteMember: () => ({ invitationId: 'i1' }) },
    label: 'Nom',
    completes: ({ type }) => type('Adresse électronique', 'nadia@exemple.org'),
  },
  {
    form: 'programmes/new-edition/new-edition',
    component: NewEdition,
    inputs: { programmeId: 'pins' },
    providers,
    documents: { 'programmes/pins': { v: 1, name: "P'INS", presetId: 'pins' } },
    answers: { createEdition: () => ({ editionId: 'e28', callId: 'c28' }) },
    label: "Nom de l'édition",
  },
  {
    form: 'programmes/mine/programme-form',
    component: ProgrammeForm,
    providers,
    answers: { createProgramme: () => ({ programmeId: 'cap' }) },
    label: 'Nom du programme',
  },
  {
    form: 'programmes/edition/settings-form',
    component: SettingsForm,
    inputs: { editionId: 'e27', edition },
    providers,
    label: 'Financeur',
  },
]);
