import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { departmentOf } from '@domain/shared/territories';
import { mayPropose } from '@domain/alumni/permissions';
import { of } from 'rxjs';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { AlumniGateway } from '../alumni-gateway';
import { memberName, wordsForTopic } from '../community-words';
import { ProposalForm } from '../ui/proposal-form';
import { AlumniActs } from '../alumni.state';
import { Shown } from '../../shared/reads/shown';

/** One person, and a way to propose an exchange with them. `?annonce=` names the need or offer it is about. */
@Component({
  selector: 'es-member-page',
  imports: [Page, Skeleton, Problem, Empty, MatButton, RouterLink, ProposalForm, Shown],
  templateUrl: './member-page.html',
  styleUrl: './member-page.scss',
})
export class MemberPage {
  private readonly gateway = inject(AlumniGateway);
  private readonly session = inject(Session);
  readonly uid = input.required<string>();
  readonly annonce = input<string>();

  protected readonly profile = live(() => this.gateway.member(this.uid()));
  protected readonly exchange = live(() => (this.annonce() === undefined ? of(null) : this.gateway.exchange(this.annonce() ?? '')));
  protected readonly listOf = (topics: readonly string[]): string => topics.map(wordsForTopic).join(', ');
  protected readonly memberName = memberName;
  protected readonly isMe = computed(() => this.session.uid() === this.uid());
  protected readonly isMember = computed(() => mayPropose(this.session.actor()));
  protected readonly crumbs = [{ label: $localize`:@@alumni.community:La communauté`, link: '/communaute' }];
  /** Hidden people may still be asked about what they posted. */
  protected readonly about = computed(() => {
    const state = this.exchange.state();
    return state.kind === 'shown' && state.value?.authorUid === this.uid() ? state.value : null;
  });
  private readonly exchangeId = computed(() => this.about()?.id ?? null);
  protected readonly proposing = inject(AlumniActs).on('proposeIntroduction', () => `${this.uid()}~${this.exchangeId() ?? ''}`);

  protected where(code: string): string {
    const department = departmentOf(code);
    return department === null ? '' : `${department.name} (${department.code})`;
  }

  protected async propose(message: string, arrived: () => void): Promise<void> {
    const done = await this.proposing.ask({ toUid: this.uid(), exchangeId: this.exchangeId(), message });
    if (done !== null) arrived();
  }
}
