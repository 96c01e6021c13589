import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Application } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { ApplicationsActs } from '../applications.state';

export interface Removing {
  readonly application: Identified<Application>;
  readonly uid: string;
  readonly name: string;
  /** They leave by themselves. */
  readonly self: boolean;
}

/** Says what ends and what stays before an author leaves. */
@Component({
  selector: 'es-confirm-removal',
  imports: [DialogFrame, MatButton, Busy, Problem],
  template: `
    <es-dialog [heading]="heading" (dismissed)="opened.close()">
      <div class="es-stack">
        @if (data.self) {
          <p i18n="@@applications.leaveAuthorsWhat">
            Vous ne lirez plus ce dossier ni ses documents, et n'y écrirez plus. Ce que vous y avez écrit y reste. Pour revenir, il faudra
            une nouvelle invitation.
          </p>
        } @else {
          <p i18n="@@applications.removeAuthorWhat">
            Cette personne ne lira plus le dossier ni ses documents, et n'y écrira plus ; elle en est avertie. Ce qu'elle y a écrit y reste.
            Pour revenir, il lui faudra une nouvelle invitation.
          </p>
        }
        @if (removing.problem(); as words) {
          <es-problem [words]="words" [retriable]="false" />
        }
      </div>
      <button actions type="button" matButton="outlined" class="es-danger" [esBusy]="removing.isPending()" (click)="confirm()">
        @if (data.self) {
          <ng-container i18n="@@applications.leaveAuthors">Quitter le dossier</ng-container>
        } @else {
          <ng-container i18n="@@applications.removeAuthorNow">Retirer des auteurs</ng-container>
        }
      </button>
      <button actions type="button" matButton (click)="opened.close()" i18n="@@applications.cancel">Annuler</button>
    </es-dialog>
  `,
})
export class ConfirmRemoval {
  protected readonly opened = inject<Opened<Removing, boolean>>(Opened);
  protected readonly data = this.opened.data;
  protected readonly removing = inject(ApplicationsActs).on('removeCoAuthor', () => this.data.application.id);
  protected readonly heading = this.data.self
    ? $localize`:@@applications.leaveAuthors:Quitter le dossier`
    : $localize`:@@applications.removeAuthorTitle:Retirer ${this.data.name}:name: des auteurs`;

  protected async confirm(): Promise<void> {
    if (this.removing.isPending()) return;
    const { application, uid } = this.data;
    if ((await this.removing.ask({ applicationId: application.id, uid })) !== null) this.opened.close(true);
  }
}
