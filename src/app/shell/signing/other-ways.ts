import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Session } from '../../backend/session';
import { Icon } from '../../shared/icon/icon';

export type Way = 'link' | 'password' | 'create' | 'forgotten';

/** The ways to sign in that are not the one shown. */
@Component({
  selector: 'es-other-ways',
  imports: [MatButton, Icon],
  templateUrl: './other-ways.html',
  styleUrl: './other-ways.scss',
})
export class OtherWays {
  readonly way = input.required<Way>();
  readonly chosen = output<Way>();
  readonly google = output();
  protected readonly offersGoogle = signal(false);

  constructor() {
    void inject(Session)
      .offersGoogle()
      .then((offered) => this.offersGoogle.set(offered));
  }
}
