import { Component, computed, inject, type Signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DiagnosticHead, Enrolment } from '@domain/coaching/coaching';
import { openEnds } from '@domain/coaching/enrolment';
import type { Identified } from '@domain/shared/document';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { FigurePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { CoachingActs } from '../coaching.state';
import { OwnWords } from '../../shared/show/own-words';

export interface FinishAsked {
  /** As it is while somebody reads what will happen, not as it was when they asked. */
  readonly plan: Signal<Identified<Enrolment>>;
  readonly final: DiagnosticHead | null;
}

/** Closing a plan, with what is left open and exactly what will happen. */
@Component({
  selector: 'es-finish-dialog',
  imports: [DialogFrame, MatButton, Busy, FigurePipe, Problem, OwnWords],
  templateUrl: './finish-dialog.html',
})
export class FinishDialog {
  protected readonly opened = inject<Opened<FinishAsked, boolean>>(Opened);
  protected readonly plan = this.opened.data.plan;
  protected readonly ends = computed(() => openEnds(this.plan(), this.opened.data.final));
  protected readonly finishing = inject(CoachingActs).on('finishEnrolment', () => this.plan().id);

  protected async finish(): Promise<void> {
    if ((await this.finishing.ask({ enrolmentId: this.plan().id })) !== null) this.opened.close(true);
  }
}
