import { afterRenderEffect, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon } from '../../shared/icon/icon';
import { readingStateOf, type PileEntry, type ReadingState } from './pile';

const stateWords: Readonly<Record<ReadingState, string>> = {
  toRead: $localize`:@@jury.stateToRead:à lire`,
  started: $localize`:@@jury.stateStarted:commencé`,
  submitted: $localize`:@@jury.stateSubmitted:avis rendu`,
};

/** Where one is in the pile, always at hand: previous, next, and each dossier's state by shape as much as by colour. */
@Component({
  selector: 'es-pile-bar',
  imports: [MatTooltip, RouterLink, MatButton, Icon],
  template: `
    <nav aria-label="Ma pile" i18n-aria-label="@@jury.pile">
      @if (previous(); as entry) {
        <a matButton [routerLink]="link(entry)"
          ><es-icon matButtonIcon name="arrowLeft" /><span class="word" i18n="@@jury.previous">Précédent</span></a
        >
      } @else {
        <span></span>
      }
      <p class="es-figures">
        <b>{{ index() + 1 }}</b>/{{ entries().length }}
      </p>
      <ol>
        @for (entry of entries(); track entry.assignment.id) {
          <li [class]="state(entry)" [class.here]="entry.assignment.applicationId === current()">
            <a
              [routerLink]="link(entry)"
              [attr.aria-current]="entry.assignment.applicationId === current() ? 'page' : null"
              [matTooltip]="entry.assignment.projectName"
            >
              <span class="es-hidden-text">{{ entry.assignment.projectName }}, {{ words[state(entry)] }}</span>
            </a>
          </li>
        }
      </ol>
      <p class="es-small done">
        <span i18n="@@jury.pileDone">{submitted(), plural,
          one {{{ submitted() }} avis rendu sur {{ entries().length }}}
          other {{{ submitted() }} avis rendus sur {{ entries().length }}}
        }</span>
      </p>
      @if (following(); as entry) {
        <a matButton [routerLink]="link(entry)"
          ><span class="word" i18n="@@jury.next">Suivant</span><es-icon matButtonIcon iconPositionEnd name="arrowRight"
        /></a>
      }
    </nav>
  `,
  styleUrl: './pile-bar.scss',
  host: { '(keydown)': 'turnByKey($event)' },
})
export class PileBar {
  readonly juryId = input.required<string>();
  readonly entries = input.required<readonly PileEntry[]>();
  readonly current = input.required<string>();
  readonly turned = output<1 | -1>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = stateWords;
  protected readonly state = readingStateOf;
  protected readonly index = computed(() => this.entries().findIndex((entry) => entry.assignment.applicationId === this.current()));
  protected readonly previous = computed(() => this.entries()[this.index() - 1] ?? null);
  protected readonly following = computed(() => this.entries()[this.index() + 1] ?? null);
  protected readonly submitted = computed(() => this.entries().filter((entry) => readingStateOf(entry) === 'submitted').length);

  constructor() {
    const { nativeElement } = this.element;
    // In a large pile, where one is may be out of sight.
    afterRenderEffect(() => {
      this.index();
      const here = nativeElement.querySelector<HTMLElement>('.here a');
      here?.scrollIntoView({ block: 'nearest', inline: 'center' });
      if (nativeElement.contains(document.activeElement) && document.activeElement?.closest('li')) here?.focus();
    });
  }

  /** Letters act only while the pile has the focus, which follows: elsewhere they belong to whoever reads or dictates. */
  protected turnByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key.toLowerCase()] as 1 | -1 | undefined;
    if (step !== undefined) this.turned.emit(step);
  }

  protected link = (entry: PileEntry): string => `/jury/${this.juryId()}/lecture/${entry.assignment.applicationId}`;
}
