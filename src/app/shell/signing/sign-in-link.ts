import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { toObservable } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import { toRefusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { destination } from '../../backend/signing/destination';
import { Field } from '../../shared/forms/field';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { LinkPassword } from './link-password';
import { checkEmail, wordsForSignIn } from './words-for-sign-in';

/** An address that is one, and not the one the link was sent to: Authentication refuses both by the same name. */
const sentElsewhere = (): string =>
  $localize`:@@shell.linkSentElsewhere:Ce lien a été envoyé à une autre adresse : écrivez celle où vous l'avez reçu, ou demandez un nouveau lien.`;

/** `/connexion/lien`: where the link of the e-mail lands. */
@Component({
  selector: 'es-sign-in-link',
  imports: [LinkPassword, MatButton, Field, MatFormField, MatInput, Page, Problem, Skeleton, RouterLink],
  templateUrl: './sign-in-link.html',
})
export class SignInLink implements OnInit {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly vers = input<string>();
  /** The secret that only the mail carries. */
  readonly preuve = input<string>();
  /** '1' when a new password was asked for. */
  readonly motDePasse = input<string>();
  private readonly known = toObservable(this.session.state).pipe(filter(({ kind }) => kind !== 'unknown'));
  protected readonly face = signal<'working' | 'emailNeeded' | 'notALink' | 'failed' | 'password'>('working');
  protected readonly asksAgain = signal(false);
  protected readonly email = signal('');
  protected readonly error = signal<string | null>(null);

  ngOnInit(): void {
    void this.complete();
  }

  protected async confirm(): Promise<void> {
    this.error.set(checkEmail(this.email()));
    if (this.error() === null) await this.complete(this.email().trim());
  }

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl(destination(this.vers()), { replaceUrl: true });
  }

  private async complete(email?: string): Promise<void> {
    try {
      const outcome = await this.session.completeSignInLink(this.afterwards(), email);
      // The page started anew because somebody else was signed in here: the link was used, its secret not yet.
      const isBack = outcome === 'notALink' && this.preuve() !== undefined && (await this.someoneIsHere());
      if (outcome === 'signedIn' || isBack) await this.prove();
      else this.face.set(outcome);
    } catch (error) {
      const refusal = toRefusal(error);
      this.error.set(email !== undefined && refusal.detail === 'invalidEmail' ? sentElsewhere() : wordsForSignIn(refusal));
      this.face.set(refusal.field === 'email' ? 'emailNeeded' : 'failed');
    }
  }

  /** A page that starts anew learns a moment later who is signed in. */
  private async someoneIsHere(): Promise<boolean> {
    return (await firstValueFrom(this.known)).kind === 'signedIn';
  }

  private async prove(): Promise<void> {
    const proof = this.preuve();
    if (proof !== undefined) this.asksAgain.set(await this.session.proveAddress(proof));
    if (this.asksAgain() || this.motDePasse() === '1') this.face.set('password');
    else await this.leave();
  }

  private afterwards(): string {
    const proof = this.preuve();
    if (proof === undefined) return destination(this.vers());
    const password = this.motDePasse() === '1' ? '&motDePasse=1' : '';
    return `/connexion/lien?preuve=${encodeURIComponent(proof)}&vers=${encodeURIComponent(destination(this.vers()))}${password}`;
  }
}
