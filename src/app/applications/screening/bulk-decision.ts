import type { ScreeningDraft } from '@domain/applications/acts';
import { Component, computed, inject } from '@angular/core';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Status } from '../../shared/show/status';
import type { ListedApplication } from '../applications-gateway';
import { verdictWords } from '../application-words';
import { DecisionForm } from './decision-form';
import { ApplicationsActs } from '../applications.state';
import { OwnWords } from '../../shared/show/own-words';

const most = 40;

/** Shows exactly which dossiers a common decision is about, before it is taken for all of them or for none. */
@Component({
  selector: 'es-bulk-decision',
  imports: [DialogFrame, DecisionForm, Status, OwnWords],
  template: `
    <es-dialog heading="Décider pour plusieurs dossiers" i18n-heading="@@applications.bulkTitle" (dismissed)="opened.close()">
      <div class="es-stack">
        <p>
          <ng-container i18n="@@applications.bulkExactly">La même décision sera prise pour ces dossiers, exactement :</ng-container>&ngsp;<b
            class="es-figures"
            >{{ deciding.length }}</b
          >
        </p>
        <ol>
          @for (one of deciding; track one.id) {
            <li>
              <b esOwnWords>{{ one.projectName }}</b>&ngsp;<span class="es-small es-muted"
                >{{ one.organisationName }} · {{ one.number }}</span
              >&ngsp;
              <es-status [tone]="verdicts[one.verdict].tone">{{ verdicts[one.verdict].words }}</es-status>
            </li>
          }
        </ol>
        @if (left > 0) {
          <p class="es-small" i18n="@@applications.bulkMost">Quarante dossiers au plus à la fois : les suivants restent à décider.</p>
        }
        @if (undecidable > 0) {
          <p class="es-small" i18n="@@applications.bulkNot">Les dossiers choisis qui ne sont plus à examiner sont laissés de côté.</p>
        }
        @if (deciding.length > 0) {
          <es-decision-form
            [verdicts]="theirVerdicts"
            [busy]="screening.isPending()"
            [problem]="problem()"
            [place]="place"
            [title]="title"
            opener="Décider ensemble…"
            i18n-opener="@@applications.decideTogether"
            #form
            (decided)="decide($event, form.kept.sending())"
          />
        }
      </div>
    </es-dialog>
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.25rem;
      max-height: 14rem;
      padding: 0.5rem 0.5rem 0.5rem 2rem;
      margin: 0;
      overflow: auto;
      background: var(--es-sunken);
      border-radius: var(--es-radius-control);
    }
  `,
})
export class BulkDecision {
  protected readonly opened = inject<Opened<{ readonly applications: readonly ListedApplication[] }, number>>(Opened);
  private readonly decidable = this.opened.data.applications.filter((one) => one.state === 'submitted');
  protected readonly deciding = this.decidable.slice(0, most);
  protected readonly left = this.decidable.length - this.deciding.length;
  protected readonly undecidable = this.opened.data.applications.length - this.decidable.length;
  protected readonly theirVerdicts = this.deciding.map((one) => one.verdict);
  protected readonly verdicts = verdictWords;
  protected readonly place = 'screening.bulk';
  protected readonly title = $localize`:@@applications.keptBulk:Décision pour plusieurs dossiers`;
  private readonly applicationIds = this.deciding.map((one) => one.id);
  protected readonly screening = inject(ApplicationsActs).on('screenSelection', () => this.applicationIds.join('~'));
  protected readonly problem = computed(() => {
    const at = this.deciding.find((one) => one.id === this.screening.refusal()?.field);
    const words = this.screening.problem();
    return at === undefined ? words : `${at.projectName} : ${words}`;
  });

  protected async decide(decision: ScreeningDraft, arrived: () => void): Promise<void> {
    if ((await this.screening.ask({ applicationIds: this.applicationIds, ...decision })) === null) return;
    arrived();
    this.opened.close(this.deciding.length);
  }
}
