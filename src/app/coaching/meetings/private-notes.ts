import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { CoachNote, Enrolment } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { Field } from '../../shared/forms/field';
import { DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Problem } from '../../shared/show/problem';
import { CoachingGateway, live } from '../coaching-gateway';

/** What a coach keeps to themselves, visibly apart from what is shared. */
@Component({
  selector: 'es-private-notes',
  imports: [MatButton, DayPipe, Field, Icon, Problem, CdkTextareaAutosize, MatFormField, MatInput],
  templateUrl: './private-notes.html',
  styles: `
    :host {
      padding: var(--es-space-3);
      background: var(--es-sunken);
      border: 1px dashed var(--es-line-strong);
      border-radius: var(--es-radius);
    }
    article {
      padding-top: var(--es-space-15);
      border-top: 1px solid var(--es-line);
    }
    .typed {
      white-space: pre-line;
    }
  `,
  host: { class: 'es-stack', role: 'complementary', 'aria-labelledby': 'coaching-notes' },
})
export class PrivateNotes {
  private readonly gateway = inject(CoachingGateway);
  readonly plan = input.required<Pick<Identified<Enrolment>, 'id' | 'projectName'>>();
  private readonly planId = computed(() => this.plan().id);
  protected readonly read = live(() => this.gateway.coachNotes(this.planId(), this.gateway.session.uid() ?? ''));
  protected readonly notes = computed(() => {
    const state = this.read.state();
    return state.kind === 'shown' ? state.value : [];
  });
  protected readonly refusal = computed(() => {
    const state = this.read.state();
    return state.kind === 'refused' ? state.refusal : null;
  });
  /** `new`, the id of the one being corrected, or null. */
  protected readonly noting = signal<string | null>(null);

  /** As it was when one began to correct it. */
  protected readonly corrected = signal<Pick<Identified<CoachNote>, 'id' | 'text'> | null>(null);

  protected correct(note: Identified<CoachNote>): void {
    this.corrected.set(note);
    this.noting.set(note.id);
  }

  protected saveNote(event: Event, seen: Pick<Identified<CoachNote>, 'id' | 'text'> | null, text: string): void {
    event.preventDefault();
    if (text.trim() !== '') this.gateway.writeNote(this.plan(), seen, text.trim());
    this.noting.set(null);
  }
}
