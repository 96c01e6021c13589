import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import type { ElementRef } from '@angular/core';
import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon/icon';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { CoachingGateway } from '../coaching-gateway';

const longest = 300;

/** Where the project wants to be, in one sentence, written in place. */
@Component({
  selector: 'es-plan-heading',
  imports: [KeptNotice, MatButton, Field, CdkTextareaAutosize, MatFormField, MatInput, Icon],
  templateUrl: './heading.html',
  styles: `
    form {
      max-width: 46rem;
    }
    blockquote {
      max-width: 60ch;
      font: 500 var(--es-size-2) / 1.4 var(--es-font-title);
    }
  `,
})
export class Heading {
  private readonly gateway = inject(CoachingGateway);
  readonly plan = input.required<Identified<Enrolment>>();
  readonly editable = input(false);
  protected readonly longest = longest;
  protected readonly editing = signal(false);
  protected readonly text = signal('');
  protected readonly kept = keptForm(
    () => (this.editing() ? `heading.${this.plan().id}` : ''),
    { text: this.text },
    {
      title: () => $localize`:@@coaching.keptHeading:Le cap, ${this.plan().projectName}:project:`,
      opener: () =>
        this.plan().heading === ''
          ? $localize`:@@coaching.headingEdit:Écrire le cap`
          : $localize`:@@coaching.headingChange:Modifier le cap`,
      known: () => ({ text: this.plan().heading }),
    },
  );
  protected readonly error = signal<string | null>(null);
  protected readonly refused = computed(() =>
    this.gateway
      .waiting(`enrolments/${this.plan().id}`)()
      .some((entry) => entry.state !== 'pending'),
  );
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  protected edit(): void {
    this.editing.set(true);
    setTimeout(() => this.area()?.nativeElement.focus());
  }

  protected save(event: Event): void {
    event.preventDefault();
    const heading = this.text().trim();
    if (heading.length > longest) {
      this.error.set($localize`:@@coaching.headingTooLong:Raccourcissez : une phrase de 300 caractères au plus.`);
      return;
    }
    this.error.set(null);
    this.gateway.writeHeading(this.plan().id, heading, this.kept.base().text);
    this.kept.handed();
    this.editing.set(false);
  }
}
