import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitableRole } from '@domain/people/invitations';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Clock } from '../../backend/clock';
import { livePages } from '../../backend/live-pages';
import { Session } from '../../backend/session';
import { choicesIn } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Field } from '../../shared/forms/field';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Person } from '../../shared/show/person';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { roleWords } from '../programme-words';
import { membersPage, ProgrammesGateway } from '../programmes-gateway';
import { ProgrammesActs } from '../programmes.state';
import { Busy } from '../../shared/forms/busy';

/** Who holds a role; a role ends on a day, nothing is deleted. */
@Component({
  selector: 'es-member-list',
  imports: [Busy, MatButton, Empty, Field, Select, More, Person, Problem, Skeleton, Status],
  templateUrl: './member-list.html',
  styleUrl: './people-rows.scss',
})
export class MemberList {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly session = inject(Session);
  private readonly now = inject(Clock).now;
  readonly programmeId = input.required<string>();
  protected readonly roles = choicesIn<InvitableRole>(roleWords(), ['manager', 'coach', 'expert', 'juror', 'partner']);
  protected readonly role = signal<InvitableRole>('manager');
  protected readonly read = livePages(membersPage, () => {
    const [programmeId, role] = [this.programmeId(), this.role()];
    return (pages) => this.gateway.members(programmeId, role, pages);
  });
  private readonly acts = inject(ProgrammesActs);
  /** The latest whose role was to end. */
  protected readonly latest = signal('');
  protected readonly ending = this.acts.on('endMembership', this.latest);

  protected end(membershipId: string): void {
    this.latest.set(membershipId);
    void this.ending.ask({ membershipId });
  }

  protected isEnding = (membershipId: string): boolean => this.acts.isPending('endMembership', membershipId);

  protected isCurrent({ until }: Membership): boolean {
    return until === null || until > this.now();
  }

  /** Jurors leave through the jury, coaches through their plans; nobody ends their own role. */
  protected mayEnd(member: Identified<Membership>): boolean {
    return this.isCurrent(member) && member.uid !== this.session.uid() && ['manager', 'expert', 'partner'].includes(member.role);
  }
}
