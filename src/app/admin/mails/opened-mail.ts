import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { toRefusal } from '../../backend/refusal';
import { attempt } from '../../shared/acts/attempt';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { AdminGateway } from '../admin-gateway';
import { refusalWords } from '../admin-words';

/** The words of one mail: opened on purpose, by an act that leaves a line in the journal. */
@Component({
  selector: 'es-opened-mail',
  imports: [Busy, MatButton, Problem],
  template: `
    @if (text(); as words) {
      <pre tabindex="-1">{{ words }}</pre>
    } @else {
      @if (opening.refusal(); as refusal) {
        <es-problem [refusal]="refusal" [words]="opening.problem()" (retry)="open()" />
      }
      <p>
        <button type="button" matButton="outlined" [esBusy]="opening.isPending()" (click)="open()" i18n="@@admin.openMail">
          Lire le texte
        </button>
      </p>
      <p class="es-muted es-small" i18n="@@admin.openMailTraced">Chaque lecture laisse une ligne dans le journal.</p>
    }
  `,
  styles: `
    pre {
      max-width: 68ch;
      margin: 0;
      font: inherit;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class OpenedMail {
  private readonly gateway = inject(AdminGateway);
  readonly mailId = input.required<string>();
  protected readonly text = signal<string | null>(null);
  protected readonly opening = attempt(toRefusal, refusalWords);

  protected async open(): Promise<void> {
    const opened = await this.opening.run(() => this.gateway.openMail(this.mailId()));
    if (opened !== null) this.text.set(opened.answer.text);
  }
}
