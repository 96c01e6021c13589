import { Component, inject, input, LOCALE_ID } from '@angular/core';
import type { Standing } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { formatNumber } from '../../shared/formats/format';
import { FigurePipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import type { Placings } from './placings';
import { OwnWords } from '../../shared/show/own-words';

/** One line a project: its calibrated score as a dot on the interval where the truth lies, and the line that separates the last place. */
@Component({
  selector: 'es-interval-chart',
  imports: [FigurePipe, Status, OwnWords],
  template: `
    <div class="axis es-figures es-muted es-small" aria-hidden="true">
      <span></span><span></span><span class="ends"><span>0</span><span>50</span><span>100</span></span>
    </div>
    <ol>
      @for (row of rows(); track row.id) {
        @let placing = placings().get(row.id);
        <li [class.last]="placing?.rank === places()">
          <b class="es-figures rank">{{ placing?.rank ?? $index + 1 }}</b>
          <span class="name"
            ><b esOwnWords>{{ row.projectName }}</b
            ><small class="es-muted">{{ row.organisationName }}</small></span
          >
          <span class="track" role="img" [attr.aria-label]="describe(row)">
            @if (row.reviewCount) {
              <i class="interval" [class.tied]="placing?.inTieZone" [style.left.%]="row.low" [style.width.%]="row.high - row.low"></i>
              <i class="dot" [style.left.%]="row.calibrated"></i>
            }
            @if (line(); as at) {
              <i class="cut" [style.left.%]="at"></i>
            }
          </span>
          <b class="es-figures score">{{ row.reviewCount ? (row.calibrated | figure: 1) : '–' }}</b>
          <span class="marks">
            @if (placing?.inTieZone) {
              <es-status tone="warn" i18n="@@jury.tie">égalité</es-status>
            }
            @if (row.mustDiscuss) {
              <es-status tone="warn" icon="hand" i18n="@@jury.toDiscuss">à discuter</es-status>
            }
            @if (row.reviewCount === 0) {
              <es-status tone="neutral" i18n="@@jury.unread">pas encore lu</es-status>
            }
          </span>
        </li>
      }
    </ol>
    @if (line() !== null) {
      <p class="es-muted es-small" aria-hidden="true" i18n="@@jury.cutLegend">
        Trait vertical : la limite entre la dernière place et le suivant ({{ line() | figure: 1 }}).
      </p>
    }
  `,
  styleUrl: './interval-chart.scss',
})
export class IntervalChart {
  readonly rows = input.required<readonly Identified<Standing>[]>();
  readonly line = input.required<number | null>();
  readonly places = input.required<number>();
  /** Empty when some project is hidden from the reader: rows then show their order, and no tie. */
  readonly placings = input.required<Placings>();
  private readonly locale = inject(LOCALE_ID);
  private readonly figure = (value: number, decimals: number): string => formatNumber(value, this.locale, decimals);
  protected readonly describe = (row: Standing): string =>
    row.reviewCount === 0
      ? $localize`:@@jury.intervalNone:Pas encore d'avis`
      : $localize`:@@jury.intervalWords:${this.figure(row.calibrated, 1)}:score: sur 100, entre ${this.figure(row.low, 0)}:low: et ${this.figure(row.high, 0)}:high:`;
}
