import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Application } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { ApplicationsActs } from '../applications.state';

interface Withdrawing {
  readonly application: Identified<Application>;
  readonly closesAt: Date | null;
  readonly purpose: 'edit' | 'leave';
}

/** Says exactly what withdrawing does before it is done. */
@Component({
  selector: 'es-confirm-withdrawal',
  imports: [DialogFrame, MatButton, Busy, DeadlinePipe, Problem],
  template: `
    <es-dialog [heading]="heading" (dismissed)="opened.close()">
      <div class="es-stack">
        @if (data.purpose === 'edit') {
          <p i18n="@@applications.withdrawEditWhat">
            Votre dossier redevient un brouillon et quitte la file d'examen. Son numéro est gardé.
          </p>
          @if (data.closesAt; as closesAt) {
            <p>
              <b
                ><ng-container i18n="@@applications.withdrawEditUntil"
                  >Il ne sera examiné que si vous le déposez à nouveau avant :</ng-container
                >
                {{ closesAt | deadline }}.</b
              >
            </p>
          }
        } @else {
          <p i18n="@@applications.leaveWhat">
            Votre dossier quitte la sélection pour de bon. L'équipe du programme et les autres auteurs en sont avertis. Vous pourrez
            toujours le relire.
          </p>
        }
        @if (withdrawing.problem(); as words) {
          <es-problem [words]="words" [retriable]="false" />
        }
      </div>
      @if (data.purpose === 'edit') {
        <button
          actions
          type="button"
          matButton="filled"
          [esBusy]="withdrawing.isPending()"
          (click)="confirm()"
          i18n="@@applications.withdrawToEdit"
        >
          Reprendre pour modifier
        </button>
      } @else {
        <button
          actions
          type="button"
          matButton="outlined"
          class="es-danger"
          [esBusy]="withdrawing.isPending()"
          (click)="confirm()"
          i18n="@@applications.leave"
        >
          Retirer de la sélection
        </button>
      }
      <button actions type="button" matButton (click)="opened.close()" i18n="@@applications.keepSubmitted">Laisser déposé</button>
    </es-dialog>
  `,
})
export class ConfirmWithdrawal {
  protected readonly opened = inject<Opened<Withdrawing, boolean>>(Opened);
  protected readonly data = this.opened.data;
  protected readonly withdrawing = inject(ApplicationsActs).on('withdrawApplication', () => this.data.application.id);
  protected readonly heading =
    this.data.purpose === 'edit'
      ? $localize`:@@applications.withdrawEditTitle:Reprendre le dossier pour le modifier`
      : $localize`:@@applications.leaveTitle:Retirer le dossier de la sélection`;

  protected async confirm(): Promise<void> {
    if (this.withdrawing.isPending()) return;
    const { application, purpose } = this.data;
    if ((await this.withdrawing.ask({ applicationId: application.id, purpose })) !== null) this.opened.close(true);
  }
}
