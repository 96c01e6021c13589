import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Field } from '../../shared/forms/field';
import { DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Shown } from '../../shared/reads/shown';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { CoachingGateway, live } from '../coaching-gateway';
import { OwnWords } from '../../shared/show/own-words';

/** What a coach keeps to themselves, visibly apart from what is shared. */
@Component({
  selector: 'es-private-notes',
  imports: [KeptNotice, MatButton, DayPipe, Field, Icon, Shown, CdkTextareaAutosize, MatFormField, MatInput, OwnWords],
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
  protected readonly notes = computed(() => this.read.value([]));
  /** `new`, the id of the one being corrected, or null. */
  protected readonly noting = signal<string | null>(null);

  protected readonly text = signal('');
  private readonly corrected = computed(() => this.notes().find(({ id }) => id === this.noting()) ?? null);
  protected readonly kept = keptForm(
    () => (this.noting() === null ? '' : `note.${this.planId()}.${this.noting() ?? ''}`),
    { text: this.text },
    {
      title: () => $localize`:@@coaching.keptNote:Note privée, ${this.plan().projectName}:project:`,
      opener: () => (this.corrected() === null ? $localize`:@@coaching.addNote:Ajouter une note` : $localize`:@@coaching.correct:Corriger`),
      known: () => ({ text: this.corrected()?.text ?? '' }),
    },
  );

  protected saveNote(event: Event): void {
    event.preventDefault();
    const [text, note] = [this.text().trim(), this.corrected()];
    if (text !== '') this.gateway.writeNote(this.plan(), note === null ? null : { id: note.id, text: this.kept.base().text }, text);
    this.kept.handed();
    this.noting.set(null);
  }
}
