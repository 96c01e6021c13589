import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isAccepting, type Call, type Form } from '@domain/calls/calls';
import { nextVersion } from '@domain/calls/form-builder';
import type { Identified } from '@domain/shared/document';
import { Clock } from '../../backend/clock';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { CallsGateway } from '../calls-gateway';
import { actRefusals } from '../management-words';
import { CallsActs } from '../calls.state';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

/** Which version this is, what may be done with it: nothing once published, start the next, publish it. */
@Component({
  selector: 'es-form-version',
  imports: [MatButton, Busy, Problem, Status],
  templateUrl: './form-version.html',
})
export class FormVersion {
  private readonly gateway = inject(CallsGateway);
  private readonly now = inject(Clock).now;
  readonly call = input.required<Identified<Call>>();
  readonly form = input.required<Form>();
  readonly hasDraft = input(false);
  readonly faults = input<readonly string[]>([]);
  private readonly starting = attempt(toRefusal);
  protected readonly accepts = computed(() => isAccepting(this.call(), this.now()));
  protected readonly publishing = inject(CallsActs).on('publishForm', () => this.call().id);
  protected readonly refused = computed(() => {
    const refusal = this.publishing.refusal() ?? this.starting.refusal();
    return refusal === null ? null : wordsForRefusal(refusal, actRefusals());
  });

  protected async startVersion(): Promise<void> {
    const { v, programmeId, version, published, sections } = this.form();
    const next = nextVersion({ v, programmeId, version, published, sections });
    await this.starting.run(() => this.gateway.startVersion(this.call().id, next));
  }

  protected publish(): void {
    void this.publishing.ask({ callId: this.call().id });
  }
}
