import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Introduction } from '@domain/alumni/alumni';
import { combineLatest, of } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Busy } from '../../shared/forms/busy';
import { SincePipe } from '../../shared/formats/since';
import { Icon } from '../../shared/icon/icon';
import { memberName } from '../community-words';
import { Person } from '../../shared/show/person';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { AlumniGateway, type KnownIntroduction } from '../alumni-gateway';
import { AlumniActs } from '../alumni.state';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

/** One introduction seen by one of its parties: the message, then the answer, the contacts or the outcome. */
@Component({
  selector: 'es-introduction-card',
  imports: [Person, Status, MatButton, Busy, Problem, Icon, RouterLink, SincePipe, OwnWords, Shown],
  templateUrl: './introduction-card.html',
  styleUrl: './introduction-card.scss',
})
export class IntroductionCard {
  private readonly gateway = inject(AlumniGateway);
  private readonly acts = inject(AlumniActs);
  protected readonly now = inject(Clock).now;
  readonly introduction = input.required<KnownIntroduction>();
  readonly uid = input.required<string>();

  protected readonly iAsked = computed(() => this.introduction().fromUid === this.uid());
  protected readonly other = computed(() => {
    const { fromUid, fromName, toUid, toName } = this.introduction();
    return this.iAsked() ? { uid: toUid, name: memberName(toName) } : { uid: fromUid, name: fromName };
  });
  /** Theirs, once given; mine, as they would be given by a yes. */
  protected readonly read = live(() => {
    const { id, state } = this.introduction();
    const given = state === 'accepted' ? this.gateway.exchangedContacts(id) : of(null);
    const mine = state === 'proposed' && !this.iAsked() ? this.gateway.contact(this.uid()) : of(null);
    return combineLatest({ given, mine });
  });
  protected readonly theirs = computed(() => this.read.value(null)?.given?.contacts[this.other().uid] ?? null);
  protected readonly mine = computed(() => {
    const contact = this.read.value(null)?.mine;
    return [contact?.email, contact?.phone].filter(Boolean).join(', ');
  });
  private readonly id = computed(() => this.introduction().id);
  protected readonly answering = this.acts.on('answerIntroduction', this.id);
  protected readonly closing = this.acts.on('closeIntroduction', this.id);
  protected readonly refusal = computed(() => this.answering.refusal() ?? this.closing.refusal());
  protected readonly words = computed(() => {
    const detail = this.refusal()?.detail ?? '';
    return detail === 'contactMissing'
      ? $localize`:@@alumni.answerContactMissing:Pour accepter, indiquez d'abord une adresse ou un téléphone dans votre profil.`
      : this.answering.problem() || this.closing.problem();
  });

  protected answer(accept: boolean): void {
    void this.answering.ask({ introductionId: this.id(), accept });
  }

  protected close(outcome: NonNullable<Introduction['outcome']>): void {
    void this.closing.ask({ introductionId: this.id(), outcome });
  }
}
