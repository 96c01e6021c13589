import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { live } from '../../backend/live';
import { toRefusal } from '../../backend/refusal';
import { attempt } from '../../shared/acts/attempt';
import { Problem } from '../../shared/show/problem';
import { MailLanguageGateway } from './mail-language-gateway';

/** In which language the server writes to this person: pages may be read in another one. */
@Component({
  selector: 'es-mail-language',
  imports: [MatButton, Problem],
  template: `
    @if (preferring.refusal(); as no) {
      <es-problem [refusal]="no" [retriable]="false" />
    }
    @if (locale(); as now) {
      <p class="es-row" role="status">
        @if (now === 'fr') {
          <span i18n="@@shell.mailsFrench">Vos e-mails sont écrits en français.</span>
          <button type="button" matButton (click)="prefer('en')" i18n="@@shell.mailsInEnglish">Les recevoir en anglais</button>
        } @else {
          <span i18n="@@shell.mailsEnglish">Vos e-mails sont écrits en anglais.</span>
          <button type="button" matButton (click)="prefer('fr')" i18n="@@shell.mailsInFrench">Les recevoir en français</button>
        }
      </p>
      <p class="es-small es-muted" i18n="@@shell.mailsFollow">Quand vous choisissez une langue ici, vos e-mails la suivent.</p>
    }
  `,
})
export class MailLanguage {
  private readonly gateway = inject(MailLanguageGateway);
  readonly uid = input.required<string>();
  private readonly read = live(() => this.gateway.person(this.uid()));
  protected readonly locale = computed(() => this.read.value(null)?.locale ?? null);
  protected readonly preferring = attempt(toRefusal);

  protected async prefer(locale: 'fr' | 'en'): Promise<void> {
    await this.preferring.run(() => this.gateway.prefer(this.uid(), locale));
  }
}
