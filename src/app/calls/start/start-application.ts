import { Component, inject, input, type OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Refusal, toRefusal } from '../../backend/refusal';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { CallsGateway } from '../calls-gateway';
import { attempt } from '../../shared/acts/attempt';

/** `/appels/:callId/candidater`: begins the application with the answers of the eligibility check, or resumes the one in progress. */
@Component({
  selector: 'es-start-application',
  imports: [RouterLink, Page, Problem, Skeleton],
  template: `
    <es-page heading="Votre candidature" i18n-heading="@@calls.starting">
      @if (starting.refusal(); as refusal) {
        <es-problem [words]="words(refusal)" [retriable]="refusal.detail === ''" (retry)="start()" />
        <p><a [routerLink]="['/appels', callId()]" i18n="@@calls.backToCall">Revenir à l'appel</a></p>
      } @else {
        <p role="status" i18n="@@calls.startingWait">Nous préparons votre dossier…</p>
        <es-skeleton [count]="5" />
      }
    </es-page>
  `,
})
export class StartApplication implements OnInit {
  private readonly gateway = inject(CallsGateway);
  private readonly router = inject(Router);
  readonly callId = input.required<string>();
  protected readonly starting = attempt(toRefusal);

  ngOnInit(): void {
    void this.start();
  }

  protected words(refusal: Refusal): string {
    const late = $localize`:@@calls.startTooLate:Cet appel n'accepte plus de candidature : sa date de clôture est passée.`;
    return wordsForRefusal(refusal, { deadline: late, deadlinePassed: late, callClosed: late, callNotOpen: late });
  }

  protected async start(): Promise<void> {
    const begun = await this.starting.run(() => this.gateway.start(this.callId()));
    if (begun !== null) await this.router.navigate(['/candidatures', begun.answer.applicationId], { replaceUrl: true });
  }
}
