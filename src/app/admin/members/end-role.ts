import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Membership } from '@domain/people/people';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { roleWords } from '../admin-words';

/** Ending a role cannot be undone: only a new invitation gives it again. */
@Component({
  selector: 'es-end-role',
  imports: [DialogFrame, MatButton],
  template: `
    <es-dialog heading="Mettre fin à un rôle" i18n-heading="@@admin.endTitle" (dismissed)="opened.close()">
      <p i18n="@@admin.endWhat">
        {{ opened.data.personName }} perd dès maintenant le rôle « {{ words[opened.data.role] }} » pour {{ opened.data.scopeName }}.
      </p>
      <p i18n="@@admin.endThen">
        La personne en est prévenue, le journal en garde la trace, et ce qu'elle a fait reste. Seule une nouvelle invitation rend le rôle.
      </p>
      <button actions type="button" matButton="outlined" class="es-danger" (click)="opened.close(true)" i18n="@@admin.end">
        Mettre fin au rôle
      </button>
      <button actions type="button" matButton (click)="opened.close()" i18n="@@admin.keep">Garder</button>
    </es-dialog>
  `,
  styles: 'p + p { margin-top: var(--es-space-2); }',
})
export class EndRole {
  protected readonly opened = inject<Opened<Membership, boolean>>(Opened);
  protected readonly words = roleWords;
}
