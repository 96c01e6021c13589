import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { toRefusal, type Refusal } from '../../backend/refusal';
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
      @if (problem(); as refusal) {
        <es-problem [refusal]="refusal" [words]="words()" (retry)="open()" />
      }
      <p>
        <button type="button" matButton="outlined" [esBusy]="opening()" (click)="open()" i18n="@@admin.openMail">Lire le texte</button>
      </p>
      <p class="es-muted es-small" i18n="@@admin.openMailTraced">Chaque lecture laisse une ligne dans le journal.</p>
    }
  `,
  styleUrl: './mails.scss',
})
export class OpenedMail {
  private readonly gateway = inject(AdminGateway);
  readonly mailId = input.required<string>();
  protected readonly text = signal<string | null>(null);
  protected readonly opening = signal(false);
  protected readonly problem = signal<Refusal | null>(null);

  protected readonly words = computed(() => refusalWords[this.problem()?.detail ?? ''] ?? '');

  protected async open(): Promise<void> {
    this.opening.set(true);
    this.problem.set(null);
    try {
      this.text.set((await this.gateway.openMail(this.mailId())).text);
    } catch (error) {
      this.problem.set(toRefusal(error));
    } finally {
      this.opening.set(false);
    }
  }
}
