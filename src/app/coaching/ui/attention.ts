import { Component, input } from '@angular/core';
import { Status } from '../../shared/show/status';
import { Why } from '../../shared/show/why';

export interface Reason {
  readonly words: string;
  readonly points: number;
}

/** Whether a project needs a call: the heaviest reason, and all of them with their weight. */
@Component({
  selector: 'es-attention',
  imports: [Status, Why],
  template: `
    @if (reasons()[0]; as first) {
      <es-status [tone]="points() >= 60 ? 'bad' : 'warn'">{{ first.words }}</es-status>
      <es-why>
        <ul>
          @for (reason of reasons(); track reason.words) {
            <li>
              {{ reason.words }} <span class="es-muted">(+{{ reason.points }})</span>
            </li>
          }
        </ul>
      </es-why>
    } @else {
      <es-status tone="good"><ng-container i18n="@@coaching.allWell">rien d'urgent</ng-container></es-status>
    }
  `,
  styles: `
    es-status {
      line-height: 1.3;
      white-space: normal;
    }
  `,
})
export class Attention {
  readonly reasons = input.required<readonly Reason[]>();
  readonly points = input.required<number>();
}
