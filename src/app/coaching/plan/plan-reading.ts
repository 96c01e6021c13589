/** Why: the pages of one plan share its enrolment, read once, and what the person may do with it. */
import { computed, inject, Injectable, signal } from '@angular/core';
import { isItsCoach, isRunning, mayReadLook, mayWriteCoachNote, mayWriteMeeting, mayWritePlan, sideOf } from '@domain/coaching/permissions';
import type { Diagnostic, DiagnosticHead, DiagnosticKind, Enrolment, Side } from '@domain/coaching/coaching';
import { isManager } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import { dayOf } from '@domain/shared/time';
import { EMPTY, type Observable, of } from 'rxjs';
import { CoachingGateway, live } from '../coaching-gateway';

/** Provided by the plan's page; its tabs inject it. */
@Injectable()
export class PlanReading {
  private readonly gateway = inject(CoachingGateway);
  readonly id = signal('');
  /** What the lists of the plan are about. */
  readonly listed = computed<[enrolmentId: string] | 'waiting'>(() => (this.id() === '' ? 'waiting' : [this.id()]));
  readonly read = live(() => (this.id() === '' ? EMPTY : this.gateway.plan(this.id())));
  readonly plan = computed<Identified<Enrolment> | null>(() => this.read.value(null));
  readonly now = this.gateway.clock.now;
  readonly today = computed(() => dayOf(this.now()));

  private readonly actor = this.gateway.session.actor;
  private readonly asks = (may: (plan: Enrolment) => boolean): boolean => {
    const plan = this.plan();
    return plan !== null && may(plan);
  };
  /** The side I score and sign for; null for a manager. */
  readonly side = computed<Side | null>(() => {
    const plan = this.plan();
    return plan === null ? null : sideOf(this.actor(), plan);
  });
  /** A diagnostic with the looks that I may read; asked again when I come to be of another side. */
  diagnostic(kind: DiagnosticKind): Observable<Diagnostic | null> {
    this.side();
    const mayRead = (head: DiagnosticHead, side: Side): boolean => this.asks((plan) => mayReadLook(this.actor(), plan, head, side));
    return this.id() === '' ? of(null) : this.gateway.diagnostic(this.id(), kind, mayRead);
  }
  readonly writes = computed(() => this.asks((plan) => mayWritePlan(this.actor(), plan)));
  readonly meets = computed(() => this.asks((plan) => mayWriteMeeting(this.actor(), plan)));
  /** Private notes are theirs, which they write under their own name. */
  readonly notes = computed(() => this.asks((plan) => mayWriteCoachNote(this.actor(), plan, { byUid: this.actor().uid ?? '' })));
  readonly coaches = computed(() => this.asks((plan) => isItsCoach(this.actor(), plan)));
  readonly manages = computed(() => this.asks((plan) => isManager(this.actor(), plan.programmeId)));
  readonly running = computed(() => this.asks(isRunning));
}
