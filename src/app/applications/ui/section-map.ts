import { Location } from '@angular/common';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Answers, Form } from '@domain/calls/calls';
import { completeness, hasBegun, shownFields } from '@domain/calls/form';
import { formatPercent } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import { OwnWords } from '../../shared/show/own-words';

/** Where one stands in a form: each section with how much of it is answered. Links move to the section. */
@Component({
  selector: 'es-section-map',
  imports: [Icon, OwnWords],
  template: `
    <nav aria-label="Sections du dossier" i18n-aria-label="@@applications.sections">
      <ol>
        @for (row of rows(); track row.id) {
          <li>
            <a [href]="address() + '#section-' + row.id" [class.finished]="row.share === 100" (click)="go($event, row.id)">
              <span class="mark" aria-hidden="true">
                @if (row.share === 100) {
                  <es-icon name="check" />
                } @else {
                  {{ row.position }}
                }
              </span>
              <span esOwnWords>{{ row.title }}</span>
              <span class="share es-figures">{{ row.words }}</span>
            </a>
          </li>
        }
      </ol>
    </nav>
  `,
  styleUrl: './section-map.scss',
})
export class SectionMap {
  private readonly locale = inject(LOCALE_ID);
  private readonly location = inject(Location);
  readonly form = input.required<Form>();
  readonly answers = input.required<Answers>();
  /** Path of the page, without its fragment. */
  readonly base = input('');
  /** In the language of this page: under /en/, the same path leads to the French one. */
  protected readonly address = computed(() => this.location.prepareExternalUrl(this.base()));

  protected readonly rows = computed(() =>
    this.form().sections.map((section, index) => {
      const part = { sections: [section] };
      const mine = Object.fromEntries(section.fields.map((field) => [field.id, this.answers()[field.id] ?? null]));
      const required = shownFields(part, this.answers()).some((field) => field.required);
      const share = required ? completeness(part, this.answers()) : hasBegun(mine) ? 100 : 0;
      return { id: section.id, title: section.title, position: index + 1, share, words: this.wordsOf(share, required) };
    }),
  );

  /** Moves without leaving an entry in the history for each section looked at. */
  protected go(event: Event, sectionId: string): void {
    const section = document.getElementById(`section-${sectionId}`);
    if (section === null) return;
    event.preventDefault();
    section.scrollIntoView({ block: 'start' });
    section.focus({ preventScroll: true });
  }

  private wordsOf(share: number, required: boolean): string {
    if (share === 100) return $localize`:@@applications.sectionDone:terminé`;
    return required ? formatPercent(share / 100, this.locale) : $localize`:@@applications.sectionOptional:facultatif`;
  }
}
