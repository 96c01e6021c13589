import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { isSetAside } from '@domain/applications/documents';
import { faultsOf, sentAnswers } from '@domain/applications/submission';
import { fieldOf } from '@domain/calls/form';
import { Clock } from '../../backend/clock';
import { Connection } from '../../backend/connection';
import { live } from '../../backend/live';
import { Session, unprovenAddress } from '../../backend/session';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { ConfirmAddress } from '../../shared/page/confirm-address';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Countdown } from '../../shared/show/countdown';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { problemWords } from '../../shared/form-fields/answer-words';
import { ApplicationsGateway } from '../applications-gateway';
import { Dossiers } from '../editor/dossier';
import { AnswersRead } from '../ui/answers-read';
import { EligibilityPanel } from '../ui/eligibility-panel';
import { Arrived } from './arrived';
import { ApplicationsActs } from '../applications.state';
import { OwnWords } from '../../shared/show/own-words';

/** Before handing in: what is missing, each with its link; then exactly what will be sent, and one deliberate act. */
@Component({
  selector: 'es-submission',
  imports: [
    Page,
    Spine,
    MatButton,
    Busy,
    ConfirmAddress,
    Icon,
    RouterLink,
    DeadlinePipe,
    Countdown,
    Problem,
    SaveState,
    Skeleton,
    AnswersRead,
    Arrived,
    EligibilityPanel,
    OwnWords,
  ],
  templateUrl: './submission.html',
  styleUrl: './submission.scss',
})
export class SubmissionPage {
  private readonly dossiers = inject(Dossiers);
  private readonly gateway = inject(ApplicationsGateway);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly connection = inject(Connection);
  protected readonly now = inject(Clock).now;
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly dossier = live(() => this.dossiers.watch(this.id()));

  protected readonly address = computed(() => `/candidatures/${this.id()}`);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@applications.mine:Mes candidatures`, link: '/candidatures' },
    { label: $localize`:@@applications.draft:Le brouillon`, link: this.address() },
  ]);
  /** What was typed here and is not on the server: nothing is submitted before it is settled. */
  private readonly typed = computed(() => this.gateway.typed().filter((entry) => entry.path === this.gateway.contentPath(this.id())));
  protected readonly waiting = computed(() => this.typed().length);
  protected readonly refused = computed(() => this.typed().filter(({ state }) => state === 'refused').length);
  protected readonly disputed = computed(() => this.typed().find(({ state }) => state === 'conflict')?.label ?? null);
  protected readonly faults = computed(() => {
    const state = this.dossier.state();
    if (state.kind !== 'shown') return [];
    const { form, content, files } = state.value;
    return faultsOf(form, content.answers, new Set(files.filter((file) => !isSetAside(file)).map((file) => file.id))).map((fault) => {
      const field = fieldOf(form, fault.fieldId);
      const lost = $localize`:@@applications.fileMissing:Le document a été retiré : joignez-le à nouveau.`;
      const words = fault.problem === 'fileMissing' || field === null ? lost : problemWords(fault.problem, field);
      return { ...fault, words };
    });
  });
  protected readonly sent = computed(() => {
    const state = this.dossier.state();
    return state.kind === 'shown' ? sentAnswers(state.value.form, state.value.content.answers) : {};
  });
  protected readonly unproven = computed(() => unprovenAddress(this.session.state()));
  protected readonly submitting = inject(ApplicationsActs).on('submitApplication', this.id);
  /** The server is busy: the act goes on by itself, and what arrived in time counts. */
  protected readonly queued = computed(() => this.submitting.isPending() && this.gateway.submissionQueued());

  constructor() {
    // A dossier submitted meanwhile, by a co-author perhaps, has nothing left to check here.
    effect(() => {
      const state = this.dossier.state();
      if (state.kind === 'shown' && state.value.application.state !== 'draft')
        untracked(() => void this.router.navigateByUrl(this.address()));
    });
  }

  protected async submit(): Promise<void> {
    const uid = this.session.uid();
    if (uid === null || this.submitting.isPending() || this.waiting() > 0) return;
    this.gateway.noteArrival(this.id(), uid);
    if ((await this.submitting.ask({ applicationId: this.id() })) !== null) {
      this.undo.say($localize`:@@applications.submittedNow:Votre dossier est déposé. Un accusé de réception part par e-mail.`);
    }
  }
}
