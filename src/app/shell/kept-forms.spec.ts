import { provideRouter } from '@angular/router';
import { proveKept } from '../backend/testing/kept-cases';
import { Account } from './account/account';

proveKept('the shell', [
  { form: 'shell/account/account', component: Account, providers: () => [provideRouter([])], label: 'Prénom et nom' },
]);
