import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface Tab {
  readonly label: string;
  /** Relative to the current route, or absolute. */
  readonly link: string;
  readonly count?: number;
}

/** Tabs that are pages: each has its address. */
@Component({
  selector: 'es-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.link) {
        <a [routerLink]="tab.link" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: exact() }">
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="es-figures">{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './tabs.scss',
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly label = input.required<string>();
  readonly exact = input(true);
}
