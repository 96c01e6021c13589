import { Component, computed, inject, input } from '@angular/core';
import { live } from '../../backend/live';
import { Page } from '../../shared/page/page';
import { ProgrammesGateway } from '../programmes-gateway';
import { InvitationForm } from './invitation-form';
import { MemberList } from './member-list';
import { PendingInvitations } from './pending-invitations';

/** `/programmes/:programmeId/equipe`: who holds which role, who is invited, and a way to invite. */
@Component({
  selector: 'es-team',
  imports: [InvitationForm, MemberList, Page, PendingInvitations],
  templateUrl: './team.html',
})
export class Team {
  private readonly gateway = inject(ProgrammesGateway);
  readonly programmeId = input.required<string>();
  private readonly programme = live(() => this.gateway.programme(this.programmeId()));
  protected readonly name = computed(() => this.programme.value(null)?.name ?? '');
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@programmes.mine:Programmes`, link: '/programmes' },
    { label: this.name(), link: `/programmes/${this.programmeId()}`, ownWords: true },
  ]);
}
