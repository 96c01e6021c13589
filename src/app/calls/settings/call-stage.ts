import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isAccepting, type Call, type Form } from '@domain/calls/calls';
import type { OpeningFault } from '@domain/calls/opening';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Countdown } from '../../shared/show/countdown';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { faultWords, isFormFault } from '../management-words';
import { DeadlineExtension } from './deadline-extension';
import { CallsActs } from '../calls.state';

/** Where the call stands, and the next act: open it, give it more time, or close it. */
@Component({
  selector: 'es-call-stage',
  imports: [RouterLink, MatButton, Busy, Countdown, DayTimePipe, DeadlineExtension, Problem, Status],
  templateUrl: './call-stage.html',
})
export class CallStage {
  readonly call = input.required<Identified<Call>>();
  readonly now = input.required<Date>();
  readonly faults = input<readonly OpeningFault[]>([]);
  readonly form = input<Pick<Form, 'sections'>>({ sections: [] });
  readonly root = input.required<string>();
  protected readonly extending = signal(false);
  protected readonly accepts = computed(() => isAccepting(this.call(), this.now()));
  protected readonly corrections = computed(() =>
    this.faults().map((fault) => ({ fault, words: faultWords(fault, this.form()), inForm: isFormFault(fault) })),
  );
  protected readonly closing = inject(CallsActs).on('closeCall', () => this.call().id);

  protected close(): void {
    void this.closing.ask({ callId: this.call().id });
  }
}
