import { Component, inject, type Injector, type OnDestroy } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_SNACK_BAR_DATA,
  MatSnackBar,
  MatSnackBarAction,
  MatSnackBarActions,
  MatSnackBarConfig,
  MatSnackBarLabel,
  MatSnackBarRef,
} from '@angular/material/snack-bar';
import { Looks } from '../looks';
import { OverlayLooks } from './overlay-looks';

export interface Offer {
  readonly words: string;
  readonly undo: (() => void) | null;
}

const shownFor = 8_000;

/** What stands in Material's snack bar. Its own time-out does not wait for a hand or a focus that is on it: this one does. */
@Component({
  selector: 'es-notice',
  imports: [MatButton, MatSnackBarAction, MatSnackBarActions, MatSnackBarLabel],
  template: `
    <span matSnackBarLabel>{{ offer.words }}</span>
    @if (offer.undo) {
      <span matSnackBarActions>
        <button type="button" matButton matSnackBarAction (click)="bar.dismissWithAction()" i18n="@@shared.undo">Annuler</button>
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
    }
  `,
  host: { '(mouseenter)': 'hold()', '(mouseleave)': 'release()', '(focusin)': 'hold()', '(focusout)': 'release()' },
})
export class Notice implements OnDestroy {
  protected readonly offer = inject<Offer>(MAT_SNACK_BAR_DATA);
  protected readonly bar = inject<MatSnackBarRef<Notice>>(MatSnackBarRef);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.release();
  }

  ngOnDestroy(): void {
    this.hold();
  }

  protected hold(): void {
    clearTimeout(this.timer);
  }

  protected release(): void {
    this.hold();
    this.timer = setTimeout(() => this.bar.dismiss(), shownFor);
  }
}

export function showNotice(injector: Injector, offer: Offer): void {
  injector.get(Looks).bring(OverlayLooks);
  const config = new MatSnackBarConfig<Offer>();
  config.data = offer;
  config.panelClass = 'es-no-print';
  const bar = injector.get(MatSnackBar).openFromComponent<Notice, Offer>(Notice, config);
  bar.onAction().subscribe(() => offer.undo?.());
}
