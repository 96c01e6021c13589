import { Component, computed, inject, input } from '@angular/core';
import type { Jury } from '@domain/jury/jury';
import { disputedCriteria } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { OwnWords } from '../../shared/show/own-words';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import { JuryGateway, live } from '../jury-gateway';
import { recommendationWords } from '../jury-words';
import { Shown } from '../../shared/reads/shown';

/** The other opinions, once one's own is given and enough exist: levels by criterion, without names. */
@Component({
  selector: 'es-others',
  imports: [OwnWords, Status, Table, TableFrame, Shown],
  template: `
    <ng-container *esShown="[reviews]">
      <h2 i18n="@@jury.otherOpinions">Les autres avis</h2>
      <es-table-frame label="Les autres avis" i18n-label="@@jury.otherOpinions">
        <table esTable [cards]="false">
          <thead>
            <tr>
              <th scope="col" i18n="@@jury.criterion">Critère</th>
              <th scope="col" class="es-number" i18n="@@jury.mine">Le vôtre</th>
              @for (one of others(); track one.id; let index = $index) {
                <th scope="col" class="es-number" i18n="@@jury.opinionNumber">Avis {{ index + 1 }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (criterion of jury().grid; track criterion.id) {
              <tr>
                <th scope="row">
                  <span esOwnWords>{{ criterion.label }}</span>
                  @if (disputed().includes(criterion.id)) {
                    <es-status tone="warn" i18n="@@jury.toDiscuss">à discuter</es-status>
                  }
                </th>
                <td class="es-number">{{ mine()?.scores?.[criterion.id] }}</td>
                @for (one of others(); track one.id) {
                  <td class="es-number">{{ one.scores[criterion.id] }}</td>
                }
              </tr>
            }
            <tr>
              <th scope="row" i18n="@@jury.recommendationShort">Recommandation</th>
              <td>{{ wordsOf(mine()?.recommendation) }}</td>
              @for (one of others(); track one.id) {
                <td>{{ wordsOf(one.recommendation) }}</td>
              }
            </tr>
          </tbody>
        </table>
      </es-table-frame>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-2);
    }
  `,
})
export class Others {
  private readonly gateway = inject(JuryGateway);
  readonly jury = input.required<Identified<Jury>>();
  readonly applicationId = input.required<string>();
  private readonly juryId = computed(() => this.jury().id);
  protected readonly reviews = live(() => this.gateway.submittedReviews(this.juryId(), this.applicationId()));
  private readonly all = computed(() => this.reviews.value([]));
  protected readonly mine = computed(() => this.all().find((one) => one.jurorUid === this.gateway.session.uid()));
  protected readonly others = computed(() => this.all().filter((one) => one.jurorUid !== this.gateway.session.uid()));
  protected readonly disputed = computed(() => disputedCriteria(this.all(), this.jury().grid));
  protected wordsOf = (one: keyof typeof recommendationWords | null | undefined): string => (one ? recommendationWords[one] : '');
}
