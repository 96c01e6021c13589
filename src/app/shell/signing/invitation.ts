import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Invitation } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Callables } from '../../backend/callables';
import { Documents } from '../../backend/documents';
import { toRefusal, type Refusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { destination } from '../../backend/signing/destination';
import { Busy } from '../../shared/forms/busy';
import { DayPipe } from '../../shared/formats/pipes';
import { ConfirmAddress } from '../../shared/page/confirm-address';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Unsent } from '../account/unsent';
import { wordsForRole } from './words-for-role';
import { OwnWords } from '../../shared/show/own-words';
import { attempt } from '../../shared/acts/attempt';

type Face =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly invitation: Identified<Invitation> | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** `/invitation/:id`: shown once the invited person is signed in with the invited, verified address; accepting lands them in their role. */
@Component({
  selector: 'es-invitation',
  imports: [MatButton, Busy, ConfirmAddress, DayPipe, Page, Problem, Skeleton, RouterLink, OwnWords],
  templateUrl: './invitation.html',
})
export class InvitationPage {
  private readonly session = inject(Session);
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly router = inject(Router);
  private readonly unsent = inject(Unsent);
  readonly id = input.required<string>();

  protected readonly state = this.session.state;
  protected readonly person = computed(() => {
    const state = this.state();
    return state.kind === 'signedIn' ? state : null;
  });
  protected readonly here = computed(() => `/invitation/${this.id()}`);
  protected readonly face = signal<Face>({ kind: 'loading' });
  protected readonly role = computed(() => {
    const face = this.face();
    return face.kind === 'shown' && face.invitation ? wordsForRole(face.invitation.role) : '';
  });
  protected readonly accepting = attempt(toRefusal);
  protected readonly otherAddress = $localize`:@@shell.otherAddress:Cette invitation a été envoyée à une autre adresse que la vôtre, ou n'existe plus.`;
  protected readonly gone = $localize`:@@shell.invitationGone:Cette invitation n'existe plus.`;

  constructor() {
    effect(() => {
      if (this.person()?.emailVerified) void this.load(this.id());
    });
  }

  protected async load(id: string): Promise<void> {
    this.face.set({ kind: 'loading' });
    try {
      this.face.set({ kind: 'shown', invitation: await this.documents.read<Invitation>(`invitations/${id}`) });
    } catch (error) {
      this.face.set({ kind: 'refused', refusal: toRefusal(error) });
    }
  }

  protected async accept(): Promise<void> {
    const accepted = await this.accepting.run(async () => {
      await this.takeName();
      return this.callables.call('acceptInvitation', { invitationId: this.id() });
    });
    if (accepted !== null) await this.router.navigateByUrl(destination(accepted.answer.landing));
  }

  /** Who came by a link never said their name: whoever invited them knew it. */
  private async takeName(): Promise<void> {
    const [person, face] = [this.person(), this.face()];
    const invited = face.kind === 'shown' ? (face.invitation?.name ?? '') : '';
    if (person !== null && invited !== '' && person.name === person.email.split('@')[0]) await this.session.rename(invited);
  }

  protected sendVerification(): Promise<void> {
    return this.session.verifyEmail(this.here());
  }

  protected refresh(): Promise<void> {
    return this.session.refresh();
  }

  protected leave(): Promise<void> {
    return this.unsent.before(() => this.session.signOut(this.here()));
  }
}
