import { Component, computed, inject, input } from '@angular/core';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { of } from 'rxjs';
import { DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { CoachingGateway, live } from '../coaching-gateway';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

/** The private notes of plans one coaches no longer: still read by who wrote them, and only by them. */
@Component({
  selector: 'es-kept-notes',
  imports: [DayPipe, Icon, OwnWords, Shown],
  template: `
    <ng-container *esShown="[read]; lines: 1">
      @if (notes().length > 0) {
        <details class="es-card">
          <summary>
            <es-icon name="lock" />&ngsp;<ng-container i18n="@@coaching.keptNotes"
              >Vos notes privées sur des parcours que vous n'accompagnez plus</ng-container
            >
          </summary>
          @for (note of notes(); track note.id) {
            <article>
              <p class="es-small es-muted">
                @if (note.projectName) {
                  {{ note.projectName }} ·
                }
                {{ note.updatedAt | day }}
              </p>
              <p class="typed" esOwnWords>{{ note.text }}</p>
            </article>
          }
        </details>
      }
    </ng-container>
  `,
  styles: `
    article {
      padding-block: var(--es-space-1);
      border-top: 1px solid var(--es-line);
    }
    .typed {
      white-space: pre-line;
    }
  `,
})
export class KeptNotes {
  private readonly gateway = inject(CoachingGateway);
  /** The plans one coaches today, where their notes are read. */
  readonly coached = input.required<readonly Identified<Enrolment>[]>();
  protected readonly read = live(() => {
    const uid = this.gateway.session.uid();
    return uid === null ? of([]) : this.gateway.everyNoteOf(uid);
  });
  protected readonly notes = computed(() => {
    const state = this.read.state();
    const here = new Set<string | undefined>(this.coached().map(({ projectName }) => projectName));
    return state.kind === 'shown'
      ? state.value.filter(({ projectName }) => !here.has(projectName)).sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
      : [];
  });
}
