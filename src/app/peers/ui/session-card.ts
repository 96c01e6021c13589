import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { Icon } from '../../shared/icon/icon';
import { Status } from '../../shared/show/status';
import { kindWords, stateWords } from '../peers-words';
import { OwnWords } from '../../shared/show/own-words';

/** A session in a list: when, what, where, and whether a place is left. */
@Component({
  selector: 'es-session-card',
  imports: [RouterLink, Icon, Status, OwnWords],
  templateUrl: './session-card.html',
  styles: `
    :host {
      height: 100%;
    }
    .when {
      font-weight: 600;
    }
    h3 a {
      color: inherit;
    }
    .where {
      display: flex;
      gap: 0.4rem;
      align-items: baseline;
    }
  `,
  host: { class: 'es-card es-stack' },
})
export class SessionCard {
  readonly session = input.required<Identified<Session>>();
  readonly when = input.required<string>();
  /** It has ended: places no longer matter. */
  readonly over = input(false);
  protected readonly distance = $localize`:@@peers.remote:À distance`;
  protected readonly kinds = kindWords;
  protected readonly states = stateWords;
  protected readonly left = computed(() => Math.max(0, this.session().capacity - this.session().registeredCount));
}
