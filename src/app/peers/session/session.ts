import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mayHoldSession, mayWriteSession } from '@domain/peers/permissions';
import { isUpcoming } from '@domain/peers/sessions';
import { of } from 'rxjs';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { READER_ZONE } from '../../shared/formats/reader-zone';
import { Busy } from '../../shared/forms/busy';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { live, PeersGateway } from '../peers-gateway';
import { kindWords, refusalWords, stateWords, whenWords } from '../peers-words';
import { CancelDialog, type CancelAsked } from './cancel-dialog';
import { saveToCalendar } from './calendar-file';
import { Running } from './running';
import { SessionFacts } from './session-facts';
import { Signing } from './signing';
import { PeersActs } from '../peers.state';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

/** One session: what it is, my place in it, my signature; for its managers, what they do with it. */
@Component({
  selector: 'es-session',
  imports: [RouterLink, MatButton, Busy, Icon, Page, Problem, Running, SessionFacts, Signing, Skeleton, Status, Shown],
  templateUrl: './session.html',
  styleUrl: './session.scss',
})
export class SessionPage {
  protected readonly gateway = inject(PeersGateway);
  private readonly acts = inject(PeersActs);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  private readonly locale = inject(LOCALE_ID);
  private readonly zone = inject(READER_ZONE);
  readonly sessionId = input.required<string>();
  protected readonly kinds = kindWords;
  protected readonly states = stateWords;
  protected readonly words = refusalWords;
  protected readonly crumbs = [{ label: $localize`:@@peers.sessions:Séances entre pairs`, link: '/seances' }];

  protected readonly read = live(() => this.gateway.one(this.sessionId()));
  protected readonly session = computed(() => this.read.value(null));
  private readonly uid = computed(() => this.gateway.session.uid());
  protected readonly registrationRead = live(() => {
    const uid = this.uid();
    return uid === null ? of(null) : this.gateway.registration(this.sessionId(), uid);
  });
  protected readonly registration = computed(() => {
    const state = this.registrationRead.state();
    return state.kind === 'shown' && state.value?.state !== 'cancelled' ? state.value : null;
  });
  private readonly asks = (may: (session: NonNullable<ReturnType<typeof this.session>>) => boolean): boolean => {
    const session = this.session();
    return session !== null && may(session);
  };
  protected readonly manages = computed(() => this.asks((session) => mayWriteSession(this.gateway.session.actor(), session)));
  protected readonly mayHold = computed(() => this.asks((session) => mayHoldSession(this.gateway.session.actor(), session)));
  protected readonly upcoming = computed(() => this.asks((session) => isUpcoming(session, this.gateway.clock.now())));
  protected readonly when = computed(() => {
    const session = this.session();
    return session === null ? '' : whenWords(session, this.locale, this.zone);
  });
  protected readonly left = computed(() => Math.max(0, (this.session()?.capacity ?? 0) - (this.session()?.registeredCount ?? 0)));
  private readonly joining = this.acts.on('registerForSession', this.sessionId);
  private readonly leaving = this.acts.on('cancelRegistration', this.sessionId);
  protected readonly registering = computed(() => this.joining.isPending() || this.leaving.isPending());
  private readonly holding = attempt(toRefusal);
  protected readonly refusal = computed(() => this.joining.refusal() ?? this.leaving.refusal() ?? this.holding.refusal());

  protected register(): void {
    void this.joining.ask({ sessionId: this.sessionId() });
  }

  protected async withdraw(): Promise<void> {
    if ((await this.leaving.ask({ sessionId: this.sessionId() })) !== null)
      this.undo.offer($localize`:@@peers.withdrawn:Votre inscription est annulée.`, () => this.register());
  }

  protected async hold(): Promise<void> {
    const session = this.session();
    if (session === null) return;
    if ((await this.holding.run(() => this.gateway.hold(session, true))) === null) return;
    if (this.manages()) this.undo.offer($localize`:@@peers.held:La séance a eu lieu.`, () => void this.gateway.hold(session, false));
    else this.undo.say($localize`:@@peers.held:La séance a eu lieu.`);
  }

  protected async cancel(): Promise<void> {
    const session = this.session();
    if (session === null) return;
    await this.dialogs.open<CancelAsked, boolean>(CancelDialog, { data: { session } });
  }

  protected toCalendar(): void {
    const session = this.session();
    if (session !== null) void saveToCalendar(session);
  }
}
