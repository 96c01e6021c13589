import { afterNextRender, Component, ElementRef, inject, input, signal } from '@angular/core';
import type { Regulation } from '@domain/calls/calls';
import { firstValueFrom } from 'rxjs';
import { DayPipe } from '../../shared/formats/pipes';
import { OwnWords } from '../../shared/show/own-words';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CallsGateway } from '../calls-gateway';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

/** The regulation applicants accept, read only when somebody opens it. */
@Component({
  selector: 'es-regulation-reader',
  imports: [DayPipe, Problem, Skeleton, OwnWords],
  template: `
    <details id="reglement" [open]="asked" (toggle)="load()">
      <summary i18n="@@calls.readRegulation">Lire le règlement</summary>
      @if (loading.refusal(); as refusal) {
        <es-problem [refusal]="refusal" (retry)="load()" />
      } @else if (regulation(); as regulation) {
        <h2 esOwnWords>{{ regulation.title }}</h2>
        <p class="es-small es-muted" i18n="@@calls.regulationVersion">
          Version {{ regulation.version }}, en vigueur depuis le {{ regulation.effectiveAt | day }}
        </p>
        @for (article of regulation.articles; track article.title) {
          <h3 esOwnWords>{{ article.title }}</h3>
          <p esOwnWords>{{ article.text }}</p>
        }
      } @else {
        <es-skeleton />
      }
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
      color: var(--es-link);
      cursor: pointer;
    }
    h2,
    h3 {
      margin-top: var(--es-space-2);
      font-size: var(--es-size-1);
    }
    p {
      white-space: pre-line;
    }
  `,
})
export class RegulationReader {
  private readonly gateway = inject(CallsGateway);
  readonly callId = input.required<string>();
  readonly version = input.required<number>();
  /** The address leads to it: from the page that the server wrote, or from a mail. */
  protected readonly asked = location.hash === '#reglement';
  protected readonly regulation = signal<Regulation | null>(null);
  protected readonly loading = attempt(toRefusal);

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    if (this.asked) afterNextRender(() => here.scrollIntoView());
  }

  protected async load(): Promise<void> {
    if (this.regulation() !== null) return;
    const read = await this.loading.run(() => firstValueFrom(this.gateway.regulation(this.callId(), this.version())));
    if (read !== null) this.regulation.set(read.answer);
  }
}
