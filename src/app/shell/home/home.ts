import { Component, computed, inject } from '@angular/core';
import { Session } from '../../backend/session';
import { MyDay } from './my-day';
import { Welcome } from './welcome';

/** `/`: what Essaim is for a visitor, what to do now for someone signed in. */
@Component({
  selector: 'es-home',
  imports: [MyDay, Welcome],
  template: `
    @if (isMine()) {
      @defer (on immediate) {
        <es-my-day />
      }
    } @else {
      <es-welcome />
    }
  `,
})
export class Home {
  private readonly session = inject(Session);
  // Until Authentication answers, the last visit tells which face to draw, so that nothing jumps.
  protected readonly isMine = computed(() => {
    const { kind } = this.session.state();
    return kind === 'signedIn' || (kind === 'unknown' && this.session.wasSignedIn());
  });
}
