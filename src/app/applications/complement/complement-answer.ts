import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { answerComplement, differences } from '@domain/applications/complement';
import { Clock } from '../../backend/clock';
import { Connection } from '../../backend/connection';
import { Busy } from '../../shared/forms/busy';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Undo } from '../../shared/dialogs/undo';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Countdown } from '../../shared/show/countdown';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { ApplicationsGateway } from '../applications-gateway';
import { refusalWords } from '../application-words';
import { AnswersDesk } from '../editor/answers-desk';
import type { Dossier } from '../editor/dossier';
import { FileDesk } from '../editor/file-desk';
import { followDossier } from '../editor/follow-dossier';
import { PresenceLight } from '../editor/presence-light';
import { AnswersRead } from '../ui/answers-read';
import { DifferenceList } from '../ui/difference-list';
import { FieldDesk } from '../ui/field-desk';
import { RefusedWords } from '../ui/refused-words';
import { ApplicationsActs } from '../applications.state';
import { OwnWords } from '../../shared/show/own-words';

/** The team asks for precise fields: they open again, and only they. */
@Component({
  selector: 'es-complement-answer',
  imports: [
    Page,
    Spine,
    MatButton,
    Busy,
    DayTimePipe,
    Countdown,
    SaveState,
    Problem,
    FieldDesk,
    AnswersRead,
    DifferenceList,
    RefusedWords,
    OwnWords,
  ],
  providers: [AnswersDesk, FileDesk, PresenceLight],
  templateUrl: './complement-answer.html',
  styleUrl: './complement-answer.scss',
})
export class ComplementAnswer {
  protected readonly desk = inject(AnswersDesk);
  protected readonly gateway = inject(ApplicationsGateway);
  protected readonly connection = inject(Connection);
  protected readonly now = inject(Clock).now;
  private readonly presence = inject(PresenceLight);
  private readonly undo = inject(Undo);
  readonly dossier = input.required<Dossier>();

  protected readonly crumbs = [{ label: $localize`:@@applications.mine:Mes candidatures`, link: '/candidatures' }];
  protected readonly request = computed(() => this.dossier().request);
  protected readonly overdue = computed(() => {
    const request = this.request();
    return request !== null && request.dueAt <= this.now();
  });
  protected readonly fields = computed(() => {
    const request = this.request();
    if (request === null) return [];
    return differences(request, this.desk.answers(), this.dossier().form).flatMap((one) => (one.field === null ? [] : [one.field]));
  });
  protected readonly changes = computed(() => {
    const request = this.request();
    return request === null ? [] : differences(request, this.desk.answers(), this.dossier().form);
  });
  /** Why the answer cannot be sent yet, in words; '' when it can. */
  protected readonly blocked = computed(() => {
    const request = this.request();
    if (request === null) return '';
    const judged = answerComplement(request, this.desk.answers(), this.dossier().form, this.now());
    if (!judged.ok) return wordsForRefusal({ reason: 'unknown', detail: judged.reason }, refusalWords());
    if (this.desk.conflicts().length > 0)
      return $localize`:@@applications.settleFirst:Choisissez d'abord entre les deux versions d'une réponse.`;
    return this.desk.pending() > 0 || this.desk.refused().length > 0
      ? $localize`:@@applications.savingFirst:Vos dernières réponses ne sont pas encore enregistrées.`
      : '';
  });
  protected readonly answering = inject(ApplicationsActs).on('answerComplement', () => this.dossier().application.id);

  constructor() {
    followDossier(
      this.desk,
      () => this.dossier(),
      ({ application }) => this.presence.open(application.id),
    );
  }

  protected async send(): Promise<void> {
    this.desk.flush();
    const request = this.request();
    if (request === null || this.answering.isPending() || this.blocked() !== '') return;
    const done = await this.answering.ask({ applicationId: this.dossier().application.id, requestId: request.id });
    if (done !== null) this.undo.say($localize`:@@applications.answerSent:Votre réponse est envoyée à l'équipe du programme.`);
  }
}
