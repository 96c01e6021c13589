import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { toRefusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { destination } from '../../backend/signing/destination';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { checkEmail, wordsForSignIn } from './words-for-sign-in';

/** `/connexion/lien`: where the link of the e-mail lands. */
@Component({
  selector: 'es-sign-in-link',
  imports: [Button, Field, TextInput, Page, Problem, Skeleton, RouterLink],
  templateUrl: './sign-in-link.html',
})
export class SignInLink implements OnInit {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly vers = input<string>();
  protected readonly face = signal<'working' | 'emailNeeded' | 'notALink' | 'failed'>('working');
  protected readonly email = signal('');
  protected readonly error = signal<string | null>(null);

  ngOnInit(): void {
    void this.complete();
  }

  protected async confirm(): Promise<void> {
    this.error.set(checkEmail(this.email()));
    if (this.error() === null) await this.complete(this.email().trim());
  }

  private async complete(email?: string): Promise<void> {
    try {
      const landing = destination(this.vers());
      const outcome = await this.session.completeSignInLink(landing, email);
      if (outcome === 'signedIn') await this.router.navigateByUrl(landing, { replaceUrl: true });
      else this.face.set(outcome);
    } catch (error) {
      const refusal = toRefusal(error);
      this.error.set(wordsForSignIn(refusal));
      this.face.set(refusal.field === 'email' ? 'emailNeeded' : 'failed');
    }
  }
}
