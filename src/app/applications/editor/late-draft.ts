import { Component, computed, inject, input, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { sentAnswers } from '@domain/applications/submission';
import { describeAnswer } from '@domain/calls/describe-answer';
import { fieldOf } from '@domain/calls/form';
import { answerWords } from '../../shared/form-fields/answer-words';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { ApplicationsGateway } from '../applications-gateway';
import { AnswersRead } from '../ui/answers-read';
import { RefusedWords } from '../ui/refused-words';
import { AnswersDesk } from './answers-desk';
import type { Dossier } from './dossier';
import { followDossier } from './follow-dossier';
import { OwnWords } from '../../shared/show/own-words';

/** A draft whose deadline passed: why it is closed, and every word still there to be taken away. */
@Component({
  selector: 'es-late-draft',
  imports: [Page, Spine, MatButton, Icon, DeadlinePipe, AnswersRead, RefusedWords, OwnWords],
  providers: [AnswersDesk],
  template: `
    <es-page [heading]="heading()" [crumbs]="crumbs">
      <p lead esOwnWords>{{ dossier().application.callName }}</p>
      <es-spine spine stage="draft" [ended]="ended" />
      <div class="es-card es-stack">
        <h2 i18n="@@applications.lateTitle">La date limite est passée</h2>
        @if (dossier().call.closesAt; as closesAt) {
          <p>
            <ng-container i18n="@@applications.lateWhen">L'appel a fermé :</ng-container>&ngsp;<b>{{ closesAt | deadline }}</b
            >.
            <ng-container i18n="@@applications.lateWhy"
              >Ce dossier était encore un brouillon : il n'a pas été déposé et ne sera pas examiné.</ng-container
            >
          </p>
        }
        <p i18n="@@applications.lateKept">
          Rien de ce que vous avez écrit n'est perdu. Vous pouvez copier vos réponses pour un autre appel, ou écrire à l'équipe du
          programme.
        </p>
        <div class="es-row">
          <button type="button" matButton="filled" (click)="copy()">
            <es-icon matButtonIcon name="copy" />
            @if (copied()) {
              <ng-container i18n="@@applications.copied">Réponses copiées</ng-container>
            } @else {
              <ng-container i18n="@@applications.copyAll">Copier mes réponses</ng-container>
            }
          </button>
          <a matButton="outlined" [href]="'mailto:' + dossier().call.contactEmail" i18n="@@applications.writeToTeam">Écrire à l'équipe</a>
        </div>
      </div>
      <es-refused-words
        [late]="true"
        [entries]="desk.refused()"
        (copied)="gateway.copyTyped($event)"
        (retried)="gateway.retryTyped($event)"
        (discarded)="gateway.discardTyped($event)"
      />
      <es-answers-read [form]="dossier().form" [answers]="desk.answers()" [files]="dossier().files" />
    </es-page>
  `,
  styles: `
    es-answers-read,
    es-refused-words {
      display: grid;
      margin-top: var(--es-space-4);
    }
  `,
})
export class LateDraft {
  protected readonly desk = inject(AnswersDesk);
  protected readonly gateway = inject(ApplicationsGateway);
  private readonly locale = inject(LOCALE_ID);
  readonly dossier = input.required<Dossier>();
  protected readonly copied = signal(false);
  protected readonly crumbs = [{ label: $localize`:@@applications.mine:Mes candidatures`, link: '/candidatures' }];
  protected readonly ended = $localize`:@@applications.lateEnded:non déposée à temps`;
  protected readonly heading = computed(() => this.dossier().application.projectName || $localize`:@@applications.untitled:Votre projet`);

  constructor() {
    followDossier(this.desk, () => this.dossier());
  }

  protected async copy(): Promise<void> {
    const { form } = this.dossier();
    const answers = sentAnswers(form, this.desk.answers());
    const words = answerWords(this.locale);
    const lines = Object.entries(answers).map(([fieldId, answer]) => {
      const field = fieldOf(form, fieldId);
      return field === null ? '' : `${field.label}\n${describeAnswer(field, answer, words)}`;
    });
    await navigator.clipboard.writeText(lines.join('\n\n'));
    this.copied.set(true);
  }
}
