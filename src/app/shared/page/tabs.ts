import { Component, input } from '@angular/core';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { samePage } from './same-page';

export interface Tab {
  readonly label: string;
  /** Relative to the current route, or absolute. */
  readonly link: string;
  readonly count?: number;
}

/** Tabs that are pages: each has its address. What they switch is inside: `<es-tabs …>the page</es-tabs>`; `[filters]` stand on their line. */
@Component({
  selector: 'es-tabs',
  imports: [MatTabLink, MatTabNav, MatTabNavPanel, RouterLink, RouterLinkActive],
  template: `
    <div class="line">
      <nav mat-tab-nav-bar [mat-stretch-tabs]="false" [tabPanel]="panel" [attr.aria-label]="label()">
        @for (tab of tabs(); track tab.link) {
          <a
            mat-tab-link
            [routerLink]="tab.link"
            routerLinkActive
            #here="routerLinkActive"
            [routerLinkActiveOptions]="samePage"
            [active]="here.isActive"
          >
            {{ tab.label }}
            @if (tab.count !== undefined) {
              <span class="es-figures">{{ tab.count }}</span>
            }
          </a>
        }
      </nav>
      <ng-content select="[filters]" />
    </div>
    <mat-tab-nav-panel #panel><ng-content /></mat-tab-nav-panel>
  `,
  styleUrl: './tabs.scss',
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly label = input.required<string>();
  protected readonly samePage = samePage;
}
