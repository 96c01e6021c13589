import { Component, computed, input } from '@angular/core';
import { isFailed, type MailLine } from '@domain/people/administration';
import type { Identified } from '@domain/shared/document';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { wordsForDelivery } from '../admin-words';
import { FailedMail } from './failed-mail';
import { OpenedMail } from './opened-mail';

/** One e-mail: what became of it, and its words where they may be opened. */
@Component({
  selector: 'es-mail-detail',
  imports: [DayTimePipe, FailedMail, OpenedMail, Status],
  template: `
    <h2>{{ mail().subject }}</h2>
    <p class="es-muted">{{ mail().to }} · {{ mail().createdAt | dayTime }}</p>
    <p>
      <es-status [tone]="delivery().tone">{{ delivery().words }}</es-status>
    </p>
    @if (mail().delivery?.error; as error) {
      <p class="es-small"><b i18n="@@admin.mailError">Réponse du serveur de courriel :</b> {{ error }}</p>
    }
    @if (isFailed(mail())) {
      <es-failed-mail [mailId]="mail().id" />
    }
    @if (mail().personal) {
      <p class="es-muted" i18n="@@admin.personalMail">
        Ce courriel porte les mots d'une personne à une autre : son texte n'est montré à personne d'autre.
      </p>
    } @else {
      <es-opened-mail [mailId]="mail().id" />
    }
  `,
  styles: `
    h2 {
      font-size: var(--es-size-2);
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'es-stack' },
})
export class MailDetail {
  readonly mail = input.required<Identified<MailLine>>();
  protected readonly isFailed = isFailed;
  protected readonly delivery = computed(() => wordsForDelivery(this.mail()));
}
