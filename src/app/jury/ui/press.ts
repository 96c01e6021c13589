/** Why: what opens or folds on focus must wait for the press to end, or the page moves under the pointer and the click falls elsewhere. */
import { inject, Injectable, DOCUMENT, DestroyRef } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Press {
  private readonly document = inject(DOCUMENT);
  private isDown = false;

  constructor() {
    const [down, up] = [(): void => void (this.isDown = true), (): void => void (this.isDown = false)];
    for (const [event, act] of [
      ['pointerdown', down],
      ['pointerup', up],
      ['pointercancel', up],
    ] as const)
      this.document.addEventListener(event, act, true);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('pointerdown', down, true);
      this.document.removeEventListener('pointerup', up, true);
      this.document.removeEventListener('pointercancel', up, true);
    });
  }

  /** At once, or when the button is released and its click was delivered. */
  after(act: () => void): void {
    if (!this.isDown) {
      act();
      return;
    }
    const released = (): void => void setTimeout(act);
    this.document.addEventListener('pointerup', released, { once: true });
  }
}
