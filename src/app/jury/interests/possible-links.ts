import { afterNextRender, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { PossibleLink } from '@domain/jury/acts';
import { OwnWords } from '../../shared/show/own-words';

export interface LinkAnswer {
  readonly link: PossibleLink;
  readonly isLinked: boolean;
}

/** Names or addresses that are alike may be two organisations: the juror says so of each, before anything binds. */
@Component({
  selector: 'es-possible-links',
  imports: [MatRadioButton, MatRadioGroup, OwnWords],
  template: `
    <h3 #title tabindex="-1" i18n="@@jury.possibleLinks">Êtes-vous lié à ces projets ?</h3>
    <p class="es-small es-muted" i18n="@@jury.possibleLinksWhy">
      Le nom de leur structure, ou une adresse, ressemble à ce que nous savons de vous. Répondez pour chacun : rien n'est décidé sans vous.
    </p>
    @for (link of links(); track link.applicationId) {
      <fieldset>
        <legend esOwnWords>{{ link.projectName }}</legend>
        @if (link.organisationName) {
          <p class="es-small es-muted" esOwnWords>{{ link.organisationName }}</p>
        }
        <mat-radio-group
          [attr.aria-label]="link.projectName"
          [value]="answers().get(link.applicationId)"
          (change)="answered.emit({ link, isLinked: $event.value === true })"
        >
          <mat-radio-button [value]="true"><span i18n="@@jury.possibleLinkYes">Oui, je me déporte</span></mat-radio-button>
          <mat-radio-button [value]="false"
            ><span i18n="@@jury.possibleLinkNo">Non, je n'ai aucun lien avec ce projet</span></mat-radio-button
          >
        </mat-radio-group>
        @if (tried() && !answers().has(link.applicationId)) {
          <p class="error" role="alert" i18n="@@jury.possibleLinkMissing">Répondez par oui ou par non.</p>
        }
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      min-width: 0;
      padding: var(--es-space-1) 0;
      border: 0;
    }
    mat-radio-group {
      display: grid;
    }
    .error {
      font-weight: 600;
      color: var(--es-red);
    }
  `,
})
export class PossibleLinks {
  readonly links = input.required<readonly PossibleLink[]>();
  /** By application: whether the juror is linked; absent until they said. */
  readonly answers = input.required<ReadonlyMap<string, boolean>>();
  readonly tried = input(false);
  readonly answered = output<LinkAnswer>();
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    // They come in place of the end of the declaration: who asked for it is led to them.
    afterNextRender(() => this.title()?.nativeElement.focus());
  }
}
