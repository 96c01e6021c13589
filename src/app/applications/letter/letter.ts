import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OutcomeLetter } from '@domain/applications/applications';
import { combineLatest, tap } from 'rxjs';
import { RouterLink } from '@angular/router';
import { live } from '../../backend/live';
import { DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Empty } from '../../shared/show/empty';
import { feedbackHeading } from '../../shared/feedback-heading';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status, type Tone } from '../../shared/show/status';
import { stateWords } from '../application-words';
import { ApplicationsGateway } from '../applications-gateway';
import { OwnWords } from '../../shared/show/own-words';

interface Said {
  readonly title: string;
  readonly tone: Tone;
}

const said: Readonly<Record<OutcomeLetter['outcome'], Said>> = {
  laureate: { title: $localize`:@@applications.letter.laureate:Votre projet est lauréat`, tone: 'good' },
  waitingList: { title: $localize`:@@applications.letter.waitingList:Votre projet est sur liste d'attente`, tone: 'warn' },
  notSelected: { title: $localize`:@@applications.letter.notSelected:Votre projet n'est pas retenu cette fois`, tone: 'neutral' },
  reoriented: { title: $localize`:@@applications.letter.reoriented:Votre projet est orienté vers un autre dispositif`, tone: 'info' },
  notEligible: { title: $localize`:@@applications.letter.notEligible:Votre dossier n'est pas recevable pour cet appel`, tone: 'neutral' },
};

/** The answer to an application, as a letter: the decision, why, and which doors are open. */
@Component({
  selector: 'es-letter',
  imports: [Page, Spine, Status, MatButton, Icon, RouterLink, DayPipe, Problem, Skeleton, Empty, OwnWords],
  templateUrl: './letter.html',
  styleUrl: './letter.scss',
})
export class LetterPage {
  private readonly gateway = inject(ApplicationsGateway);
  readonly id = input.required<string>();
  protected readonly read = live(() =>
    combineLatest({ application: this.gateway.application(this.id()), letter: this.gateway.letter(this.id()) }).pipe(
      tap(({ letter }) => {
        if (letter !== null) this.acknowledge();
      }),
    ),
  );
  protected readonly states = stateWords;
  protected readonly feedbackHeading = feedbackHeading;
  private acknowledged = '';
  protected readonly said = computed(() => {
    const state = this.read.state();
    return state.kind === 'shown' && state.value.letter !== null ? said[state.value.letter.outcome] : null;
  });
  /** The decision, when no letter tells it. */
  protected readonly decidedWithout = computed(() => {
    const shown = this.read.value(null);
    const application = shown?.letter === null ? shown.application : null;
    return application !== null && application.state in said ? this.states[application.state].words : '';
  });
  protected readonly early = computed(() => ['notEligible', 'reoriented'].includes(this.read.value(null)?.letter?.outcome ?? ''));
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@applications.mine:Mes candidatures`, link: '/candidatures' },
    { label: $localize`:@@applications.dossier:Le dossier`, link: `/candidatures/${this.id()}` },
  ]);

  protected print(): void {
    window.print();
  }

  /** The home page stops announcing a letter that is on screen; if that fails, it only announces it again. */
  private acknowledge(): void {
    if (this.acknowledged === this.id()) return;
    this.acknowledged = this.id();
    this.gateway.acknowledgeOutcome(this.id()).catch(() => undefined);
  }
}
