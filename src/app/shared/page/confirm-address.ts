import { Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** What somebody must do before an act that only the owner of an address may do: open the link we sent, or ask for it again. */
@Component({
  selector: 'es-confirm-address',
  imports: [MatButton],
  template: `
    <section class="es-card es-stack">
      <p i18n="@@shared.verifyFirst">
        Confirmez d'abord que l'adresse {{ email() }} est la vôtre : ouvrez le lien du message que nous vous avons envoyé, puis revenez ici.
      </p>
      <p class="es-row">
        <button type="button" matButton="filled" (click)="confirmed.emit()" i18n="@@shared.verified">J'ai confirmé mon adresse</button>
        <button type="button" matButton (click)="send()" i18n="@@shared.sendAgain">Renvoyer le message</button>
      </p>
      @if (sent()) {
        <p role="status" i18n="@@shared.verificationSent">Message envoyé.</p>
      }
    </section>
  `,
})
export class ConfirmAddress {
  readonly email = input.required<string>();
  /** The person says that it is done: ask Authentication. */
  readonly confirmed = output();
  readonly asked = output();
  protected readonly sent = signal(false);

  protected send(): void {
    this.sent.set(true);
    this.asked.emit();
  }
}
