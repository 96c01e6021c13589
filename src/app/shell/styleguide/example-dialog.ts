import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';

@Component({
  selector: 'es-example-dialog',
  imports: [MatButton, DialogFrame],
  template: `
    <es-dialog heading="Envoyer 14 annonces" (dismissed)="opened.close()">
      <div class="es-prose">
        <p>8 lauréats, 3 sur liste d'attente, 3 non retenus recevront leur message maintenant. Un envoi ne se reprend pas.</p>
      </div>
      <button actions type="button" matButton="filled" (click)="opened.close('envoyé')">Envoyer les 14 annonces</button>
      <button actions type="button" matButton (click)="opened.close()">Relire encore</button>
    </es-dialog>
  `,
})
export class ExampleDialog {
  protected readonly opened = inject<Opened<string, string>>(Opened);
}
