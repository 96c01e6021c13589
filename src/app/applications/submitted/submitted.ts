import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { deadlineFault } from '@domain/applications/submission';
import { Clock } from '../../backend/clock';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { DayTimePipe, DeadlinePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Spine, type SpineStage } from '../../shared/page/spine';
import { Status } from '../../shared/show/status';
import { stateWords } from '../application-words';
import { AuthorList } from '../authors/author-list';
import type { Dossier } from '../editor/dossier';
import { FileDesk } from '../editor/file-desk';
import { nextStepOf } from '../mine/next-step';
import { AnswersRead } from '../ui/answers-read';
import { ConfirmWithdrawal } from './confirm-withdrawal';
import { OwnWords } from '../../shared/show/own-words';

const stages: Readonly<Partial<Record<Dossier['application']['state'], SpineStage>>> = {
  submitted: 'submitted',
  complement: 'submitted',
  withdrawn: 'submitted',
  notEligible: 'screened',
  reoriented: 'screened',
  eligible: 'screened',
};

/** A submitted dossier: where it stands, what may still be done, and what was sent, ready to print. */
@Component({
  selector: 'es-submitted',
  imports: [Page, Spine, Status, MatButton, Icon, RouterLink, DayTimePipe, DeadlinePipe, AnswersRead, AuthorList, OwnWords],
  providers: [FileDesk],
  templateUrl: './submitted.html',
})
export class Submitted {
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  private readonly now = inject(Clock).now;
  protected readonly files = inject(FileDesk);
  readonly dossier = input.required<Dossier>();
  protected readonly application = computed(() => this.dossier().application);
  protected readonly state = computed(() => stateWords[this.application().state]);
  protected readonly step = computed(() => nextStepOf(this.application(), this.dossier().call, this.now()));
  protected readonly stage = computed(() => stages[this.application().state] ?? 'announced');
  protected readonly ended = computed(() => {
    const over = ['withdrawn', 'notEligible', 'reoriented', 'notSelected'].includes(this.application().state);
    return over ? this.state().words : '';
  });
  protected readonly mayEdit = computed(
    () => this.application().state === 'submitted' && deadlineFault(this.dossier().call, this.now()) === null,
  );
  protected readonly mayLeave = computed(() => ['submitted', 'eligible'].includes(this.application().state));
  protected readonly crumbs = [{ label: $localize`:@@applications.mine:Mes candidatures`, link: '/candidatures' }];

  protected print(): void {
    window.print();
  }

  protected async withdraw(purpose: 'edit' | 'leave'): Promise<void> {
    const { application, call } = this.dossier();
    const done = await this.dialogs.open<object, boolean>(ConfirmWithdrawal, {
      data: { application, closesAt: call.closesAt, purpose },
    });
    if (done === true && purpose === 'leave') this.undo.say($localize`:@@applications.withdrawn:Votre dossier est retiré de la sélection.`);
  }
}
