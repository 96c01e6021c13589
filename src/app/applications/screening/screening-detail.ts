import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { differences } from '@domain/applications/complement';
import { dayOf } from '@domain/shared/time';
import { Clock } from '../../backend/clock';
import { keptTexts } from '../../backend/kept/kept-form';
import { live } from '../../backend/live';
import { Undo } from '../../shared/dialogs/undo';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import type { ScreeningDraft } from '@domain/applications/acts';
import { ApplicationsGateway } from '../applications-gateway';
import { stateWords, verdictWords } from '../application-words';
import { AuthorList } from '../authors/author-list';
import { Dossiers } from '../editor/dossier';
import { FileDesk } from '../editor/file-desk';
import { AnswersRead } from '../ui/answers-read';
import { DifferenceList } from '../ui/difference-list';
import { EligibilityPanel } from '../ui/eligibility-panel';
import { DecisionForm } from './decision-form';
import { DecisionRead } from './decision-read';
import { RequestForm, type AskedComplement } from './request-form';
import { ApplicationsActs } from '../applications.state';
import type { Act } from '../../shared/acts/acts';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

/** On its way, or arrived. */
const isOurs = (act: Act<'screenSelection'> | Act<'requestComplement'>): boolean => act.isPending() || act.answer() !== undefined;

/** One dossier beside the queue: its eligibility with why, what was asked and answered, the decision, every answer. */
@Component({
  selector: 'es-screening-detail',
  imports: [
    MatButton,
    Problem,
    Skeleton,
    Status,
    DeadlinePipe,
    AnswersRead,
    AuthorList,
    DifferenceList,
    EligibilityPanel,
    DecisionForm,
    DecisionRead,
    RequestForm,
    OwnWords,
    Shown,
  ],
  providers: [FileDesk],
  templateUrl: './screening-detail.html',
  styleUrl: './screening-detail.scss',
})
export class ScreeningDetail {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly dossiers = inject(Dossiers);
  private readonly acts = inject(ApplicationsActs);
  private readonly undo = inject(Undo);
  private readonly clock = inject(Clock);
  protected readonly files = inject(FileDesk);
  readonly applicationId = input.required<string>();

  protected readonly states = stateWords;
  protected readonly verdicts = verdictWords;
  protected readonly dossier = live(() => this.dossiers.watch(this.applicationId()));
  protected readonly requests = live(() => this.gateway.requests(this.applicationId()));
  protected readonly screening = live(() => this.gateway.screening(this.applicationId()));
  protected readonly today = computed(() => dayOf(this.clock.now()));

  protected readonly asked = computed(() => {
    const [state, requests] = [this.dossier.state(), this.requests.state()];
    if (state.kind !== 'shown' || requests.kind !== 'shown') return [];
    return requests.value.map((request) => ({ request, changes: differences(request, state.value.content.answers, state.value.form) }));
  });
  protected readonly decided = computed(() => this.screening.value(null));

  protected readonly deciding = this.acts.on('screenSelection', this.applicationId);
  protected readonly asking = this.acts.on('requestComplement', this.applicationId);

  /** Where what is typed of this dossier is kept until it is sent. */
  protected readonly places = computed(() => {
    const whose = `screening.${this.applicationId()}`;
    return { decision: `${whose}.decision`, request: `${whose}.request` };
  });
  protected readonly titles = computed(() => {
    const name = this.dossier.value(null)?.application.projectName ?? '';
    return {
      decision: $localize`:@@applications.keptDecision:Décision sur ${name}:project:`,
      request: $localize`:@@applications.keptRequest:Demande de complément, ${name}:project:`,
    };
  });
  private readonly keptDecision = keptTexts(() => this.places().decision);
  private readonly keptRequest = keptTexts(() => this.places().request);
  /** Typed here while somebody else decided or asked; '' once this person's own act is on its way. */
  protected readonly unsent = computed(() =>
    [...(isOurs(this.deciding) ? [] : this.keptDecision.texts()), ...(isOurs(this.asking) ? [] : this.keptRequest.texts())]
      .filter(Boolean)
      .join('\n\n'),
  );
  protected forgetUnsent(): void {
    const undos = [this.keptDecision.throwAway(), this.keptRequest.throwAway()];
    this.undo.offer($localize`:@@shared.keptThrown:Texte jeté.`, () => undos.forEach((undo) => undo()));
  }

  protected async decide(decision: ScreeningDraft, arrived: () => void): Promise<void> {
    if ((await this.deciding.ask({ applicationIds: [this.applicationId()], ...decision })) === null) return;
    arrived();
    this.undo.say($localize`:@@applications.decisionDone:Décision enregistrée ; les auteurs sont prévenus.`);
  }

  protected async ask(complement: AskedComplement, arrived: () => void): Promise<void> {
    const { dueAt, ...words } = complement;
    if ((await this.asking.ask({ applicationId: this.applicationId(), ...words, dueAt: dueAt.toISOString() })) === null) return;
    arrived();
    this.undo.say($localize`:@@applications.requestDone:Demande envoyée aux auteurs.`);
  }
}
