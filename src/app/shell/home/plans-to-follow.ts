import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../shared/icon/icon';

/** The projects that need a call, and why. */
@Component({
  selector: 'es-plans-to-follow',
  imports: [RouterLink, Icon],
  template: `
    @if (plans().length > 0) {
      <section aria-labelledby="es-to-follow">
        <h2 id="es-to-follow">
          <ng-container i18n="@@shell.toFollow">À appeler</ng-container>&ngsp;<span class="count">{{ plans().length }}</span>
        </h2>
        <ul class="es-plain-list waiting">
          @for (one of plans(); track one.id) {
            <li>
              <a [routerLink]="['/parcours', one.id]"
                ><span>{{ one.name }}</span
                ><small>{{ one.why }}</small
                ><es-icon name="chevronRight"
              /></a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './my-day.scss',
})
export class PlansToFollow {
  readonly plans = input.required<readonly { readonly id: string; readonly name: string; readonly why: string }[]>();
}
