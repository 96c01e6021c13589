import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { progressOf } from '@domain/jury/review';
import { isJuror } from '@domain/people/permissions';
import { of } from 'rxjs';
import { listed } from '../../backend/lists/listed';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Spine, type SpineStage } from '../../shared/page/spine';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { JuryGateway, live } from '../jury-gateway';
import { groundWords, phaseWords } from '../jury-words';
import { comesWhole, isHere, Pile, readingStateOf, type ReadingState } from '../reading-room/pile';
import { nextActOf } from './next-act';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';
import { pileList, recusalsList } from '../jury.state';

/** Where a jury stands for me: my next act first, then my pile, then the rest. Opening it fetches the next dossiers for offline reading; a large pile comes whole when asked. */
@Component({
  selector: 'es-jury-hub',
  imports: [RouterLink, MatButton, DeadlinePipe, Icon, Page, Spine, Problem, Progress, Skeleton, Status, OwnWords, Shown],
  templateUrl: './hub.html',
  styleUrl: './hub.scss',
})
export class Hub {
  protected readonly gateway = inject(JuryGateway);
  private readonly pile = inject(Pile);
  readonly juryId = input.required<string>();
  protected readonly phaseWords = phaseWords;
  protected readonly groundWords = groundWords;
  protected readonly readingState = readingStateOf;
  protected readonly crumb = $localize`:@@jury.juries:Jurys`;
  protected readonly detected = $localize`:@@jury.detected:(détecté)`;

  protected readonly read = live(() => this.gateway.jury(this.juryId()));
  protected readonly jury = computed(() => this.read.value(null));
  /** Where these projects stand in their life. */
  protected readonly stage = computed<SpineStage | null>(() => {
    const phase = this.jury()?.phase;
    if (phase === undefined) return null;
    if (phase === 'announced') return 'announced';
    return phase === 'deliberating' || phase === 'decided' ? 'deliberated' : 'reviewed';
  });
  private readonly uid = computed(() => this.gateway.session.uid() ?? '');
  protected readonly sits = computed(() => isJuror(this.gateway.session.actor(), this.juryId()));
  protected readonly manages = computed(() => this.gateway.mayRun(this.jury()));
  protected readonly memberRead = live(() => (this.sits() ? this.gateway.member(this.juryId(), this.uid()) : of(null)));
  protected readonly member = computed(() => this.memberRead.value(null));
  protected readonly recusalRead = listed(recusalsList, () => (this.sits() ? [this.juryId(), this.uid()] : 'none'));
  protected readonly recusals = computed(() => this.recusalRead.value([]));
  private readonly reads = computed(() => this.sits() && this.jury()?.phase === 'scoring');
  protected readonly pileRead = listed(pileList, () => (this.reads() ? [this.juryId(), this.uid()] : 'none'));
  protected readonly entries = computed(() => this.pileRead.value([]));
  protected readonly progress = computed(() =>
    progressOf(
      this.entries().map((one) => one.assignment.applicationId),
      this.entries().map((one) => ({
        applicationId: one.assignment.applicationId,
        state: readingStateOf(one) === 'submitted' ? ('submitted' as const) : ('draft' as const),
      })),
    ),
  );
  protected readonly here = computed(() => this.entries().filter(isHere).length);
  private readonly carried = signal(false);
  /** The whole pile is on its way here. */
  protected readonly carrying = computed(() => this.carried() || comesWhole(this.entries().length));
  protected readonly next = computed(() =>
    nextActOf(this.jury(), {
      sits: this.sits(),
      manages: this.manages(),
      declared: this.memberRead.state().kind === 'shown' ? (this.member()?.declaredAt ?? null) !== null : null,
      entries: this.pileRead.state().kind === 'shown' ? this.entries() : null,
    }),
  );
  protected readonly stateWords: Readonly<Record<ReadingState, string>> = {
    toRead: $localize`:@@jury.stateToRead:à lire`,
    started: $localize`:@@jury.stateStarted:commencé`,
    submitted: $localize`:@@jury.stateSubmitted:avis rendu`,
  };
  protected readonly tones: Readonly<Record<ReadingState, 'neutral' | 'info' | 'good'>> = {
    toRead: 'neutral',
    started: 'info',
    submitted: 'good',
  };

  protected carry(): void {
    this.carried.set(true);
    this.pile.carry();
  }
}
