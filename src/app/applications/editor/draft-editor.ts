import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { deadlineFault } from '@domain/applications/submission';
import { isShown } from '@domain/calls/form';
import { Clock } from '../../backend/clock';
import { Connection } from '../../backend/connection';
import { Icon } from '../../shared/icon/icon';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Page } from '../../shared/page/page';
import { Spine } from '../../shared/page/spine';
import { Countdown } from '../../shared/show/countdown';
import { SaveState } from '../../shared/show/save-state';
import { ApplicationsGateway } from '../applications-gateway';
import { AuthorList } from '../authors/author-list';
import { EligibilityPanel } from '../ui/eligibility-panel';
import { FieldDesk } from '../ui/field-desk';
import { RefusedWords } from '../ui/refused-words';
import { SectionMap } from '../ui/section-map';
import { OwnWords } from '../../shared/show/own-words';
import { AnswersDesk } from './answers-desk';
import type { Dossier } from './dossier';
import { FileDesk } from './file-desk';
import { followDossier } from './follow-dossier';
import { InviteCoAuthor } from './invite-co-author';
import { PresenceLight } from './presence-light';

/** Where a draft is written, alone or together. */
@Component({
  selector: 'es-draft-editor',
  imports: [
    Page,
    Spine,
    MatButton,
    Icon,
    RouterLink,
    Countdown,
    SaveState,
    AuthorList,
    SectionMap,
    FieldDesk,
    EligibilityPanel,
    RefusedWords,
    OwnWords,
  ],
  providers: [AnswersDesk, FileDesk, PresenceLight],
  templateUrl: './draft-editor.html',
  styleUrl: './draft-editor.scss',
})
export class DraftEditor {
  protected readonly desk = inject(AnswersDesk);
  protected readonly connection = inject(Connection);
  protected readonly gateway = inject(ApplicationsGateway);
  private readonly presence = inject(PresenceLight);
  private readonly dialogs = inject(Dialogs);
  private readonly route = inject(ActivatedRoute);
  protected readonly now = inject(Clock).now;
  readonly dossier = input.required<Dossier>();

  protected readonly application = computed(() => this.dossier().application);
  protected readonly address = computed(() => `/candidatures/${this.application().id}`);
  protected readonly heading = computed(() => this.application().projectName || $localize`:@@applications.untitled:Votre projet`);
  protected readonly crumbs = [{ label: $localize`:@@applications.mine:Mes candidatures`, link: '/candidatures' }];
  protected readonly late = computed(() => deadlineFault(this.dossier().call, this.now()) !== null);
  protected readonly sections = computed(() =>
    this.dossier().form.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => isShown(field, this.desk.answers())),
    })),
  );
  protected readonly here = computed(() => this.presence.others().map((one) => one.id));
  /** The map stands open where it does not push the form away. */
  protected readonly roomy = matchMedia('(width >= 60rem)').matches;
  private readonly asked = this.route.snapshot.fragment;

  constructor() {
    followDossier(
      this.desk,
      () => this.dossier(),
      ({ application }) => {
        this.presence.open(application.id);
        if (this.asked !== null) setTimeout(() => this.show(this.asked ?? ''));
      },
    );
  }

  protected invite(): void {
    void this.dialogs.open(InviteCoAuthor, {
      data: { applicationId: this.application().id },
    });
  }

  /** A link of the check list leads to a field: it is shown and takes the caret. */
  private show(fragment: string): void {
    const target = document.getElementById(fragment);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}
