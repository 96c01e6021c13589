import { Component, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Above every page, until it is read: this browser keeps nothing, so that whoever types knows before they close it. */
@Component({
  selector: 'es-not-kept-notice',
  imports: [MatButton],
  template: `
    @if (!understood()) {
      <p role="status" class="es-row">
        <span i18n="@@shell.notKept"
          >Ce navigateur refuse de garder vos textes sur cet appareil (fenêtre privée, réglage ou espace plein). Ils sont envoyés au serveur
          comme d'habitude : attendez « Enregistré » avant de fermer la page.</span
        >
        <button type="button" matButton (click)="understood.set(true)" i18n="@@shell.notKeptUnderstood">J'ai compris</button>
      </p>
    }
  `,
  styles: `
    p {
      padding: var(--es-space-2);
      background: var(--es-tint);
      border-radius: var(--es-radius);
    }
  `,
})
export class NotKeptNotice {
  protected readonly understood = signal(false);
}
