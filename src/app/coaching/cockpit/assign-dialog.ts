import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { Person } from '../../shared/show/person';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CoachingGateway, live } from '../coaching-gateway';
import { CoachingActs } from '../coaching.state';
import { OwnWords } from '../../shared/show/own-words';

export interface AssignAsked {
  readonly plan: Identified<Enrolment>;
}

/** The coaches of the edition; those already on the plan are named. */
@Component({
  selector: 'es-assign-dialog',
  imports: [DialogFrame, MatButton, Busy, Person, Problem, Skeleton, OwnWords],
  templateUrl: './assign-dialog.html',
})
export class AssignDialog {
  private readonly gateway = inject(CoachingGateway);
  protected readonly opened = inject<Opened<AssignAsked, { readonly uid: string; readonly name: string }>>(Opened);
  protected readonly plan = this.opened.data.plan;
  protected readonly read = live(() => this.gateway.holders(this.plan.programmeId, 'coach'));
  protected readonly coaches = computed(() => this.read.value([]).filter(({ scopeId }) => scopeId === this.plan.editionId));
  protected readonly assigning = inject(CoachingActs).on('assignCoach', () => this.plan.id);

  protected async assign(uid: string, name: string): Promise<void> {
    if ((await this.assigning.ask({ enrolmentId: this.plan.id, coachUid: uid })) !== null) this.opened.close({ uid, name });
  }
}
