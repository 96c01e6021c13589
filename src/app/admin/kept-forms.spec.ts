import { provideRouter } from '@angular/router';
import { proveKept } from '../backend/testing/kept-cases';
import { RoleHolders } from './members/role-holders';

proveKept('administration', [
  {
    form: 'admin/members/invitation-form',
    component: RoleHolders,
    providers: () => [provideRouter([])],
    person: { uid: 'claire', memberships: [{ role: 'manager', scopeId: 'pins', scopeName: "P'INS" }] },
    answers: { inviteMember: () => ({ invitationId: 'i1' }) },
    opens: ({ press }) => press('Inviter une personne'),
    label: 'Nom',
    completes: ({ type }) => type('Adresse électronique', 'nadia@exemple.org'),
  },
]);
