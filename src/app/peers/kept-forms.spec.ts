import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { proveKept } from '../backend/testing/kept-cases';
import { Opened } from '../shared/dialogs/dialogs';
import { SessionEdit } from './editing/session-edit';
import { providePeersActs } from './peers.state';
import { CancelDialog } from './session/cancel-dialog';

const session = { id: 's1', title: 'Budget', registeredCount: 3, waitingCount: 0 };
const person = { uid: 'claire', memberships: [{ role: 'manager', scopeId: 'pins' }] } as const;

proveKept('sessions', [
  {
    form: 'peers/editing/session-edit',
    component: SessionEdit,
    inputs: { editionId: 'e27' },
    person,
    providers: () => [provideRouter([{ path: '**', children: [] }])],
    documents: { 'editions/e27': { v: 1, programmeId: 'pins', name: "P'INS 2027" } },
    label: 'Titre',
    completes: ({ type }) => type('Lieu', 'Lyon'),
  },
  {
    form: 'peers/session/cancel-dialog',
    component: CancelDialog,
    person,
    providers: () => [provideStore(), providePeersActs(), { provide: Opened, useValue: { data: { session }, close: () => undefined } }],
    answers: { cancelSession: () => ({ told: 3 }) },
    label: 'La raison',
  },
]);
