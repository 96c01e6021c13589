import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Session } from '../../backend/session';
import { destination } from '../../backend/signing/destination';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { OtherWays, type Way } from './other-ways';
import { checkEmail, checkNewPassword, wordsForSignIn } from './words-for-sign-in';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

type FieldName = 'name' | 'email' | 'password';

const verbs: Readonly<Record<Way, string>> = {
  password: $localize`:@@shell.signIn:Se connecter`,
  link: $localize`:@@shell.sendLink:Recevoir un lien`,
  create: $localize`:@@shell.create:Créer mon compte`,
  forgotten: $localize`:@@shell.sendReset:Recevoir le message`,
};

/** `/connexion`: by e-mail link or password; creates an account; goes back to where one was. */
@Component({
  selector: 'es-sign-in',
  imports: [MatButton, Busy, Field, MatFormField, MatInput, Icon, Page, Problem, OtherWays],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Where to go afterwards. */
  readonly vers = input<string>();

  protected readonly way = signal<Way>('password');
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly signing = attempt(toRefusal);
  protected readonly errors = signal<Readonly<Partial<Record<FieldName | 'whole', string>>>>({});
  /** What was sent, to which address. */
  protected readonly sent = signal<'link' | 'reset' | null>(null);
  protected readonly passwordHelp = $localize`:@@shell.passwordHelp:Au moins 12 caractères ; une phrase courte se retient mieux.`;
  protected readonly title = computed(() =>
    this.way() === 'create' ? $localize`:@@shell.createTitle:Créer un compte` : $localize`:@@shell.signInTitle:Se connecter`,
  );

  protected readonly verb = computed(() => verbs[this.way()]);

  constructor() {
    effect(() => {
      if (this.session.uid() !== null && !this.signing.isPending())
        void this.router.navigateByUrl(destination(this.vers()), { replaceUrl: true });
    });
  }

  protected choose(way: Way): void {
    this.way.set(way);
    this.errors.set({});
    this.sent.set(null);
  }

  protected async submit(): Promise<void> {
    if (this.signing.isPending()) return;
    this.errors.set(this.check());
    if (Object.keys(this.errors()).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await this.attempt(() => this.act());
  }

  protected continueWithGoogle(): Promise<void> {
    return this.attempt(() => this.session.signInWithGoogle());
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    await this.signing.run(act);
    const refused = this.signing.refusal();
    if (refused !== null) this.errors.set({ [refused.field ?? 'whole']: wordsForSignIn(refused) });
  }

  private async act(): Promise<void> {
    const email = this.email();
    switch (this.way()) {
      case 'link':
        await this.session.sendSignInLink(email, destination(this.vers()));
        this.sent.set('link');
        return;
      case 'forgotten':
        await this.session.resetPassword(email);
        this.sent.set('reset');
        return;
      case 'create':
        return this.session.createAccount(this.name(), email, this.password());
      case 'password':
        return this.session.signInWithPassword(email, this.password());
    }
  }

  private check(): Partial<Record<FieldName, string>> {
    const way = this.way();
    const name = way === 'create' && this.name().trim() === '' ? $localize`:@@shell.nameNeeded:Écrivez votre prénom et votre nom.` : null;
    const email = checkEmail(this.email());
    const empty = this.password() === '' ? $localize`:@@shell.passwordNeeded:Écrivez votre mot de passe.` : null;
    const password = way === 'create' ? checkNewPassword(this.password()) : way === 'password' ? empty : null;
    return { ...(name && { name }), ...(email && { email }), ...(password && { password }) };
  }
}
