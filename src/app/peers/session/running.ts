import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Session } from '@domain/peers/peers';
import { Icon } from '../../shared/icon/icon';

/** What managers do with a session, and a coach who says it took place. */
@Component({
  selector: 'es-running',
  imports: [RouterLink, MatButton, Icon],
  templateUrl: './running.html',
  host: { class: 'es-card es-stack' },
})
export class Running {
  readonly manages = input.required<boolean>();
  readonly mayHold = input.required<boolean>();
  readonly state = input.required<Session['state']>();
  readonly held = output();
  readonly cancelled = output();
}
