import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isExpired } from '@domain/people/invitations';
import { Clock } from '../../backend/clock';
import { livePages } from '../../backend/live-pages';
import { DayPipe } from '../../shared/formats/pipes';
import { More } from '../../shared/show/more';
import { Person } from '../../shared/show/person';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { nameOfRole } from '../programme-words';
import { invitationsPage, ProgrammesGateway } from '../programmes-gateway';
import { ProgrammesActs } from '../programmes.state';
import { Busy } from '../../shared/forms/busy';

/** Invitations nobody answered yet; accepted and revoked ones are history, kept by the audit. */
@Component({
  selector: 'es-pending-invitations',
  imports: [Busy, MatButton, DayPipe, More, Person, Problem, Skeleton, Status],
  templateUrl: './pending-invitations.html',
  styleUrl: './people-rows.scss',
})
export class PendingInvitations {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly now = inject(Clock).now;
  readonly programmeId = input.required<string>();
  protected readonly nameOf = nameOfRole;
  protected readonly read = livePages(invitationsPage, () => {
    const programmeId = this.programmeId();
    return (pages) => this.gateway.pendingInvitations(programmeId, pages);
  });
  private readonly acts = inject(ProgrammesActs);
  /** The latest that was to be withdrawn. */
  protected readonly latest = signal('');
  protected readonly revoking = this.acts.on('revokeInvitation', this.latest);
  protected readonly pending = computed(() => {
    const state = this.read.state();
    if (state.kind !== 'shown') return [];
    return state.value.map((one) => ({ ...one, expired: isExpired(one, this.now()) }));
  });

  protected revoke(invitationId: string): void {
    this.latest.set(invitationId);
    void this.revoking.ask({ invitationId });
  }

  protected isRevoking = (invitationId: string): boolean => this.acts.isPending('revokeInvitation', invitationId);
}
